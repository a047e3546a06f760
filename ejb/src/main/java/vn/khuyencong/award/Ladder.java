package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.establishment.Recognition;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.LowerCertificate;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/**
 * What a product must hold to climb: a certificate of the level below that is still valid on the day. Where the certificate is on file
 * the file decides; one that is not on file is believed if a scan of it comes along, by the days that it names.
 */
@Stateless
public class Ladder {

    private static final String CELL = "/data/below";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AwardLaw law;
    @Inject
    private Territory territory;

    /**
     * What is found of the certificate below that an entry names or should name.
     *
     * @param rule  of the level that is entered
     * @param maker who makes the product, if known
     */
    public List<Refusal> judge(AwardNomination nomination, LevelRule rule, Optional<Establishment> maker, LocalDate day) {
        LowerCertificate below = nomination.below();
        if (rule.below() == null) {
            return List.of();
        }
        if (below == null) {
            return List.of(Refusal.error("AWARD_CERTIFICATE_MISSING", rule.legalBasis(), CELL, rule.below()));
        }
        if (below.level() != rule.below()) {
            return List.of(Refusal.error("AWARD_CERTIFICATE_OF_OTHER_LEVEL", rule.legalBasis(), CELL + "/level", rule.below(), below.level()));
        }
        Optional<AwardCertificate> onFile = find(nomination, below);
        return onFile.isPresent() ? held(nomination, onFile.get(), maker, day) : stated(nomination, rule, day);
    }

    /** Certificates that an entry may rest on at a level: of products of the unit and those before it, valid on a day. */
    public List<AwardCertificate> valid(AwardLevel level, List<String> units, LocalDate day) {
        return em.createQuery("""
                        select c from AwardCertificate c join fetch c.product left join fetch c.round left join fetch c.entry
                        where c.level = :level and c.unit in :units and c.endedOn is null and c.validFrom <= :day
                        and (c.validUntil is null or c.validUntil >= :day) order by c.establishmentName, c.productName, c.id""", AwardCertificate.class)
                .setParameter("level", level).setParameter("units", units).setParameter("day", day)
                .setHint("eclipselink.left-join-fetch", "c.entry.product").setHint("eclipselink.left-join-fetch", "c.entry.round").getResultList();
    }

    /**
     * By its number within the year of its decision, so that a day that is misstated leads to it all the same. Of several the unit's
     * own comes first, then the one of that very day, and one that holds before one that has ended.
     */
    private Optional<AwardCertificate> find(AwardNomination nomination, LowerCertificate below) {
        return em.createQuery("""
                        select c from AwardCertificate c where c.level = :level and c.number = :number and c.decisionDate between :first and :last order by c.madeAt desc""",
                        AwardCertificate.class)
                .setParameter("level", below.level()).setParameter("number", below.number())
                .setParameter("first", below.decisionDate().withDayOfYear(1)).setParameter("last", below.decisionDate().with(TemporalAdjusters.lastDayOfYear())).getResultStream()
                .filter(one -> territory(one.unit()).equals(territory(nomination.key().subject())))
                .min(Comparator.comparing((AwardCertificate one) -> !one.unit().equals(nomination.key().subject()))
                        .thenComparing(one -> !one.decisionDate().equals(below.decisionDate())).thenComparing(one -> one.endedOn() != null));
    }

    /** Whoever holds a unit's territory in the end. */
    private UnitId territory(UnitId unit) {
        return territory.map().holderOn(unit, LocalDate.MAX).id();
    }

    private List<Refusal> held(AwardNomination nomination, AwardCertificate certificate, Optional<Establishment> maker, LocalDate day) {
        if (certificate.endedOn() != null) {
            return List.of(Refusal.error("AWARD_CERTIFICATE_ENDED", "", CELL + "/number", certificate.number(), certificate.endedOn()));
        }
        if (!isOf(certificate, nomination, maker)) {
            return List.of(Refusal.error("AWARD_CERTIFICATE_OF_OTHER_PRODUCT", "", CELL + "/number", certificate.number(), certificate.productName(),
                    certificate.establishmentName()));
        }
        return lasts(certificate.number(), certificate.validUntil(), day);
    }

    /** Who has no tax code is another record in another unit, as after a merger: then the name tells. */
    private boolean isOf(AwardCertificate certificate, AwardNomination nomination, Optional<Establishment> maker) {
        boolean sameMaker = maker.filter(one -> one.survivor() == em.find(Establishment.class, certificate.product().establishmentId()).survivor()).isPresent()
                || Recognition.key(certificate.establishmentName()).equals(Recognition.key(nomination.establishment().name()));
        return sameMaker && AwardProduct.key(certificate.productName()).equals(AwardProduct.key(nomination.product().name()));
    }

    private List<Refusal> stated(AwardNomination nomination, LevelRule rule, LocalDate day) {
        LowerCertificate below = nomination.below();
        Optional<LevelRule> then = law.level(below.level(), below.decisionDate());
        if (then.isEmpty()) {
            return List.of(Refusal.error("AWARD_LEVEL_NOT_THERE", rule.legalBasis(), CELL + "/level", below.level(), below.decisionDate()));
        }
        if (nomination.attachments().isEmpty()) {
            return List.of(Refusal.error("AWARD_CERTIFICATE_NOT_ON_FILE", "", CELL + "/number", below.number()));
        }
        LocalDate until = below.validUntil() == null ? then.get().until(below.decisionDate()) : below.validUntil();
        List<Refusal> over = lasts(below.number(), until, day);
        return over.isEmpty() ? List.of(Refusal.warning("AWARD_CERTIFICATE_BY_SCAN", "", CELL + "/number", below.number())) : over;
    }

    private static List<Refusal> lasts(String number, LocalDate until, LocalDate day) {
        return until == null || !until.isBefore(day) ? List.of()
                : List.of(Refusal.error("AWARD_CERTIFICATE_OVER", "", CELL + "/number", number, until, day));
    }
}

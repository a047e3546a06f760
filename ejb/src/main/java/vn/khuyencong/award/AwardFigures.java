package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.khuyencong.consolidation.CountsBeside;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Counts recognitions by (product, level, year): the same product at two levels in one year is two recognitions and one product, the
 * same certificate reported twice is one. A product is its maker's by the record that stands for it today. A turn is an establishment in
 * a decision, however many of its products that recognises.
 */
@Stateless
public class AwardFigures {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AwardProducts made;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** The decisions of a year, for the provinces that the viewer sees. */
    public AwardCount of(Viewer viewer, int year) {
        UnitMap units = territory.map();
        return count(certificates(year, clock.today(), unit -> viewer.sees(unit, units)));
    }

    /**
     * The same for units and those that they succeeded.
     *
     * @param until the last day of a decision that counts
     */
    public AwardCount of(Set<UnitId> some, int year, LocalDate until) {
        UnitMap units = territory.map();
        LocalDate today = clock.today();
        return count(certificates(year, until.isBefore(today) ? until : today,
                unit -> some.contains(unit) || some.contains(units.holderOn(unit, today).id())));
    }

    /** Tells the report of a period what stands beside it. */
    public void on(@Observes CountsBeside asked) {
        AwardCount count = of(asked.units(), asked.year(), asked.until());
        if (count.recognitions() > 0) {
            asked.say("awards", count.recognitions(), count.products(), count.turns(), count.distinct());
        }
    }

    /** The certificates of a year that have not ended, for some units. */
    private List<AwardCertificate> certificates(int year, LocalDate until, Predicate<UnitId> of) {
        return em.createQuery("""
                        select c from AwardCertificate c join fetch c.product left join fetch c.round left join fetch c.entry
                        where c.awardYear = :year and c.decisionDate <= :until and c.endedOn is null
                        order by c.level, c.id""", AwardCertificate.class)
                .setParameter("year", year).setParameter("until", until)
                .setHint("eclipselink.left-join-fetch", "c.entry.product").setHint("eclipselink.left-join-fetch", "c.entry.round").getResultList().stream()
                .filter(one -> of.test(one.unit())).toList();
    }

    private AwardCount count(List<AwardCertificate> certificates) {
        Set<String> products = new HashSet<>();
        Set<String> recognised = new HashSet<>();
        Set<String> turns = new HashSet<>();
        Set<Long> makers = new HashSet<>();
        Map<AwardLevel, Integer> byLevel = new EnumMap<>(AwardLevel.class);
        Map<Long, Long> merged = made.merged();
        for (AwardCertificate one : certificates) {
            long maker = merged.getOrDefault(one.product().establishmentId(), one.product().establishmentId());
            String product = AwardProduct.identity(maker, one.product().name());
            products.add(product);
            makers.add(maker);
            turns.add(maker + " " + one.level() + " " + one.decisionNumber() + " " + one.decisionDate());
            if (recognised.add(one.level() + " " + product)) {
                byLevel.merge(one.level(), 1, Integer::sum);
            }
        }
        return new AwardCount(recognised.size(), products.size(), turns.size(), makers.size(), byLevel);
    }
}

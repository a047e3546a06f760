package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.AwardResult.RecognisedProduct;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.CheckCode;
import vn.khuyencong.shared.DocumentNumber;
import vn.khuyencong.shared.Refusal;

/** Certificates that units gave in rounds of their own: entered in the register as their reports have them. */
@Stateless
public class ReportedCertificates {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AwardLaw law;
    @Inject
    private AwardProducts products;
    @Inject
    private CertificateRegisters registers;
    @Inject
    private BusinessClock clock;

    /** Numbers that another report of the unit has used in the year of the decision. */
    public List<Refusal> judge(AwardResult result) {
        List<Refusal> findings = new ArrayList<>();
        for (int i = 0; i < result.recognised().size(); i++) {
            String number = result.recognised().get(i).number();
            if (used(result, number)) {
                findings.add(Refusal.error("AWARD_NUMBER_USED", "", "/data/recognised/" + i + "/number", number,
                        Integer.toString(result.decision().date().getYear())));
            }
        }
        return findings;
    }

    private boolean used(AwardResult result, String number) {
        DocumentKey key = result.key();
        return em.createQuery("""
                        select count(c) from AwardCertificate c where c.issuer = :unit and c.awardYear = :year and c.number = :number and (c.endedOn is null or c.round is not null)
                        and not exists (select r from AwardReport r where r.id = c.reportId and r.planYear = :planYear and r.document = :document)""", Long.class)
                .setParameter("unit", key.unit()).setParameter("year", result.decision().date().getYear()).setParameter("number", number)
                .setParameter("planYear", key.planYear()).setParameter("document", key.document()).getSingleResult() > 0;
    }

    /** Brings the register to what a report in force says: what is the same stays, the rest ends, what is new is entered. */
    public void follow(AwardReport report, AwardResult result, String by, LocalDate day) {
        registers.hold(AwardCertificate.register(report.unit()));
        Map<String, AwardCertificate> standing = new HashMap<>();
        em.createQuery("""
                        select c from AwardCertificate c, AwardReport r where r.id = c.reportId and r.unit = :unit and r.planYear = :year
                        and r.document = :document and c.endedOn is null order by c.id""", AwardCertificate.class)
                .setParameter("unit", report.unit().value()).setParameter("year", report.planYear()).setParameter("document", report.document())
                .getResultList().forEach(one -> standing.put(one.number(), one));
        List<RecognisedProduct> stated = result.kind() == SubmissionKind.WITHDRAWAL ? List.of() : result.recognised();
        List<Establishment> makers = products.makers(stated.stream().map(RecognisedProduct::establishment).toList(), result.key(), report.messageId(), day);
        List<AwardCertificate> entered = new ArrayList<>();
        for (int i = 0; i < makers.size(); i++) {
            RecognisedProduct one = stated.get(i);
            AwardProduct product = products.identify(makers.get(i), one.product());
            LocalDate until = until(result, one);
            if (isSame(standing.get(one.number()), result, one, product, until)) {
                standing.remove(one.number());
            } else {
                entered.add(new AwardCertificate(report, one, product, register(report, one, by), until));
            }
        }
        standing.values().forEach(gone -> gone.end(day, report.key().toString()));
        // What ends gives its number back before another takes it.
        em.flush();
        entered.forEach(em::persist);
    }

    private LocalDate until(AwardResult result, RecognisedProduct one) {
        return one.validUntil() != null ? one.validUntil()
                : law.level(result.level(), result.decision().date()).map(rule -> rule.until(result.decision().date())).orElse(null);
    }

    private static boolean isSame(AwardCertificate kept, AwardResult result, RecognisedProduct one, AwardProduct product, LocalDate until) {
        return kept != null && kept.level() == result.level() && kept.product().id() == product.id() && kept.productName().equals(one.product())
                && kept.productGroup().equals(one.group()) && kept.establishmentName().equals(one.establishment().name())
                && Objects.equals(kept.address(), one.establishment().address()) && Objects.equals(kept.prize(), one.prize())
                && Objects.equals(kept.validUntil(), until) && DocumentNumber.tidied(kept.decisionNumber()).equals(result.decision().number())
                && kept.decisionDate().equals(result.decision().date());
    }

    private AwardCertificate.Register register(AwardReport report, RecognisedProduct one, String by) {
        String key = String.join("/", report.unit().value(), Integer.toString(report.planYear()), Long.toString(report.id()), one.number());
        return new AwardCertificate.Register(report.unit(), one.number(), key, CheckCode.drawn(), clock.now(), by);
    }
}

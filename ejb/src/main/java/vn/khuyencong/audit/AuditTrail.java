package vn.khuyencong.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;

/** Writes the audit trail in the transaction of the act. */
@Stateless
public class AuditTrail {

    private static final int MAX_DETAIL = 4000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;

    /**
     * @param actor   user name, unit or {@code system}
     * @param subject what the act is about
     * @param outcome how it ended
     * @param detail  anything needed to understand it, no personal data
     */
    public void record(String actor, AuditAct act, String subject, String outcome, String detail) {
        String shown = detail == null || detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL);
        em.persist(new AuditEntry(clock.now(), clock.today(), actor, OnBehalf.names(), act, subject, outcome, shown));
    }

    /**
     * The same of what was entered and is refused: the outcome is the first rule against it.
     *
     * @param findings why
     */
    public Entered refused(String actor, AuditAct act, String subject, List<Refusal> findings, String detail) {
        Entered refused = Entered.refused(findings);
        record(actor, act, subject, refused.findings().get(0).rule(), detail);
        return refused;
    }

    /**
     * What was done to a subject, the latest first.
     *
     * @param acts which acts
     * @param most how many lines at most
     */
    public List<AuditLine> about(String subject, Set<AuditAct> acts, int most) {
        return em.createQuery("select e from AuditEntry e where e.subject = :subject and e.act in :acts order by e.at desc, e.id desc",
                        AuditEntry.class).setParameter("subject", subject).setParameter("acts", acts)
                .setMaxResults(most).getResultList().stream().map(AuditEntry::line).toList();
    }
}

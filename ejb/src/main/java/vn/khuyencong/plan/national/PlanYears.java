package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.DocumentNumber;

/** The national plan of each year with its decisions. */
@Stateless
public class PlanYears {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;

    /** The plan of a year; one that nobody has touched yet is being collected. */
    public NationalPlan of(int year) {
        return find(year).orElseGet(() -> new NationalPlan(year));
    }

    /** The same for an act: one at a time, on all nodes. */
    public NationalPlan forAct(int year) {
        NationalPlan plan = find(year).orElse(null);
        if (plan == null) {
            // Of two that are the first at once the unique year lets one through.
            plan = new NationalPlan(year);
            em.persist(plan);
            em.flush();
        }
        em.lock(plan, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(plan);
        return plan;
    }

    private Optional<NationalPlan> find(int year) {
        return em.createQuery("select p from NationalPlan p where p.planYear = :year", NationalPlan.class)
                .setParameter("year", year).getResultStream().findFirst();
    }

    /** What was done to a plan, the oldest first. */
    public List<NationalPlanEvent> events(int year) {
        return em.createQuery("select e from NationalPlanEvent e where e.plan.planYear = :year order by e.id", NationalPlanEvent.class)
                .setParameter("year", year).getResultList();
    }

    /** The decisions on a plan, each a version of it, the first one first. */
    public List<PlanDecision> decisions(int year) {
        return em.createQuery("select d from PlanDecision d where d.plan.planYear = :year order by d.version", PlanDecision.class)
                .setParameter("year", year).getResultList();
    }

    /** What a decision made of the documents. */
    public List<DecidedDocument> documents(PlanDecision decision) {
        return em.createQuery("select d from DecidedDocument d where d.decision = :decision order by d.id", DecidedDocument.class)
                .setParameter("decision", decision).getResultList();
    }

    /** Numbers of the versions that the decisions of a year made. */
    public List<Long> versions(int year) {
        return em.createQuery("select d.version.id from DecidedDocument d where d.decision.plan.planYear = :year and d.version is not null", Long.class)
                .setParameter("year", year).getResultList();
    }

    /** What the decisions of a year made of the documents, by the number of the decision. */
    public Map<Long, List<DecidedDocument>> documents(int year) {
        return em.createQuery("select d from DecidedDocument d join fetch d.decision left join fetch d.version left join fetch d.submitted where d.decision.plan.planYear = :year order by d.id", DecidedDocument.class)
                .setParameter("year", year).getResultStream().collect(Collectors.groupingBy(document -> document.decision().id()));
    }

    /**
     * Whether a decision approves plans, adds to them as a whole or was taken on what units proposed; any other changes single schemes of a
     * decided plan.
     *
     * @param made what it made of the documents
     */
    public static boolean isOnPlans(PlanDecision decision, List<DecidedDocument> made) {
        return decision.kind() == PlanDecisionKind.APPROVE || made.stream().anyMatch(document -> document.submitted() != null
                || document.version() != null && document.version().kind() == SubmissionKind.SUPPLEMENT);
    }

    /** The decision that made a version, or that left nothing of it. */
    public Optional<PlanDecision> decisionOn(DocumentVersion version) {
        return em.createQuery("select d.decision from DecidedDocument d where d.version = :version or d.submitted = :version order by d.decision.at desc, d.id desc",
                PlanDecision.class).setParameter("version", version).getResultStream().findFirst();
    }

    /** The decision of that number and day, if it is on file; of before numbers were tidied there may be one with blanks. */
    public Optional<PlanDecision> find(int year, PlanSubmission.Decision decision) {
        return em.createQuery("select d from PlanDecision d where d.plan.planYear = :year and d.date = :date order by d.at, d.id", PlanDecision.class)
                .setParameter("year", year).setParameter("date", decision.date())
                .getResultStream().filter(one -> Objects.equals(DocumentNumber.tidied(one.number()), decision.number())).findFirst();
    }

    /** Puts a decision on file as the next version of its plan. */
    public PlanDecision decide(NationalPlan plan, PlanDecisionKind kind, PlanSubmission.Decision decision, String actor) {
        int last = em.createQuery("select coalesce(max(d.version), 0) from PlanDecision d where d.plan = :plan", Integer.class)
                .setParameter("plan", plan).getSingleResult();
        PlanDecision fresh = new PlanDecision(plan, last + 1, kind, decision, clock.now(), clock.today(), actor);
        em.persist(fresh);
        return fresh;
    }

    /** Takes a plan where a row of the table leads. */
    public void go(NationalPlan plan, PlanTransition transition, String actor, String onBehalfOf) {
        plan.go(transition);
        em.persist(new NationalPlanEvent(plan, transition, clock.now(), clock.today(), actor, onBehalfOf));
    }
}

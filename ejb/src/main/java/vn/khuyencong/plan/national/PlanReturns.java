package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.exchange.contract.ReturnedPlan;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitTurns;

/** Returns the named cells of a document to its unit: one letter for each version, and its schemes wait for the answer. */
@Stateless
public class PlanReturns {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private UnitTurns unitTurns;
    @Inject
    private PlanYears years;
    @Inject
    private PlanDocuments documents;
    @Inject
    private SchemeGuard guard;
    @Inject
    private Event<SchemeTurn> turns;
    @Inject
    private Event<MinistryLetter> letters;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Sends the letter about every line of a document whose newest outcome is a return.
     *
     * @param todo what to do, in words for the whole document
     * @return why not; where nothing blocks, it was sent
     * @throws NotVisible if there is no such document, or the viewer does not appraise its unit
     */
    public List<Refusal> send(Viewer viewer, long versionId, String todo) {
        DocumentVersion version = documents.find(versionId).orElseThrow(NotVisible::new);
        viewer.require(Function.APPRAISE_PLANS, version.subject(), territory.map());
        unitTurns.hold(version.subject());
        em.refresh(version);
        NationalPlan plan = years.forAct(version.planYear());
        List<SchemeAppraisal> returned = documents.schemes(version).stream().filter(SchemeAppraisal::returned).toList();
        List<Refusal> findings = new ArrayList<>(whyNot(plan, version, returned, todo));
        List<SchemeTurn> following = returned.stream().map(appraisal -> PlanTurns.returned(viewer, appraisal)).toList();
        if (findings.isEmpty()) {
            following.forEach(turn -> findings.addAll(guard.against(turn)));
        }
        boolean refused = findings.stream().anyMatch(Refusal::blocks);
        audit.record(viewer.name(), AuditAct.PLAN_RETURNED, version.key().toString(), refused ? findings.get(0).rule() : "OK", null);
        if (!refused) {
            List<ReturnedPlan.Cell> cells = cells(returned);
            em.persist(new PlanReturn(version, cells.stream().map(ReturnedPlan.Cell::pointer).toList(), todo, clock.now(), clock.today(), viewer.name()));
            following.forEach(turns::fire);
            letters.fire(new MinistryLetter(version.subject(), LetterType.PLAN_RETURNED, version.key().toString(),
                    new ReturnedPlan(version.key(), documents.submitted(version).digest(), todo, cells)));
        }
        return findings;
    }

    /** What units still have to answer for which the viewer hands in. */
    public List<PlanReturn> unanswered(Viewer viewer) {
        return em.createQuery("select r from PlanReturn r where r.version.state = :state order by r.id", PlanReturn.class)
                .setParameter("state", VersionState.IN_FORCE).getResultStream()
                .filter(some -> viewer.may(Function.SUBMIT, some.version().subject(), territory.map()) && documents.isOpen(some.version())).toList();
    }

    /** The return of a version of a plan that the viewer sees; empty where nothing of it was returned. */
    public Optional<PlanReturn> of(Viewer viewer, DocumentVersion version) {
        return viewer.sees(version.subject(), territory.map()) ? documents.returnOf(version) : Optional.empty();
    }

    private List<Refusal> whyNot(NationalPlan plan, DocumentVersion version, List<SchemeAppraisal> returned, String todo) {
        List<Refusal> findings = new ArrayList<>();
        if (!plan.state().isAppraising() || !documents.isOpen(version)) {
            findings.add(Refusal.error("APPRAISAL_NOT_NOW", "", "", version.key().document(), version.key().version(), documents.unit(version),
                    "plan." + plan.state()));
        }
        if (documents.returnOf(version).isPresent()) {
            findings.add(Refusal.error("RETURN_ALREADY_SENT", "", "", version.key().document(), version.key().version(), documents.unit(version)));
        }
        if (returned.isEmpty()) {
            findings.add(Refusal.error("NOTHING_TO_RETURN", "", "", version.key().document(), version.key().version(), documents.unit(version)));
        }
        if (todo == null || todo.isBlank()) {
            findings.add(Refusal.error("RETURN_WITHOUT_WORDS", "", ""));
        }
        return findings;
    }

    /** Each cell once, with the first reason it was returned for. */
    private static List<ReturnedPlan.Cell> cells(List<SchemeAppraisal> returned) {
        Map<String, ReturnedPlan.Cell> cells = new LinkedHashMap<>();
        returned.forEach(scheme -> scheme.lines().stream().filter(line -> line != null && line.outcome() == AppraisalOutcome.RETURN)
                .forEach(line -> line.cells().forEach(cell -> cells.putIfAbsent(cell,
                        new ReturnedPlan.Cell(cell, scheme.scheme().code(), line.reasonCode(), line.note())))));
        return List.copyOf(cells.values());
    }
}

package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.norm.rules.ChangeRules;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitTurns;

/**
 * What the ministry, or whom it delegated a kind of change to, decides of national schemes under way, by one paper for one or many: giao nhiệm vụ, giao kinh phí; đề nghị
 * điều chỉnh, bổ sung, ngừng; đề án bị giữ vì sai phạm. All of a paper is done or nothing. What changes a plan makes its next
 * decided version; each unit is told by letter in the same transaction.
 */
@Stateless
public class Decisions {

    /** All that is decided of a scheme by such a paper; what is decided of a whole plan is not. */
    public static final Set<SchemeAct> ACTS = Set.of(SchemeAct.ASSIGN_FUNDS, SchemeAct.APPROVE_ADJUSTMENT, SchemeAct.REFUSE_ADJUSTMENT,
            SchemeAct.EXTEND_TIME, SchemeAct.APPROVE_STOP, SchemeAct.REFUSE_STOP, SchemeAct.LIFT_HOLD, SchemeAct.STOP_FOR_VIOLATION);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Schemes schemes;
    @Inject
    private PlanChanges changes;
    @Inject
    private BudgetPlans plans;
    @Inject
    private Ledger ledger;
    @Inject
    private Grants grants;
    @Inject
    private Territory territory;
    @Inject
    private UnitTurns turns;
    @Inject
    private DecisionLetters letters;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * What is decided of one scheme.
     *
     * @param record id of its record
     * @param act    one of {@link #ACTS}
     * @param change what is approved in the place of what was asked for; null: as asked for
     * @param note   why, or what is to be heeded; or null
     */
    public record Ruling(long record, SchemeAct act, SchemeStep.Change change, String note) {

        /** As it was asked for, without a word. */
        public Ruling(long record, SchemeAct act) {
            this(record, act, null, null);
        }
    }

    /**
     * What a decision does to a plan, in figures; đồng.
     *
     * @param plan        whose
     * @param document    the document of the plan
     * @param before      support of the decided version in force
     * @param after       support of the version that the decision makes
     * @param freedBefore money without a use
     * @param freedAfter  money without a use then
     * @param version     the number that the decided version will have
     * @param supports    by code of each scheme concerned: support before and after
     */
    public record Consequence(PlanOf plan, String document, long before, long after, long freedBefore, long freedAfter, int version,
                              Map<String, Long[]> supports) {
    }

    /**
     * What would become of a decision, or became of it.
     *
     * @param consequences for each plan that it changes
     * @param findings     why it is refused, or what one is warned of; the cell is the id of the record
     */
    public record Outcome(List<Consequence> consequences, List<Refusal> findings) {

        public boolean possible() {
            return findings.stream().noneMatch(Refusal::blocks);
        }
    }

    /** A ruling with its record and deed. */
    private record Case(Ruling ruling, SchemeRecord record, Deed deed, long before) {

        boolean changesThePlan() {
            return ruling.act().changesThePlan() && record.scheme() != null;
        }

        DocumentKey document() {
            return record.scheme().version().key();
        }
    }

    /**
     * What would become of it; nothing is changed.
     *
     * @param paper its number may still be missing, its day too
     * @throws NotVisible if there is no such scheme, or the viewer may not decide of one of the units
     */
    public Outcome foresee(Viewer viewer, List<Ruling> rulings, PlanSubmission.Decision paper) {
        return foresee(cases(viewer, rulings, paper), paper);
    }

    /** Decides, or says why not. */
    public Outcome decide(Viewer viewer, List<Ruling> rulings, PlanSubmission.Decision paper) {
        holdUnits(rulings);
        List<Case> cases = cases(viewer, rulings, paper);
        Outcome outcome = foresee(cases, paper);
        if (!outcome.possible()) {
            cases.forEach(one -> audit.record(viewer.name(), AuditAct.SCHEME_ACT_REFUSED, PlanOf.of(one.record()) + "/" + one.record().code(),
                    outcome.findings().stream().filter(Refusal::blocks).findFirst().orElseThrow().rule(), one.ruling().act().name()));
            return outcome;
        }
        Map<SchemeRecord, SchemeEvent> events = new LinkedHashMap<>();
        cases.forEach(one -> events.put(one.record(), done(one)));
        Map<SchemeRecord, DocumentVersion> versions = versions(cases, events, paper);
        letters.tell(cases.stream().map(one -> new DecisionLetters.Told(events.get(one.record()), one.before(),
                versions.get(one.record()), one.ruling())).toList(), paper);
        return outcome;
    }

    /** Before anything is read of them: a payment of one of the schemes at the same moment ends first, or waits. */
    private void holdUnits(List<Ruling> rulings) {
        turns.hold(em.createQuery("select distinct r.unitId from SchemeRecord r where r.id in :records", String.class)
                .setParameter("records", rulings.stream().map(Ruling::record).toList()).getResultStream().map(UnitId::new).toList());
    }

    private Outcome foresee(List<Case> cases, PlanSubmission.Decision paper) {
        List<Refusal> undecidable = undecidable(cases);
        if (!undecidable.isEmpty()) {
            return new Outcome(List.of(), undecidable);
        }
        List<Refusal> findings = new ArrayList<>(paper(paper, cases));
        cases.forEach(one -> schemes.foresee(one.record(), one.deed()).forEach(finding -> findings.add(of(one, finding))));
        List<Consequence> consequences = new ArrayList<>();
        for (List<Case> plan : byDocument(cases).values()) {
            List<PlanChanges.Change> together = plan.stream().flatMap(one -> changes.of(one.record(), one.deed()).stream()).toList();
            if (!together.isEmpty()) {
                // Each alone may be possible and all together not: the same scheme twice, the same money twice.
                changes.draft(together).findings().forEach(finding -> findings.add(of(plan.get(0), finding)));
                changes.againstMoney(together).forEach(finding -> findings.add(of(plan.get(0), finding)));
                consequences.add(consequence(plan, together));
            }
        }
        return new Outcome(consequences, findings.stream().distinct().toList());
    }

    private Consequence consequence(List<Case> plan, List<PlanChanges.Change> together) {
        SchemeRecord first = plan.get(0).record();
        PlanDraft before = changes.asDecided(first);
        PlanDraft after = changes.draft(together);
        long freed = ledger.balances(PlanOf.of(first)).get(Ledger.Account.FREED);
        Map<String, Long[]> supports = new LinkedHashMap<>();
        for (PlanChanges.Change change : together) {
            List<String> codes = new ArrayList<>(List.of(change.record().code()));
            if (change.change() != null && change.change().replacedBy() != null) {
                codes.add(change.change().replacedBy());
            }
            codes.forEach(code -> supports.put(code, new Long[] {before.support(code), after.support(code)}));
        }
        return new Consequence(PlanOf.of(first), plan.get(0).document().document(), before.support(), after.support(), freed,
                freed + changes.frees(together), plans.nextDecision(plan.get(0).document()), supports);
    }

    /** Stops first: what they free is there for what needs more. */
    private List<Case> cases(Viewer viewer, List<Ruling> rulings, PlanSubmission.Decision paper) {
        return rulings.stream().map(ruling -> theCase(viewer, ruling, paper))
                .sorted(Comparator.comparing((Case one) -> one.ruling().act() != SchemeAct.APPROVE_STOP).thenComparing(one -> one.record().code())).toList();
    }

    private Case theCase(Viewer viewer, Ruling ruling, PlanSubmission.Decision paper) {
        SchemeRecord record = Optional.ofNullable(em.find(SchemeRecord.class, ruling.record())).orElseThrow(NotVisible::new);
        if (!delegable(viewer, record)) {
            viewer.require(Function.DECIDE_PLANS, record.unit(), territory.map());
        }
        long granted = grants.of(record);
        SchemeStep.Assignment assignment = ruling.act() == SchemeAct.ASSIGN_FUNDS ? new SchemeStep.Assignment(record.implementingUnit(), granted) : null;
        Deed deed = Deed.of(ruling.act(), Actor.of(viewer, record.unit(), territory.map(), clock.today())).on(paper.date()).paper(paper.number(), paper.date())
                .because(null, ruling.note()).amount(assignment == null ? null : granted)
                .details(StepDetails.of(assignment, ruling.change() == null ? asked(record, ruling.act()) : ruling.change()));
        return new Case(ruling, record, deed, granted);
    }

    /** A province decides of its national schemes what was delegated to it; of its own ones it reports by a step. */
    private boolean delegable(Viewer viewer, SchemeRecord record) {
        return record.fund() == FundSource.NATIONAL && viewer.mayOn(clock.today(), Function.DIRECT_SCHEMES, record.unit(), territory.map());
    }

    private SchemeStep.Change asked(SchemeRecord record, SchemeAct act) {
        return act == SchemeAct.APPROVE_ADJUSTMENT || act == SchemeAct.APPROVE_STOP ? changes.requested(record) : null;
    }

    /** It is neither of tomorrow nor older than a plan whose schemes it is about, and bears a number as such papers do. */
    private List<Refusal> paper(PlanSubmission.Decision paper, List<Case> cases) {
        List<Refusal> day = day(paper, cases);
        return day.isEmpty() ? EntryCheck.wrongNumber("/paper/number", paper.number(), paper.date()).stream().toList() : day;
    }

    private List<Refusal> day(PlanSubmission.Decision paper, List<Case> cases) {
        LocalDate day = paper.date();
        if (day == null) {
            return List.of();
        }
        return day.isAfter(clock.today()) ? List.of(Refusal.error("STEP_IN_FUTURE", "", "/paper/date", day, clock.today()))
                : cases.stream().filter(one -> one.record().scheme() != null).map(one -> one.record().scheme().version().decisionDate())
                        .filter(Objects::nonNull).max(Comparator.naturalOrder()).filter(day::isBefore)
                        .map(decided -> Refusal.error("STEP_BEFORE_DECISION", "", "/paper/date", day, decided)).stream().toList();
    }

    /** Each act must be one that is decided so and says what it must, and of each scheme there is one. */
    private static List<Refusal> undecidable(List<Case> cases) {
        List<Refusal> against = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Case one : cases) {
            if (!ACTS.contains(one.ruling().act())) {
                against.add(of(one, Refusal.error("ACT_NOT_DECIDED_SO", "", "/act", one.ruling().act())));
            }
            ChangeRules.judge(one.ruling().act().name(), one.ruling().change()).forEach(finding -> against.add(of(one, finding)));
            if (!seen.add(one.record().id())) {
                against.add(of(one, Refusal.error("SCHEME_DECIDED_TWICE", "", "", one.record().code())));
            }
        }
        return against;
    }

    private SchemeEvent done(Case one) {
        Schemes.Outcome outcome = schemes.act(one.record(), one.deed());
        if (!outcome.done()) {
            throw new IllegalStateException("foreseen as possible and refused: " + outcome.findings());
        }
        return outcome.event();
    }

    private Map<SchemeRecord, DocumentVersion> versions(List<Case> cases, Map<SchemeRecord, SchemeEvent> events, PlanSubmission.Decision paper) {
        Map<SchemeRecord, DocumentVersion> versions = new HashMap<>();
        byDocument(cases).values().forEach(plan -> {
            List<SchemeEvent> acts = plan.stream().map(one -> events.get(one.record())).toList();
            DocumentVersion version = changes.carryOut(acts, paper);
            acts.forEach(act -> bringIn(act, version, paper));
            plan.forEach(one -> versions.put(one.record(), version));
        });
        return versions;
    }

    /** A scheme of the proposal that comes in by this decision is not approved by the Minister's act on the whole plan. */
    private void bringIn(SchemeEvent act, DocumentVersion version, PlanSubmission.Decision paper) {
        SchemeStep.Change change = StepDetails.of(act).change();
        Optional<SchemeRecord> incoming = change == null || change.replacedBy() == null ? Optional.empty()
                : schemes.find(PlanOf.of(act.record()), change.replacedBy());
        incoming.filter(record -> record.state() == SchemeState.IN_MINISTRY_PROPOSAL).ifPresent(record -> schemes.act(record,
                Deed.of(SchemeAct.RECORD_DECISION, Actor.system()).paper(paper.number(), paper.date()).amount(record.scheme().support()).version(version.id())));
    }

    private static Map<String, List<Case>> byDocument(List<Case> cases) {
        Map<String, List<Case>> plans = new LinkedHashMap<>();
        cases.stream().filter(Case::changesThePlan).forEach(one -> plans.computeIfAbsent(one.document().unit() + "/" + one.document().planYear()
                + "/" + one.document().stream() + "/" + one.document().document(), key -> new ArrayList<>()).add(one));
        return plans;
    }

    private static Refusal of(Case one, Refusal finding) {
        return new Refusal(finding.rule(), finding.severity(), finding.article(), "/" + one.record().id() + finding.cell(), finding.arguments());
    }
}

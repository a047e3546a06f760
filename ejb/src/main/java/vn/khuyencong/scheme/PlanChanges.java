package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.CeilingRules;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/**
 * What an adjustment, a supplement or a stop does to the plan: its next decided version, with the changed lines, without the
 * stopped schemes, with those that come in by freed money. The register and the ledger follow that version.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlanChanges {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BudgetPlans plans;
    @Inject
    private Norms norms;
    @Inject
    private Ledger ledger;
    @Inject
    private Grants grants;

    /** One scheme and what is to become of it; {@code change} may be null where it is stopped. */
    public record Change(SchemeRecord record, SchemeAct act, SchemeStep.Change change) {

        boolean stops() {
            return act == SchemeAct.APPROVE_STOP || act == SchemeAct.REQUEST_STOP || act == SchemeAct.STOP_FOR_VIOLATION;
        }
    }

    /**
     * A scheme as a change makes it.
     *
     * @param record its own; of one that has none yet, that of the scheme by whose change it comes in
     */
    public record BroughtIn(SchemeRecord record, PlanSubmission.Scheme scheme) {

        boolean isOwn() {
            return record.code().equals(scheme.code());
        }
    }

    /** What was asked for last of a scheme; null where nothing was. */
    public SchemeStep.Change requested(SchemeRecord record) {
        return em.createQuery("select e from SchemeEvent e where e.record.id = :record and e.act in :acts order by e.at desc, e.id desc", SchemeEvent.class)
                .setParameter("record", record.id()).setParameter("acts", List.of(SchemeAct.REQUEST_ADJUSTMENT, SchemeAct.REQUEST_STOP))
                .setMaxResults(1).getResultStream().findFirst().map(StepDetails::of).map(SchemeStep::change).orElse(null);
    }

    /** What a deed is to do to the plan: what it says itself, else what was asked for; empty where it leaves the plan alone. */
    public Optional<Change> of(SchemeRecord record, Deed deed) {
        boolean asks = deed.act() == SchemeAct.REQUEST_ADJUSTMENT || deed.act() == SchemeAct.REQUEST_STOP;
        if (!asks && !deed.act().changesThePlan()) {
            return Optional.empty();
        }
        SchemeStep.Change own = StepDetails.of(deed).change();
        boolean asRequested = own == null && (deed.act() == SchemeAct.APPROVE_ADJUSTMENT || deed.act() == SchemeAct.APPROVE_STOP);
        Change change = new Change(record, deed.act(), asRequested ? requested(record) : own);
        return change.change() == null && !change.stops() ? Optional.empty() : Optional.of(change);
    }

    /** The versions that make up the decided plan a scheme stands in, the original first. */
    public List<DocumentVersion> decided(SchemeRecord record) {
        return record.scheme() == null ? List.of() : plans.inForce(record.scheme().version().key()).stream()
                .filter(version -> version.basis() == Basis.DECIDED).toList();
    }

    /** The decided plan as it stands. */
    public PlanDraft asDecided(SchemeRecord record) {
        return new PlanDraft(decided(record).stream().flatMap(version -> version.schemes().stream()).map(AsSubmitted::scheme).toList());
    }

    /** The decided plan with changes made to schemes of one document of it. */
    public PlanDraft draft(List<Change> ofOnePlan) {
        PlanDraft draft = asDecided(ofOnePlan.get(0).record());
        for (Change change : ofOnePlan) {
            if (change.stops()) {
                draft.stop(change.record().code());
            } else if (change.change() != null) {
                draft.change(change.record().code(), change.change());
            }
            if (change.change() != null && change.change().replacedBy() != null) {
                draft.add(change.change().replacedBy(), comesIn(change).orElse(null));
            }
        }
        return draft;
    }

    /** The scheme that comes in: as the request states it, else as the plan on file does; never one that was decided before. */
    private Optional<PlanSubmission.Scheme> comesIn(Change change) {
        Optional<SchemeRecord> known = find(PlanOf.of(change.record()), change.change().replacedBy());
        boolean decidable = known.isEmpty() || SchemeLife.find(known.get().state(), SchemeAct.RECORD_DECISION, known.get().fund()).isPresent();
        return !decidable ? Optional.empty() : Optional.ofNullable(change.change().added())
                .or(() -> known.map(SchemeRecord::scheme).map(AsSubmitted::scheme));
    }

    /** What speaks against changes of one plan by themselves and by the ceilings of a day. */
    public List<Refusal> againstContent(List<Change> ofOnePlan, LocalDate day) {
        PlanDraft draft = draft(ofOnePlan);
        List<Refusal> against = new ArrayList<>(draft.findings());
        SchemeRecord record = ofOnePlan.get(0).record();
        CeilingRules.judge(draft.schemes(), record.fund(), record.unit().value(), norms.on(day)).stream().filter(finding -> draft.touches(finding.cell()))
                .map(finding -> new Refusal(finding.rule(), finding.severity(), finding.article(), "/data/change", finding.arguments()))
                .distinct().forEach(against::add);
        return against;
    }

    /** What changes of one plan free, in đồng; below zero where they need more. What was paid out is not free by them. */
    public long frees(List<Change> ofOnePlan) {
        PlanDraft before = asDecided(ofOnePlan.get(0).record());
        PlanDraft after = draft(ofOnePlan);
        long stillPaid = ofOnePlan.stream().map(Change::record).distinct().mapToLong(record -> Math.max(0, grants.paid(record) - after.support(record.code()))
                - Math.max(0, grants.paid(record) - before.support(record.code()))).sum();
        return before.support() - after.support() - stillPaid;
    }

    /** The schemes that get other establishments, machines or contents by a change, or come in by it. */
    public List<BroughtIn> broughtIn(Change change) {
        List<BroughtIn> broughtIn = new ArrayList<>();
        if (change.change() == null) {
            return broughtIn;
        }
        if (change.change().replacedBy() != null) {
            comesIn(change).ifPresent(scheme -> broughtIn.add(new BroughtIn(find(PlanOf.of(change.record()), scheme.code()).orElse(change.record()), scheme)));
        }
        if (!change.stops() && change.change().lines().stream().anyMatch(PlanChanges::changesWhatIsSupported)) {
            draft(List.of(change)).schemes().stream().filter(scheme -> scheme.code().equals(change.record().code()))
                    .forEach(scheme -> broughtIn.add(new BroughtIn(change.record(), scheme)));
        }
        return broughtIn;
    }

    private static boolean changesWhatIsSupported(SchemeStep.ChangedLine line) {
        return line.establishment() != null || line.content() != null
                || line.equipment().stream().anyMatch(item -> item.name() != null || item.specification() != null);
    }

    /** Whatever a plan needs more than before must have been freed in it. */
    public List<Refusal> againstMoney(List<Change> ofOnePlan) {
        SchemeRecord record = ofOnePlan.get(0).record();
        long more = -frees(ofOnePlan);
        long freed = more <= 0 ? 0 : ledger.freedForUpdate(PlanOf.of(record));
        return more <= freed ? List.of() : List.of(Refusal.error("ABOVE_FREED_MONEY", "", "/data/change", Numbers.text(more), Numbers.text(freed)));
    }

    /**
     * Makes the next version of a plan of acts that change it; they were done just before and are of one document.
     *
     * @param decision number, day and authority; null: the paper of the act, by whoever decided the plan
     * @throws IllegalStateException if something speaks against the changes: whoever calls has judged that before
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public DocumentVersion carryOut(List<SchemeEvent> acts, PlanSubmission.Decision decision) {
        SchemeEvent first = acts.get(0);
        List<DocumentVersion> decided = decided(first.record());
        DocumentVersion newest = decided.get(decided.size() - 1);
        PlanSubmission.Decision paper = decision != null ? decision
                : new PlanSubmission.Decision(first.paperNumber(), first.paperDate(), newest.decisionAuthority());
        List<Change> changes = acts.stream().map(act -> of(act.record(), Deed.of(act.act(), Actor.system()).details(act.details()))
                .orElseGet(() -> new Change(act.record(), act.act(), StepDetails.of(act).change()))).toList();
        PlanDraft draft = draft(changes);
        if (!draft.findings().isEmpty()) {
            throw new IllegalStateException("not a plan that can be decided: " + draft.findings());
        }
        DocumentVersion version = plans.decide(newest, paper, draft.schemes(), norms.on(paper.date()));
        acts.forEach(act -> act.makes(version.id()));
        changes.stream().filter(change -> change.change() != null && change.change().kind().equals(ChangeKind.REPLACE.name()))
                .forEach(change -> find(PlanOf.of(change.record()), change.change().replacedBy()).orElseThrow().replaces(change.record()));
        return version;
    }

    private Optional<SchemeRecord> find(PlanOf plan, String code) {
        return em.createQuery("select r from SchemeRecord r where r.unitId = :unit and r.planYear = :year and r.fund = :fund and r.code = :code",
                        SchemeRecord.class).setParameter("unit", plan.unit().value()).setParameter("year", plan.year())
                .setParameter("fund", plan.fund()).setParameter("code", code).getResultStream().findFirst();
    }
}

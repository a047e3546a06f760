package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.CeilingRules;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.EquipmentItem;
import vn.khuyencong.scheme.dossier.DossierGuards;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/** Judges what must hold before an act. A guard that is not met is a reason, not an exception. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Guards {

    /** What nobody approves who did this before. */
    private static final Set<SchemeAct> PREPARED_BY = Set.of(SchemeAct.DRAFT_SCHEME, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL, SchemeAct.PASS_GRASSROOTS,
            SchemeAct.PASS, SchemeAct.REQUEST_ADJUSTMENT, SchemeAct.REQUEST_STOP, SchemeAct.REPORT_VIOLATION);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Grants grants;
    @Inject
    private DossierGuards dossiers;
    @Inject
    private PlanChanges changes;
    @Inject
    private Advances advances;
    @Inject
    private Contracts contracts;
    @Inject
    private DoubleFunding doubleFunding;
    @Inject
    private Approvers approvers;
    @Inject
    private Norms norms;
    @Inject
    private BusinessClock clock;

    /** Holds what a guard looks at until the transaction ends, so that two acts at once cannot both pass it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void hold(Guard guard, SchemeRecord record, Deed deed) {
        if (guard != Guard.NO_DOUBLE_FUNDING) {
            return;
        }
        Optional<PlanChanges.Change> change = changes.of(record, deed);
        if (change.isPresent()) {
            changes.broughtIn(change.get()).forEach(each -> doubleFunding.hold(each.record(), each.scheme()));
        } else {
            doubleFunding.hold(record);
        }
    }

    /** What speaks against an act by one guard; empty if it is met. */
    public List<Refusal> against(Guard guard, SchemeRecord record, Deed deed) {
        return switch (guard) {
            case OTHER_EYES -> otherEyes(record, deed);
            case IN_POWER -> approvers.against(record, deed);
            case OWN_ACCOUNT -> ownAccount(record);
            case QUOTATIONS_FRESH -> staleQuotations(record);
            case CAPACITY_SUFFICES -> capacity(record);
            case YEAR_AFTER -> clock.today().getYear() > record.planYear() ? List.of()
                    : List.of(Refusal.error("POST_CHECK_TOO_EARLY", "", "/data/day", record.planYear() + 1));
            case WITHIN_GRANT -> withinGrant(record, deed);
            case LATER_END -> laterEnd(record, deed);
            case EQUIPMENT_MATCHES -> equipment(record, deed);
            case DOSSIER_COMPLETE -> dossiers.missing(record);
            case NOT_SENT -> record.scheme() == null ? List.of() : List.of(Refusal.error("SCHEME_ALREADY_SENT", "", "", record.code()));
            case SITE_EVIDENCE -> dossiers.unproven(record);
            case NO_DOUBLE_FUNDING -> changes.of(record, deed).map(doubleFunding::against)
                    .orElseGet(() -> doubleFunding.against(record, deed));
            case WITHIN_CEILINGS -> changes.of(record, deed).map(change -> changes.againstContent(List.of(change), lawDay(deed)))
                    .orElseGet(() -> ceilings(record, deed));
            case WITHIN_FREED_MONEY -> changes.of(record, deed).map(change -> changes.againstMoney(List.of(change))).orElse(List.of());
            case ASSIGNS_THE_GRANT -> assignment(record, deed);
            case CONTRACTS_WITHIN_GRANT -> contracts.against(record, deed);
            case ADVANCE_WITHIN_LIMIT -> advances.against(record, deed);
            case ACCEPTED_WITHIN_CONTRACT -> contracts.againstAcceptance(record, deed);
        };
    }

    /** A decision is judged by the law of its day, a request by that of today. */
    private LocalDate lawDay(Deed deed) {
        boolean decision = deed.act() == SchemeAct.APPROVE_PLAN || deed.act().changesThePlan();
        return decision && deed.paperDate() != null ? deed.paperDate() : clock.today();
    }

    /** The same person never prepares and approves: whoever is signed in, here or at the portal, by his own name; a unit by its own is many. */
    private List<Refusal> otherEyes(SchemeRecord record, Deed deed) {
        // By its number: a page asks with a record that was read before.
        boolean own = record.id() > 0 && em.createQuery("""
                        select count(e) from SchemeEvent e where e.record.id = :record and e.actor = :actor and e.act in :acts""", Long.class)
                .setParameter("record", record.id()).setParameter("actor", deed.actor().name()).setParameter("acts", PREPARED_BY)
                .getSingleResult() > 0;
        boolean aUnit = deed.actor().unit() != null && deed.actor().name().equals(deed.actor().unit().value());
        return own && !aUnit ? List.of(Refusal.error("FOUR_EYES", "", "", deed.actor().name())) : List.of();
    }

    private static List<Refusal> ownAccount(SchemeRecord record) {
        return record.scheme() == null || record.scheme().lines().stream().anyMatch(line -> line.establishment() != null)
                ? List.of(Refusal.error("SCHEME_HAS_BENEFICIARIES", "", "/data/act", record.code())) : List.of();
    }

    private List<Refusal> staleQuotations(SchemeRecord record) {
        List<EquipmentItem> stale = record.scheme() == null ? List.of() : record.scheme().lines().stream().flatMap(line -> line.equipment().stream())
                .filter(item -> item.quotationValidUntil() != null && item.quotationValidUntil().isBefore(clock.today())).toList();
        return stale.isEmpty() ? List.of() : List.of(Refusal.warning("QUOTATION_STALE", "", "", stale.size(), stale.get(0).name(),
                stale.get(0).quotationValidUntil()));
    }

    /** The last capacity check decides. */
    private List<Refusal> capacity(SchemeRecord record) {
        String result = em.createQuery("select e from SchemeEvent e where e.record = :record and e.act = :act order by e.at desc, e.id desc", SchemeEvent.class)
                .setParameter("record", record).setParameter("act", SchemeAct.CHECK_CAPACITY).setMaxResults(1).getResultStream().findFirst()
                .map(StepDetails::of).map(SchemeStep::capacity).map(SchemeStep.Capacity::result).orElse("PROCEED");
        return result.equals("PROCEED") ? List.of() : List.of(Refusal.error("CAPACITY_NOT_SUFFICIENT", "", "/data/act", result));
    }

    /**
     * Each line that passes, with what is left of it, by the law of the day: of the decision where its paper is dated, else of
     * today. What no plan states yet is judged as its dossier has it.
     */
    private List<Refusal> ceilings(SchemeRecord record, Deed deed) {
        if (record.scheme() == null) {
            return dossiers.unlawful(record);
        }
        PlanSubmission.Scheme passing = deed.scheme() != null ? deed.scheme() : AsSubmitted.scheme(record.scheme());
        // What a cut leaves uncovered the beneficiary has to find; whoever cuts knows.
        return CeilingRules.judge(List.of(passing), record.fund(), record.unit().value(), norms.on(lawDay(deed))).stream()
                .filter(finding -> deed.scheme() == null || !finding.rule().equals("SOURCES_BELOW_COST")).toList();
    }

    private List<Refusal> withinGrant(SchemeRecord record, Deed deed) {
        SchemeStep.Settlement settlement = StepDetails.of(deed).settlement();
        long granted = grants.of(record);
        return settlement == null || settlement.settled() <= granted ? List.of() : List.of(Refusal.error("SETTLED_ABOVE_GRANT", "",
                "/data/settlement/settled", Numbers.text(settlement.settled()), Numbers.text(granted)));
    }

    /** Before a month is named nothing speaks against it. */
    private List<Refusal> laterEnd(SchemeRecord record, Deed deed) {
        SchemeStep.Change change = StepDetails.of(deed).change();
        List<Refusal> notInPlan = record.scheme() == null ? List.of() : changes.of(record, deed).map(named -> changes.draft(List.of(named)).findings())
                .orElse(List.of());
        if (change == null || !notInPlan.isEmpty()) {
            return notInPlan;
        }
        return change.endMonth() != null && (record.endMonth() == null || change.endMonth().compareTo(record.endMonth()) > 0) ? List.of()
                : List.of(Refusal.error("SCHEME_END_NOT_LATER", "", "/data/change/endMonth", change.endMonth() == null ? "" : change.endMonth(),
                        record.endMonth() == null ? "" : record.endMonth()));
    }

    private static List<Refusal> equipment(SchemeRecord record, Deed deed) {
        SchemeStep.Acceptance acceptance = StepDetails.of(deed).acceptance();
        return acceptance == null || record.scheme() == null ? List.of()
                : AcceptedMachines.judge(record.scheme(), acceptance.machines() == null ? List.of() : acceptance.machines());
    }

    private List<Refusal> assignment(SchemeRecord record, Deed deed) {
        long granted = grants.of(record);
        return deed.amount() == null || deed.amount() == granted ? List.of() : List.of(Refusal.error("ASSIGNED_NOT_AS_GRANTED", "",
                "/data/assignment/amount", Numbers.text(deed.amount()), Numbers.text(granted)));
    }
}

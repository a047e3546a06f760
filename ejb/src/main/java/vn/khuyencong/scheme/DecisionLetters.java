package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.AdjustmentDecided;
import vn.khuyencong.exchange.contract.AdjustmentDecided.Outcome;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.SchemesAssigned;
import vn.khuyencong.plan.DocumentVersion;

/** Tells each unit what was decided of its schemes: one letter for all that are assigned, one for each request. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DecisionLetters {

    @Inject
    private Event<MinistryLetter> letters;
    @Inject
    private Grants grants;

    /**
     * What was decided of a scheme.
     *
     * @param event   the act
     * @param before  grant before it, in đồng
     * @param version the version of the plan that it made, or null
     * @param ruling  as it was decided
     */
    public record Told(SchemeEvent event, long before, DocumentVersion version, Decisions.Ruling ruling) {
    }

    public void tell(List<Told> decided, PlanSubmission.Decision paper) {
        Map<PlanOf, List<SchemeEvent>> assigned = decided.stream().map(Told::event).filter(event -> event.act() == SchemeAct.ASSIGN_FUNDS)
                .collect(Collectors.groupingBy(event -> PlanOf.of(event.record()), LinkedHashMap::new, Collectors.toList()));
        assigned.forEach((plan, events) -> assigned(plan, events, paper));
        decided.stream().filter(told -> told.event().act() != SchemeAct.ASSIGN_FUNDS).forEach(told -> decided(told, paper));
    }

    private void assigned(PlanOf plan, List<SchemeEvent> events, PlanSubmission.Decision paper) {
        List<SchemesAssigned.Assigned> schemes = events.stream().map(event -> new SchemesAssigned.Assigned(event.record().code(),
                event.record().name(), event.record().implementingUnit(), event.amount())).toList();
        letters.fire(new MinistryLetter(plan.unit(), LetterType.SCHEME_ASSIGNED, plan + " " + paper.number(), new SchemesAssigned(plan.unit().value(),
                plan.year(), plan.fund(), paper, schemes, schemes.stream().mapToLong(SchemesAssigned.Assigned::amount).sum())));
    }

    private void decided(Told told, PlanSubmission.Decision paper) {
        SchemeRecord record = told.event().record();
        PlanOf plan = PlanOf.of(record);
        SchemeStep.Change change = StepDetails.of(told.event()).change();
        letters.fire(new MinistryLetter(plan.unit(), LetterType.SCHEME_ADJUSTMENT_DECIDED, plan + " " + record.code(),
                new AdjustmentDecided(plan.unit().value(), plan.year(), plan.fund(), record.code(), record.name(), outcome(told.event().act()),
                        change == null ? null : change.kind(), paper, told.before(), grants.of(record),
                        change == null ? null : change.replacedBy(), told.version() == null ? null : told.version().key().version(),
                        told.ruling().note())));
    }

    private static Outcome outcome(SchemeAct act) {
        return switch (act) {
            case APPROVE_ADJUSTMENT, EXTEND_TIME -> Outcome.ADJUSTMENT_APPROVED;
            case REFUSE_ADJUSTMENT -> Outcome.ADJUSTMENT_REFUSED;
            case APPROVE_STOP -> Outcome.STOP_APPROVED;
            case REFUSE_STOP -> Outcome.STOP_REFUSED;
            case LIFT_HOLD -> Outcome.HOLD_LIFTED;
            case STOP_FOR_VIOLATION -> Outcome.STOPPED_FOR_VIOLATION;
            default -> throw new IllegalArgumentException("no decision of the ministry on a scheme under way: " + act);
        };
    }
}

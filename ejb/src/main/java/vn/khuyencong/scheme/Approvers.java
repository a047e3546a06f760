package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.norm.Power;
import vn.khuyencong.norm.Power.Approver;
import vn.khuyencong.norm.Powers;
import vn.khuyencong.organization.Function;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;

/**
 * Thẩm quyền: who decides a kind of change of a scheme on a day, as the powers on file say. Where they say nothing it is whoever
 * approves the plan: the Minister, whose decisions the leader of the department records, or the Chair, whose the director does.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Approvers {

    @Inject
    private Powers powers;
    @Inject
    private PlanChanges changes;
    @Inject
    private BusinessClock clock;

    /** Who decides what a deed is to decide; where it does more than was asked for, of that what was asked for. */
    public Power of(SchemeRecord record, Deed deed) {
        return of(record, kinds(record, deed).get(0), deed);
    }

    /** By the law of the day of its paper; before there is one, of today. */
    private Power of(SchemeRecord record, String kind, Deed deed) {
        LocalDate day = deed.paperDate() != null ? deed.paperDate() : clock.today();
        return powers.approver(record.fund(), kind, day)
                .orElseGet(() -> new Power(record.fund() == FundSource.NATIONAL ? Approver.MINISTER : Approver.CHAIR, "", false));
    }

    /** What speaks against one who may decide some changes deciding this one. */
    public List<Refusal> against(SchemeRecord record, Deed deed) {
        Set<Function> functions = deed.actor().functions();
        if (functions == null || !functions.contains(Function.DECIDE_PLANS) && !functions.contains(Function.DIRECT_SCHEMES)) {
            return List.of();
        }
        return kinds(record, deed).stream().map(kind -> of(record, kind, deed)).filter(power -> !functions.contains(decides(power.approver())))
                .map(power -> Refusal.error("NOT_IN_POWER", power.legalBasis(), "/data/act", deed.act(), "approver." + power.approver()))
                .distinct().toList();
    }

    /** Who decides it in the system: the department records what the Minister decides, the director what the Chair does. */
    private static Function decides(Approver approver) {
        return switch (approver) {
            case MINISTER, DEPARTMENT -> Function.DECIDE_PLANS;
            case CHAIR, SCT -> Function.DIRECT_SCHEMES;
        };
    }

    /** What was asked for, and what is decided in its place: nobody decides one kind under the name of another. At least one. */
    private List<String> kinds(SchemeRecord record, Deed deed) {
        SchemeStep.Change own = StepDetails.of(deed).change();
        String usual = switch (deed.act()) {
            case EXTEND_TIME -> own == null ? ChangeKind.FORCE_MAJEURE.name() : own.kind();
            case LIFT_HOLD, STOP_FOR_VIOLATION -> ChangeKind.STOP_VIOLATION.name();
            default -> Optional.ofNullable(changes.requested(record)).map(SchemeStep.Change::kind).orElse("");
        };
        return Stream.concat(Stream.of(usual), Stream.ofNullable(own).map(SchemeStep.Change::kind)).distinct().toList();
    }
}

package vn.khuyencong.scheme;

import static vn.khuyencong.organization.Function.APPRAISE_PLANS;
import static vn.khuyencong.organization.Function.DECIDE_PLANS;
import static vn.khuyencong.organization.Function.DIRECT_SCHEMES;
import static vn.khuyencong.organization.Function.PREPARE_SCHEMES;
import static vn.khuyencong.scheme.SchemeState.*;
import static vn.khuyencong.shared.FundSource.LOCAL;
import static vn.khuyencong.shared.FundSource.NATIONAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.organization.Function;
import vn.khuyencong.shared.FundSource;

/**
 * The life of a scheme as one table: sections 2 and 3 of the ministry's internal procedures (xây dựng kế hoạch; tổ chức thực
 * hiện; điều chỉnh, bổ sung và ngừng triển khai đề án). Whatever is not in it is refused; the diagram in the docs is drawn
 * from it.
 */
public final class SchemeLife {

    /** Before a decision: the states in which a decision that arrives with a plan approves it. */
    private static final List<SchemeState> UNDECIDED = List.of(NEW, DRAFT, GRASSROOTS_APPRAISAL, RETURNED_FOR_SUPPLEMENT, GRASSROOTS_PASSED,
            GRASSROOTS_FAILED, PROVINCE_APPROVED, DEPT_RECEIVED, DEPT_APPRAISAL, DEPT_SUPPLEMENT_REQUESTED, DEPT_PASSED, DEPT_REJECTED, IN_MINISTRY_PROPOSAL);
    /** Where a request to adjust or to stop may be made. */
    private static final List<SchemeState> CHANGEABLE = List.of(PLAN_APPROVED, FUNDS_ASSIGNED, CAPACITY_CHECKED, CONTRACTED, IN_PROGRESS);
    private static final List<SchemeState> UNDER_WAY = List.of(PLAN_APPROVED, FUNDS_ASSIGNED, CAPACITY_CHECKED, CONTRACTED, IN_PROGRESS,
            COMPLETED, ACCEPTED, HANDED_OVER, ADJUSTMENT_PENDING, STOP_PENDING, VIOLATION_HOLD);
    private static final Set<Function> BY_ITSELF = Set.of();

    private static final List<Transition> TABLE = table();
    private static final Map<SchemeState, List<Transition>> BY_STATE = TABLE.stream().collect(Collectors.groupingBy(Transition::from));

    private SchemeLife() {
    }

    /** The whole table. */
    public static List<Transition> transitions() {
        return TABLE;
    }

    /** What may be done where a scheme of that fund stands. */
    public static List<Transition> from(SchemeState state, FundSource fund) {
        return BY_STATE.getOrDefault(state, List.of()).stream().filter(transition -> transition.isOf(fund)).toList();
    }

    /** The row of an act; empty where it is not possible. */
    public static Optional<Transition> find(SchemeState state, SchemeAct act, FundSource fund) {
        return BY_STATE.getOrDefault(state, List.of()).stream().filter(transition -> transition.act() == act && transition.isOf(fund)).findFirst();
    }

    private static List<Transition> table() {
        Rows rows = new Rows();
        upToSubmission(rows);
        appraisal(rows);
        decision(rows);
        execution(rows);
        changes(rows);
        return List.copyOf(rows.rows);
    }

    private static void upToSubmission(Rows rows) {
        rows.add(NEW, SchemeAct.DRAFT_SCHEME, DRAFT, null, Set.of(PREPARE_SCHEMES), Set.of(), "BM03");
        for (SchemeState from : List.of(DRAFT, RETURNED_FOR_SUPPLEMENT)) {
            rows.add(from, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL, GRASSROOTS_APPRAISAL, null, Set.of(PREPARE_SCHEMES),
                    Set.of(Guard.DOSSIER_COMPLETE), "BM04");
            rows.add(from, SchemeAct.CLOSE, CLOSED, null, Set.of(PREPARE_SCHEMES), Set.of(), null);
        }
        rows.add(GRASSROOTS_APPRAISAL, SchemeAct.RETURN_FOR_SUPPLEMENT, RETURNED_FOR_SUPPLEMENT, null, Set.of(PREPARE_SCHEMES), Set.of(Guard.OTHER_EYES), "BM05");
        rows.add(GRASSROOTS_APPRAISAL, SchemeAct.PASS_GRASSROOTS, GRASSROOTS_PASSED, null, Set.of(PREPARE_SCHEMES),
                Set.of(Guard.OTHER_EYES, Guard.SITE_EVIDENCE, Guard.WITHIN_CEILINGS, Guard.NO_DOUBLE_FUNDING), "BM05");
        rows.add(GRASSROOTS_APPRAISAL, SchemeAct.FAIL_GRASSROOTS, GRASSROOTS_FAILED, null, Set.of(PREPARE_SCHEMES), Set.of(Guard.OTHER_EYES), "BM05");
        rows.add(GRASSROOTS_FAILED, SchemeAct.CLOSE, CLOSED, null, Set.of(PREPARE_SCHEMES), Set.of(), null);
        rows.add(GRASSROOTS_PASSED, SchemeAct.APPROVE_BY_PROVINCE, PROVINCE_APPROVED, null, Set.of(DIRECT_SCHEMES), Set.of(Guard.OTHER_EYES), "BM06");
        // Before it is sent the province takes it back by itself; afterwards the department returns it.
        for (SchemeState from : List.of(GRASSROOTS_PASSED, PROVINCE_APPROVED)) {
            rows.add(from, SchemeAct.RETURN_FOR_SUPPLEMENT, RETURNED_FOR_SUPPLEMENT, null, Set.of(DIRECT_SCHEMES), Set.of(Guard.NOT_SENT), null);
        }
        for (SchemeState from : List.of(NEW, PROVINCE_APPROVED, DEPT_RECEIVED, CLOSED)) {
            rows.add(from, SchemeAct.RECEIVE, DEPT_RECEIVED, NATIONAL, BY_ITSELF, Set.of(), "BM06");
        }
        for (SchemeState from : List.of(NEW, PROVINCE_APPROVED, CLOSED)) {
            rows.add(from, SchemeAct.RECEIVE, PROVINCE_APPROVED, LOCAL, BY_ITSELF, Set.of(), "BM07");
        }
        for (SchemeState from : List.of(PROVINCE_APPROVED, DEPT_RECEIVED, DEPT_APPRAISAL, DEPT_SUPPLEMENT_REQUESTED)) {
            rows.add(from, SchemeAct.WITHDRAW, CLOSED, null, BY_ITSELF, Set.of(), null);
        }
    }

    private static void appraisal(Rows rows) {
        rows.add(DEPT_RECEIVED, SchemeAct.BEGIN_DEPT_APPRAISAL, DEPT_APPRAISAL, NATIONAL, Set.of(APPRAISE_PLANS), Set.of(), null);
        rows.add(DEPT_APPRAISAL, SchemeAct.REQUEST_SUPPLEMENT, DEPT_SUPPLEMENT_REQUESTED, NATIONAL, Set.of(APPRAISE_PLANS), Set.of(), "BM09");
        rows.add(DEPT_SUPPLEMENT_REQUESTED, SchemeAct.RECEIVE, DEPT_APPRAISAL, NATIONAL, BY_ITSELF, Set.of(), "BM06");
        rows.add(DEPT_APPRAISAL, SchemeAct.PASS, DEPT_PASSED, NATIONAL, Set.of(APPRAISE_PLANS),
                Set.of(Guard.WITHIN_CEILINGS, Guard.NO_DOUBLE_FUNDING), "BM09");
        rows.add(DEPT_APPRAISAL, SchemeAct.REJECT, DEPT_REJECTED, NATIONAL, Set.of(APPRAISE_PLANS), Set.of(), "BM09");
        for (SchemeState from : List.of(DEPT_PASSED, DEPT_REJECTED, IN_MINISTRY_PROPOSAL)) {
            rows.add(from, SchemeAct.RECONSIDER, DEPT_APPRAISAL, NATIONAL, Set.of(APPRAISE_PLANS), Set.of(), null);
        }
        rows.add(DEPT_REJECTED, SchemeAct.MOVE_TO_LOCAL_FUND, MOVED_TO_LOCAL_FUND, NATIONAL, Set.of(APPRAISE_PLANS), Set.of(), "BM09");
        rows.add(DEPT_REJECTED, SchemeAct.DEFER, DEFERRED_NEXT_YEAR, NATIONAL, Set.of(APPRAISE_PLANS), Set.of(), "BM09");
        rows.add(DEPT_REJECTED, SchemeAct.CLOSE, CLOSED, NATIONAL, Set.of(APPRAISE_PLANS), Set.of(), null);
        rows.add(DEPT_PASSED, SchemeAct.PROPOSE, IN_MINISTRY_PROPOSAL, NATIONAL, Set.of(DECIDE_PLANS), Set.of(Guard.OTHER_EYES), "BM08");
    }

    private static void decision(Rows rows) {
        rows.add(IN_MINISTRY_PROPOSAL, SchemeAct.APPROVE_PLAN, PLAN_APPROVED, NATIONAL, Set.of(DECIDE_PLANS),
                Set.of(Guard.OTHER_EYES, Guard.WITHIN_CEILINGS), "BM10");
        for (SchemeState from : UNDECIDED) {
            rows.add(from, SchemeAct.RECORD_DECISION, PLAN_APPROVED, null, BY_ITSELF, Set.of(), "BM11");
        }
        // A later decision may take up again what was given up before: its money counts in the plan, so it is granted anew.
        for (SchemeState from : List.of(STOPPED, CLOSED)) {
            rows.add(from, SchemeAct.RECORD_DECISION, PLAN_APPROVED, null, BY_ITSELF, Set.of(), "BM11");
        }
        for (SchemeState from : List.of(MOVED_TO_LOCAL_FUND, DEFERRED_NEXT_YEAR)) {
            rows.add(from, SchemeAct.RECORD_DECISION, PLAN_APPROVED, NATIONAL, BY_ITSELF, Set.of(), "BM11");
        }
        for (SchemeState from : UNDER_WAY) {
            rows.add(from, SchemeAct.AMEND, from, null, BY_ITSELF, Set.of(), "BM14");
            rows.add(from, SchemeAct.DROP, STOPPED, null, BY_ITSELF, Set.of(), "BM14");
        }
    }

    private static void execution(Rows rows) {
        rows.add(PLAN_APPROVED, SchemeAct.ASSIGN_FUNDS, FUNDS_ASSIGNED, NATIONAL, Set.of(DECIDE_PLANS),
                Set.of(Guard.QUOTATIONS_FRESH, Guard.ASSIGNS_THE_GRANT), "BM10");
        rows.add(PLAN_APPROVED, SchemeAct.ASSIGN_FUNDS, FUNDS_ASSIGNED, LOCAL, Set.of(DIRECT_SCHEMES),
                Set.of(Guard.QUOTATIONS_FRESH, Guard.ASSIGNS_THE_GRANT), "BM11");
        rows.add(FUNDS_ASSIGNED, SchemeAct.CHECK_CAPACITY, CAPACITY_CHECKED, null, Set.of(PREPARE_SCHEMES), Set.of(), "BM02");
        // After an adjustment the beneficiary is checked again.
        rows.add(CAPACITY_CHECKED, SchemeAct.CHECK_CAPACITY, CAPACITY_CHECKED, null, Set.of(PREPARE_SCHEMES), Set.of(), "BM02");
        rows.add(CAPACITY_CHECKED, SchemeAct.SIGN_CONTRACT, CONTRACTED, null, Set.of(PREPARE_SCHEMES),
                Set.of(Guard.CAPACITY_SUFFICES, Guard.CONTRACTS_WITHIN_GRANT), "BM12");
        // Each beneficiary of a group scheme has a contract of its own.
        for (SchemeState from : List.of(CONTRACTED, IN_PROGRESS)) {
            rows.add(from, SchemeAct.SIGN_CONTRACT, from, null, Set.of(PREPARE_SCHEMES), Set.of(Guard.CONTRACTS_WITHIN_GRANT), "BM12");
        }
        rows.add(FUNDS_ASSIGNED, SchemeAct.BEGIN, IN_PROGRESS, null, Set.of(PREPARE_SCHEMES), Set.of(Guard.OWN_ACCOUNT), "BM13");
        for (SchemeState from : List.of(CONTRACTED, IN_PROGRESS)) {
            rows.add(from, SchemeAct.PAY_ADVANCE, IN_PROGRESS, null, Set.of(PREPARE_SCHEMES), Set.of(Guard.ADVANCE_WITHIN_LIMIT), "BM12");
            rows.add(from, SchemeAct.REPORT_PROGRESS, IN_PROGRESS, null, Set.of(PREPARE_SCHEMES), Set.of(), "BM13");
        }
        // An undecided request blocks acceptance, not the entry of progress.
        for (SchemeState from : List.of(FUNDS_ASSIGNED, CAPACITY_CHECKED, ADJUSTMENT_PENDING, STOP_PENDING)) {
            rows.add(from, SchemeAct.REPORT_PROGRESS, from, null, Set.of(PREPARE_SCHEMES), Set.of(), "BM13");
        }
        rows.add(IN_PROGRESS, SchemeAct.COMPLETE, COMPLETED, null, Set.of(PREPARE_SCHEMES), Set.of(), "BM13");
        rows.add(COMPLETED, SchemeAct.ACCEPT, ACCEPTED, null, Set.of(PREPARE_SCHEMES),
                Set.of(Guard.EQUIPMENT_MATCHES, Guard.ACCEPTED_WITHIN_CONTRACT), "BM15");
        rows.add(ACCEPTED, SchemeAct.HAND_OVER, HANDED_OVER, null, Set.of(PREPARE_SCHEMES), Set.of(), "BM16");
        rows.add(HANDED_OVER, SchemeAct.SETTLE, SETTLED, null, Set.of(PREPARE_SCHEMES), Set.of(Guard.WITHIN_GRANT), "BM17");
        rows.add(ACCEPTED, SchemeAct.SETTLE, SETTLED, null, Set.of(PREPARE_SCHEMES), Set.of(Guard.OWN_ACCOUNT, Guard.WITHIN_GRANT), "BM17");
        rows.add(SETTLED, SchemeAct.POST_CHECK, POST_CHECKED, null, Set.of(PREPARE_SCHEMES), Set.of(Guard.YEAR_AFTER), "BM02");
        rows.add(SETTLED, SchemeAct.CLOSE, CLOSED, null, Set.of(DIRECT_SCHEMES), Set.of(Guard.OWN_ACCOUNT), null);
        rows.add(POST_CHECKED, SchemeAct.CLOSE, CLOSED, null, Set.of(DIRECT_SCHEMES), Set.of(), null);
    }

    private static void changes(Rows rows) {
        for (SchemeState from : CHANGEABLE) {
            rows.add(from, SchemeAct.REQUEST_ADJUSTMENT, ADJUSTMENT_PENDING, null, Set.of(DIRECT_SCHEMES),
                    Set.of(Guard.WITHIN_CEILINGS, Guard.NO_DOUBLE_FUNDING), "BM14");
            rows.add(from, SchemeAct.REQUEST_STOP, STOP_PENDING, null, Set.of(DIRECT_SCHEMES),
                    Set.of(Guard.WITHIN_CEILINGS, Guard.NO_DOUBLE_FUNDING), "BM14");
        }
        for (FundSource fund : List.of(NATIONAL, LOCAL)) {
            // A change of a national scheme may be delegated to the province; whose it is, the powers on file say.
            Set<Function> approver = fund == NATIONAL ? Set.of(DECIDE_PLANS, DIRECT_SCHEMES) : Set.of(DIRECT_SCHEMES);
            rows.add(ADJUSTMENT_PENDING, SchemeAct.APPROVE_ADJUSTMENT, null, fund, approver,
                    Set.of(Guard.OTHER_EYES, Guard.IN_POWER, Guard.WITHIN_CEILINGS, Guard.NO_DOUBLE_FUNDING, Guard.WITHIN_FREED_MONEY), "BM14");
            rows.add(ADJUSTMENT_PENDING, SchemeAct.REFUSE_ADJUSTMENT, null, fund, approver, Set.of(Guard.IN_POWER), "BM14");
            rows.add(STOP_PENDING, SchemeAct.APPROVE_STOP, STOPPED, fund, approver,
                    Set.of(Guard.OTHER_EYES, Guard.IN_POWER, Guard.WITHIN_CEILINGS, Guard.NO_DOUBLE_FUNDING, Guard.WITHIN_FREED_MONEY), "BM14");
            for (SchemeState from : List.of(PLAN_APPROVED, FUNDS_ASSIGNED, CAPACITY_CHECKED, CONTRACTED, IN_PROGRESS, COMPLETED)) {
                rows.add(from, SchemeAct.EXTEND_TIME, from, fund, approver, Set.of(Guard.IN_POWER, Guard.LATER_END), "BM14");
            }
            rows.add(STOP_PENDING, SchemeAct.REFUSE_STOP, null, fund, approver, Set.of(Guard.IN_POWER), "BM14");
            rows.add(VIOLATION_HOLD, SchemeAct.LIFT_HOLD, null, fund, approver, Set.of(Guard.IN_POWER), "BM14");
            rows.add(VIOLATION_HOLD, SchemeAct.STOP_FOR_VIOLATION, STOPPED, fund, approver, Set.of(Guard.OTHER_EYES, Guard.IN_POWER), "BM14");
        }
        for (SchemeState from : List.of(ADJUSTMENT_PENDING, STOP_PENDING)) {
            rows.add(from, SchemeAct.WITHDRAW_REQUEST, null, null, Set.of(DIRECT_SCHEMES), Set.of(), "BM14");
        }
        for (SchemeState from : List.of(FUNDS_ASSIGNED, CAPACITY_CHECKED, CONTRACTED, IN_PROGRESS, COMPLETED)) {
            rows.add(from, SchemeAct.REPORT_VIOLATION, VIOLATION_HOLD, null, Set.of(PREPARE_SCHEMES, DIRECT_SCHEMES, APPRAISE_PLANS), Set.of(), null);
        }
        for (SchemeState from : UNDER_WAY) {
            rows.add(from, SchemeAct.INSPECT, from, null, Set.of(PREPARE_SCHEMES, APPRAISE_PLANS), Set.of(), null);
        }
    }

    /** Collects the rows. */
    private static final class Rows {
        private final List<Transition> rows = new ArrayList<>();

        void add(SchemeState from, SchemeAct act, SchemeState to, FundSource fund, Set<Function> who, Set<Guard> guards, String paper) {
            rows.add(new Transition(from, act, to, fund, who, guards, paper));
        }
    }
}

package vn.khuyencong.exchange.contract;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a unit may say by message that it did with a scheme: the acts of its own, with the type of their message and the one
 * part of {@link SchemeStep} that belongs to each. Their names are those of the acts in the life of a scheme.
 */
public enum StepAct {
    ASSIGN_FUNDS(MessageType.SCHEME_STEP, "assignment", Right.OF_ITS_OWN_FUND),
    CHECK_CAPACITY(MessageType.SCHEME_STEP, "capacity", Right.OF_BOTH_FUNDS),
    SIGN_CONTRACT(MessageType.SCHEME_STEP, "contract", Right.OF_BOTH_FUNDS),
    BEGIN(MessageType.SCHEME_STEP, null, Right.OF_BOTH_FUNDS),
    PAY_ADVANCE(MessageType.SCHEME_STEP, "advance", Right.OF_BOTH_FUNDS),
    REPORT_PROGRESS(MessageType.SCHEME_PROGRESS, "progress", Right.OF_BOTH_FUNDS),
    COMPLETE(MessageType.SCHEME_COMPLETED, null, Right.OF_BOTH_FUNDS),
    ACCEPT(MessageType.SCHEME_STEP, "acceptance", Right.OF_BOTH_FUNDS),
    HAND_OVER(MessageType.SCHEME_STEP, null, Right.OF_BOTH_FUNDS),
    SETTLE(MessageType.SCHEME_STEP, "settlement", Right.OF_BOTH_FUNDS),
    POST_CHECK(MessageType.SCHEME_STEP, "postCheck", Right.OF_BOTH_FUNDS),
    CLOSE(MessageType.SCHEME_STEP, null, Right.OF_BOTH_FUNDS),
    REQUEST_ADJUSTMENT(MessageType.SCHEME_ADJUSTMENT_REQUESTED, "change", Right.OF_BOTH_FUNDS),
    REQUEST_STOP(MessageType.SCHEME_ADJUSTMENT_REQUESTED, "change", Right.OF_BOTH_FUNDS),
    WITHDRAW_REQUEST(MessageType.SCHEME_ADJUSTMENT_REQUESTED, null, Right.OF_BOTH_FUNDS),
    REPORT_VIOLATION(MessageType.SCHEME_STEP, "violation", Right.OF_BOTH_FUNDS),
    INSPECT(MessageType.SCHEME_STEP, "inspection", Right.OF_BOTH_FUNDS),
    APPROVE_ADJUSTMENT(MessageType.SCHEME_STEP, "change", Right.OF_ITS_OWN_FUND),
    EXTEND_TIME(MessageType.SCHEME_STEP, "change", Right.OF_ITS_OWN_FUND),
    REFUSE_ADJUSTMENT(MessageType.SCHEME_STEP, null, Right.OF_ITS_OWN_FUND),
    APPROVE_STOP(MessageType.SCHEME_STEP, null, Right.OF_ITS_OWN_FUND),
    REFUSE_STOP(MessageType.SCHEME_STEP, null, Right.OF_ITS_OWN_FUND),
    LIFT_HOLD(MessageType.SCHEME_STEP, null, Right.OF_ITS_OWN_FUND),
    STOP_FOR_VIOLATION(MessageType.SCHEME_STEP, null, Right.OF_ITS_OWN_FUND);

    private final MessageType type;
    private final String part;
    private final Right right;

    StepAct(MessageType type, String part, Right right) {
        this.type = type;
        this.part = part;
        this.right = right;
    }

    /** Of which schemes a unit may say it: what is decided of national ones, the ministry says. */
    private enum Right {
        OF_BOTH_FUNDS, OF_ITS_OWN_FUND
    }

    /** The act of that name; empty where no unit may send such a thing. */
    public static Optional<StepAct> find(String name) {
        return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    public MessageType type() {
        return type;
    }

    /** Name of its part of the step; empty where the act says all. */
    public Optional<String> part() {
        return Optional.ofNullable(part);
    }

    /** Whether only a scheme of the province's own fund may have it from the unit. */
    public boolean isOfLocalFundOnly() {
        return right == Right.OF_ITS_OWN_FUND;
    }
}

package vn.khuyencong.scheme;

/** What can be done to a scheme. Which of it is possible where, by whom and under which guards is in {@link SchemeLife}. */
public enum SchemeAct {
    DRAFT_SCHEME,
    BEGIN_GRASSROOTS_APPRAISAL,
    RETURN_FOR_SUPPLEMENT,
    PASS_GRASSROOTS,
    FAIL_GRASSROOTS,
    APPROVE_BY_PROVINCE,
    /** A version of the plan that states it was received. */
    RECEIVE,
    /** The newest version of the plan no longer states it. */
    WITHDRAW,
    BEGIN_DEPT_APPRAISAL,
    REQUEST_SUPPLEMENT,
    PASS,
    REJECT,
    RECONSIDER,
    MOVE_TO_LOCAL_FUND,
    DEFER,
    PROPOSE,
    /** The Minister's decision is recorded here. */
    APPROVE_PLAN,
    /** A decision arrived with the plan that carries it. */
    RECORD_DECISION,
    /** A later decision changed its money or content. */
    AMEND,
    ASSIGN_FUNDS,
    CHECK_CAPACITY,
    SIGN_CONTRACT,
    /** Begins a scheme that supports no establishment and so needs no contract with one. */
    BEGIN,
    PAY_ADVANCE,
    REPORT_PROGRESS,
    COMPLETE,
    ACCEPT,
    HAND_OVER,
    SETTLE,
    POST_CHECK,
    CLOSE,
    REQUEST_ADJUSTMENT,
    /** Gia hạn do bất khả kháng: whoever approves the plan gives time to one scheme or to many, without a request. */
    EXTEND_TIME,
    APPROVE_ADJUSTMENT,
    REFUSE_ADJUSTMENT,
    REQUEST_STOP,
    APPROVE_STOP,
    REFUSE_STOP,
    WITHDRAW_REQUEST,
    REPORT_VIOLATION,
    LIFT_HOLD,
    STOP_FOR_VIOLATION,
    /** A later decision of the plan no longer states it. */
    DROP,
    /** Kiểm tra, giám sát: recorded without a change of state. */
    INSPECT;

    /** Whether it brings a scheme a step on: what looks at it or asks for something does not. */
    public boolean isStep() {
        return this != INSPECT && this != REQUEST_ADJUSTMENT && this != REQUEST_STOP && this != WITHDRAW_REQUEST && this != AMEND;
    }

    /** Whether a decision of this kind makes a new version of the plan. */
    public boolean changesThePlan() {
        return this == APPROVE_ADJUSTMENT || this == EXTEND_TIME || this == APPROVE_STOP || this == STOP_FOR_VIOLATION;
    }
}

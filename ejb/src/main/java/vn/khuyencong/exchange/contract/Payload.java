package vn.khuyencong.exchange.contract;

/** The business content of a message. */
public sealed interface Payload permits PlanSubmission, PeriodicReport {

    DocumentKey key();

    SubmissionKind kind();

    boolean sample();
}

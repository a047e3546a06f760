package vn.khuyencong.exchange.contract;

import java.util.List;

/** The business content of a document. */
public sealed interface Payload extends Content permits PlanSubmission, PeriodicReport, SchemeStep, StallApplication, StallOutcome,
        AwardNomination, AwardResult, TrainingReport, ConsultancyReport {

    DocumentKey key();

    SubmissionKind kind();

    boolean sample();

    /** The files that belong to it and travel apart; empty for most. */
    List<AttachmentReference> attachments();
}

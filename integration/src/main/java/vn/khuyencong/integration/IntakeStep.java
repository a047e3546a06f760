package vn.khuyencong.integration;

/** The moments between the commits, told as CDI events, so that a test can end the process exactly there. */
public enum IntakeStep {
    /** The database has the batch, the queue still has it too. */
    DATABASE_COMMITTED,
    /** The queue has let the batch go. */
    SESSION_COMMITTED,
    /** The broker has the receipts, the outbox does not know yet. */
    RECEIPTS_SENT
}

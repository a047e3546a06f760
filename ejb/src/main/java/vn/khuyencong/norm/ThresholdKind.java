package vn.khuyencong.norm;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is watched from an amount on, and in what that is counted. */
public enum ThresholdKind {
    /** Since the last step of a scheme under way. */
    NO_PROGRESS,
    /** Before a quotation expires, while no money is assigned. */
    QUOTATION_EXPIRES,
    /** Since a question to the beneficiary without an answer. */
    SILENT,
    /** Since money was freed that has no use. */
    IDLE_MONEY,
    /** From the decision to the assignment. */
    ASSIGNMENT,
    /** From the assignment to the contract. */
    CONTRACT,
    /** Messages that wait in the queue of the inbox. */
    QUEUE_WAITING(ThresholdMeasure.MESSAGES),
    /** Since the oldest document of the outbox waits to leave. */
    OUTBOX_OLD(ThresholdMeasure.MINUTES),
    /** Messages of one unit that were parked or returned. */
    REFUSALS(ThresholdMeasure.MESSAGES),
    /** The days within which those are counted. */
    REFUSALS_WITHIN,
    /** Since the last message of a unit that owes something. */
    UNIT_SILENT,
    /** Since something was parked, or came into conflict, that nobody has dealt with. */
    PARKED_OPEN,
    /** Before a certificate expires. */
    CERTIFICATE_EXPIRES,
    /** Before the certificate expires with which an office signs documents. */
    SEAL_EXPIRES,
    /** Since the oldest entry of the audit trail waits to be sealed. */
    AUDIT_UNSEALED(ThresholdMeasure.MINUTES),
    /** Free space of the data directory below which it is short. */
    DISK_FREE(ThresholdMeasure.GIGABYTES);

    /** Those that concern schemes and their money; the others concern the system and its links. */
    public static final Set<ThresholdKind> OF_SCHEMES = Collections.unmodifiableSet(EnumSet.range(NO_PROGRESS, CONTRACT));

    /** In what a threshold is counted. */
    public enum ThresholdMeasure {
        DAYS, MINUTES, MESSAGES, GIGABYTES
    }

    private final ThresholdMeasure measure;

    ThresholdKind() {
        this(ThresholdMeasure.DAYS);
    }

    ThresholdKind(ThresholdMeasure measure) {
        this.measure = measure;
    }

    public ThresholdMeasure measure() {
        return measure;
    }
}

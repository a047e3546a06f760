package vn.khuyencong.norm;

/** What may be let go after a time: copies whose content stays elsewhere, and garbage that was closed and archived. Nothing else ever is. */
public enum RetentionKind {
    /** Outbox copies of letters of the ministry; the letters stay. */
    LETTER_COPIES,
    /** Outbox copies of norm packs; the packs stay. */
    NORM_PACK_COPIES,
    /** Outbox copies of the heads of the audit chain; the heads stay. */
    AUDIT_HEAD_COPIES,
    /** Outbox copies of what was handed in at the portal; the messages stay in the inbox. */
    PORTAL_COPIES,
    /** The bytes of parked messages that an official closed; what they were and why stays. */
    CLOSED_PARKED
}

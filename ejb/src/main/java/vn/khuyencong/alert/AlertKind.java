package vn.khuyencong.alert;

/** What can be noticed. */
public enum AlertKind {
    /** Messages wait in the queue of the inbox. */
    QUEUE_BACKLOG,
    /** Documents do not leave the outbox. */
    OUTBOX_OLD,
    /** The broker gave messages up, which must never be. */
    DEAD_LETTERS,
    /** The trail is not sealed. */
    AUDIT_UNSEALED,
    /** Nothing can be proven now, so nothing is accepted. */
    ACCEPTANCE_CLOSED,
    /** The last good certificate of a unit ends soon. */
    CERTIFICATE_EXPIRES,
    /** The clock of a unit is far from ours. */
    UNIT_CLOCK,
    /** Keys with which offices sign documents cannot be used on a node. */
    SEAL_UNUSABLE(true, false),
    /** Certificates with which offices sign documents end soon, as a node has them. */
    SEAL_EXPIRES(true, false),
    /** The disk of a node fills. */
    DISK_LOW(true, false),
    /** Messages of a unit are refused again and again. */
    UNIT_REFUSED(false, true),
    /** A unit owes something and is silent. */
    UNIT_SILENT(false, true),
    /** Messages that a unit numbered did not come. */
    MESSAGES_MISSING(false, true),
    /** What a unit sent waits for an official for too long. */
    PARKED_OPEN(false, true);

    private final boolean ofNode;
    private final boolean ofUnits;

    AlertKind() {
        this(false, false);
    }

    AlertKind(boolean ofNode, boolean ofUnits) {
        this.ofNode = ofNode;
        this.ofUnits = ofUnits;
    }

    /** Whether only the node itself can see it, so that each looks at its own. */
    public boolean isOfNode() {
        return ofNode;
    }

    /** Whether it is about a unit, which the department's officers deal with. */
    public boolean isOfUnits() {
        return ofUnits;
    }
}

package vn.khuyencong.exchange;

import java.util.Set;

/** What the causes of parking mean for those who deal with it. */
public final class ParkedCause {

    /** Found on the broker's message itself, which is gone: the kept bytes are not what its sender signed, or nothing that is ever read. */
    private static final Set<String> OF_THE_CARRIER = Set.of("BODY_IS_TEXT", "BODY_IS_JAVA_OBJECT", "BODY_KIND_UNKNOWN");
    /** May go away without its sender: a key is registered, a unit is entered, the program is mended or updated. */
    private static final Set<String> ON_OUR_SIDE = Set.of("PROCESSING_FAULT", "SIGNATURE_KEY_UNKNOWN", "SENDER_UNKNOWN", "SENDER_NOT_A_UNIT",
            "SENDER_NOT_VALID_TODAY", "SENDER_ENDED", "SUBJECT_NOT_OF_SENDER", "TYPE_UNKNOWN", "SCHEMA_VERSION_UNKNOWN", "BODY_TOO_COMPLEX");

    /** Whose move it is. */
    public enum CauseSide {
        /** The cause may be removed here; then the bytes are processed again. */
        OURS,
        /** Only its sender can send what is right. */
        SENDERS,
        /** The bytes that were signed are not here: it can never be processed again. */
        NOBODYS
    }

    private ParkedCause() {
    }

    /** Whose move it is with a message that was parked. */
    public static CauseSide side(InboxMessage message) {
        if (!message.bodyWhole() || bodyProblem(message.cause()) != null) {
            return CauseSide.NOBODYS;
        }
        return ON_OUR_SIDE.contains(String.valueOf(message.cause())) ? CauseSide.OURS : CauseSide.SENDERS;
    }

    /** What was wrong with the message that carried the bytes; null where nothing was. */
    static String bodyProblem(String cause) {
        return cause != null && OF_THE_CARRIER.contains(cause) ? cause : null;
    }
}

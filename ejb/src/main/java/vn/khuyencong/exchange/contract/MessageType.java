package vn.khuyencong.exchange.contract;

import java.util.Arrays;
import java.util.Optional;

/** The messages a unit may send, with the schema version that is read. */
public enum MessageType {
    PLAN_SUBMISSION("vn.khuyencong.plan.submission", "plan.submission", 1),
    PERIODIC_REPORT("vn.khuyencong.periodic.report", "periodic.report", 1),
    ATTACHMENT_PART("vn.khuyencong.attachment.part", "attachment.part", 1);

    private final String eventType;
    private final String schemaName;
    private final int schemaVersion;

    MessageType(String eventType, String schemaName, int schemaVersion) {
        this.eventType = eventType;
        this.schemaName = schemaName;
        this.schemaVersion = schemaVersion;
    }

    /** The type of the message that carries a content. */
    public static MessageType of(Content content) {
        return content instanceof PlanSubmission ? PLAN_SUBMISSION
                : content instanceof PeriodicReport ? PERIODIC_REPORT : ATTACHMENT_PART;
    }

    /** The CloudEvents attribute {@code type}. */
    public String eventType() {
        return eventType;
    }

    /** The CloudEvents attribute {@code dataschema}. */
    public String schemaUri() {
        return "urn:khuyencong:schema:" + schemaName + ":" + schemaVersion;
    }

    String schemaResource() {
        return schemaName + "-" + schemaVersion + ".schema.json";
    }

    static Optional<MessageType> ofEventType(String eventType) {
        return Arrays.stream(values()).filter(type -> type.eventType.equals(eventType)).findFirst();
    }
}

package vn.khuyencong.exchange.contract;

import java.util.Arrays;
import java.util.Optional;

/** The messages a unit may send, with the schema version that is read. */
public enum MessageType {
    PLAN_SUBMISSION("vn.khuyencong.plan.submission", "plan.submission", 1),
    PERIODIC_REPORT("vn.khuyencong.periodic.report", "periodic.report", 1),
    ATTACHMENT_PART("vn.khuyencong.attachment.part", "attachment.part", 1),
    /** Tiến độ của một đề án. */
    SCHEME_PROGRESS("vn.khuyencong.scheme.progress", "scheme.progress", 1),
    /** Đề án đã hoàn thành. */
    SCHEME_COMPLETED("vn.khuyencong.scheme.completed", "scheme.completed", 1),
    /** Đề nghị điều chỉnh, bổ sung, ngừng. */
    SCHEME_ADJUSTMENT_REQUESTED("vn.khuyencong.scheme.adjustment.requested", "scheme.adjustment.requested", 1),
    /** Any other step of a scheme. */
    SCHEME_STEP("vn.khuyencong.scheme.step", "scheme.step", 1),
    /** Xin cấp lại phiếu. */
    RECEIPT_REQUEST("vn.khuyencong.receipt.request", "receipt.request", 1),
    /** Xin bảng đối chiếu. */
    RECONCILIATION_REQUEST("vn.khuyencong.reconciliation.request", "reconciliation.request", 1),
    /** Số liệu đối chiếu của cổng gửi. */
    RECONCILIATION_REPORT("vn.khuyencong.reconciliation.report", "reconciliation.report", 1),
    /** Thay khóa ký của đơn vị. */
    KEY_ROTATION("vn.khuyencong.key.rotation", "key.rotation", 1),
    /** Thử kênh. */
    EXCHANGE_TEST("vn.khuyencong.exchange.test", "exchange.test", 1);

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
        if (content instanceof SchemeStep step) {
            return StepAct.find(step.act()).map(StepAct::type).orElse(SCHEME_STEP);
        }
        if (content instanceof Inquiry) {
            return content instanceof ReceiptRequest ? RECEIPT_REQUEST
                    : content instanceof ReconciliationReport ? RECONCILIATION_REPORT : RECONCILIATION_REQUEST;
        }
        if (content instanceof LinkContent) {
            return content instanceof KeyRotation ? KEY_ROTATION : EXCHANGE_TEST;
        }
        return content instanceof PlanSubmission ? PLAN_SUBMISSION
                : content instanceof PeriodicReport ? PERIODIC_REPORT : ATTACHMENT_PART;
    }

    /** Whether it carries a step of a scheme. */
    public boolean isStep() {
        return this == SCHEME_PROGRESS || this == SCHEME_COMPLETED || this == SCHEME_ADJUSTMENT_REQUESTED || this == SCHEME_STEP;
    }

    /** Whether it asks about the exchange itself and carries no business. */
    public boolean isInquiry() {
        return this == RECEIPT_REQUEST || this == RECONCILIATION_REQUEST || this == RECONCILIATION_REPORT;
    }

    /** Whether nothing more is said of it after its technical receipt. */
    public boolean hasOneStage() {
        return this == ATTACHMENT_PART || isInquiry();
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

    public static Optional<MessageType> ofEventType(String eventType) {
        return Arrays.stream(values()).filter(type -> type.eventType.equals(eventType)).findFirst();
    }
}

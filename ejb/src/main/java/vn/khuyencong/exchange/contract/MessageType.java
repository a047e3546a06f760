package vn.khuyencong.exchange.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The messages a unit may send, with the newest version of their schema that is read; every version before it is read too.
 * The version stands in {@code dataschema} alone: a type, and with it the business key, is the same in all of them.
 */
public enum MessageType {
    PLAN_SUBMISSION("vn.khuyencong.plan.submission", "plan.submission", 1),
    PERIODIC_REPORT("vn.khuyencong.periodic.report", "periodic.report", 1),
    ATTACHMENT_PART("vn.khuyencong.attachment.part", "attachment.part", 1),
    /** Tiến độ của một đề án; since version 2 with what the unit proposes. */
    SCHEME_PROGRESS("vn.khuyencong.scheme.progress", "scheme.progress", 2),
    /** Đề án đã hoàn thành. */
    SCHEME_COMPLETED("vn.khuyencong.scheme.completed", "scheme.completed", 1),
    /** Đề nghị điều chỉnh, bổ sung, ngừng. */
    SCHEME_ADJUSTMENT_REQUESTED("vn.khuyencong.scheme.adjustment.requested", "scheme.adjustment.requested", 1),
    /** Any other step of a scheme. */
    SCHEME_STEP("vn.khuyencong.scheme.step", "scheme.step", 1),
    /** Đăng ký gian hàng hội chợ. */
    FAIR_APPLICATION("vn.khuyencong.fair.application", "fair.application", 1),
    /** Kết quả tham gia hội chợ. */
    FAIR_OUTCOME("vn.khuyencong.fair.outcome", "fair.outcome", 1),
    /** Hồ sơ bình chọn sản phẩm. */
    AWARD_NOMINATION("vn.khuyencong.award.nomination", "award.nomination", 1),
    /** Kết quả bình chọn của địa phương. */
    AWARD_RESULT("vn.khuyencong.award.result", "award.result", 1),
    /** Kết quả khóa đào tạo. */
    TRAINING_REPORT("vn.khuyencong.training.report", "training.report", 1),
    /** Dự án tư vấn phát triển công nghiệp. */
    CONSULTANCY_REPORT("vn.khuyencong.consultancy.report", "consultancy.report", 1),
    /** Thay khóa ký của đơn vị. */
    KEY_ROTATION("vn.khuyencong.key.rotation", "key.rotation", 1),
    /** Thử kênh. */
    EXCHANGE_TEST("vn.khuyencong.exchange.test", "exchange.test", 1),
    /** Xin cấp lại phiếu. */
    RECEIPT_REQUEST("vn.khuyencong.receipt.request", "receipt.request", 1),
    /** Xin bảng đối chiếu. */
    RECONCILIATION_REQUEST("vn.khuyencong.reconciliation.request", "reconciliation.request", 1),
    /** Số liệu đối chiếu của cổng gửi. */
    RECONCILIATION_REPORT("vn.khuyencong.reconciliation.report", "reconciliation.report", 1);

    /** What every receiver has read from the beginning. */
    public static final int FIRST_VERSION = 1;

    private final String eventType;
    private final String schemaName;
    private final int newestVersion;

    MessageType(String eventType, String schemaName, int newestVersion) {
        this.eventType = eventType;
        this.schemaName = schemaName;
        this.newestVersion = newestVersion;
    }

    /** The type of the message that carries a content. */
    public static MessageType of(Content content) {
        if (content instanceof SchemeStep step) {
            return StepAct.find(step.act()).map(StepAct::type).orElse(SCHEME_STEP);
        }
        if (content instanceof LinkContent) {
            return content instanceof KeyRotation ? KEY_ROTATION : EXCHANGE_TEST;
        }
        if (content instanceof Inquiry) {
            return content instanceof ReceiptRequest ? RECEIPT_REQUEST
                    : content instanceof ReconciliationReport ? RECONCILIATION_REPORT : RECONCILIATION_REQUEST;
        }
        if (content instanceof StallApplication || content instanceof StallOutcome) {
            return content instanceof StallApplication ? FAIR_APPLICATION : FAIR_OUTCOME;
        }
        if (content instanceof AwardNomination || content instanceof AwardResult) {
            return content instanceof AwardNomination ? AWARD_NOMINATION : AWARD_RESULT;
        }
        if (content instanceof TrainingReport) {
            return TRAINING_REPORT;
        }
        if (content instanceof ConsultancyReport) {
            return CONSULTANCY_REPORT;
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

    /** The versions of its schema that are read, the oldest first. */
    public List<Integer> versions() {
        return IntStream.rangeClosed(FIRST_VERSION, newestVersion).boxed().toList();
    }

    /** The version that a {@code dataschema} names; empty where it is none of those that are read. */
    public Optional<Integer> versionOf(String dataschema) {
        return versions().stream().filter(version -> schemaUri(version).equals(dataschema)).findFirst();
    }

    /** The CloudEvents attribute {@code dataschema}. */
    public String schemaUri(int version) {
        return "urn:khuyencong:schema:" + schemaName + ":" + version;
    }

    public String schemaResource(int version) {
        return schemaName + "-" + version + ".schema.json";
    }

    public static Optional<MessageType> ofEventType(String eventType) {
        return Arrays.stream(values()).filter(type -> type.eventType.equals(eventType)).findFirst();
    }
}

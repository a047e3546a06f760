package vn.khuyencong.exchange.contract;

import java.util.Arrays;
import java.util.Optional;

/** What the ministry tells a unit by message, with the schema version that is written. */
public enum LetterType {
    /** Trả lại những ô cần bổ sung. */
    PLAN_RETURNED("plan.returned"),
    /** Quyết định phê duyệt, điều chỉnh kế hoạch. */
    PLAN_DECIDED("plan.decided"),
    /** Giao nhiệm vụ, giao kinh phí. */
    SCHEME_ASSIGNED("scheme.assigned"),
    /** Quyết định về đề nghị điều chỉnh, ngừng. */
    SCHEME_ADJUSTMENT_DECIDED("scheme.adjustment.decided"),
    /** Nhắc hạn. */
    DEADLINE_REMINDER("deadline.reminder"),
    /** Văn bản chỉ đạo, văn bản pháp luật. */
    DIRECTIVE_ISSUED("directive.issued"),
    /** Kết quả phân gian hàng hội chợ. */
    FAIR_RESULT("fair.result"),
    /** Quyết định công nhận sản phẩm công nghiệp nông thôn tiêu biểu. */
    AWARD_DECIDED("award.decided");

    private static final int VERSION = 1;

    private final String name;

    LetterType(String name) {
        this.name = name;
    }

    /** The CloudEvents attribute {@code type}. */
    public String eventType() {
        return "vn.khuyencong." + name;
    }

    /** The CloudEvents attribute {@code dataschema}. */
    public String schemaUri() {
        return "urn:khuyencong:schema:" + name + ":" + VERSION;
    }

    public String schemaResource() {
        return name + "-" + VERSION + ".schema.json";
    }

    public static Optional<LetterType> ofEventType(String eventType) {
        return Arrays.stream(values()).filter(type -> type.eventType().equals(eventType)).findFirst();
    }
}

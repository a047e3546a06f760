package vn.khuyencong.norm;

/** The steps of a plan year that have a day, in their order. */
public enum CalendarStep {
    /** Văn bản hướng dẫn lập kế hoạch. */
    GUIDANCE,
    /** Gửi kế hoạch. */
    SUBMISSION,
    /** Thẩm định xong. */
    APPRAISAL,
    /** Quyết định phê duyệt. */
    DECISION,
    /** Giao kế hoạch, kinh phí. */
    ASSIGNMENT,
    /** Ký hợp đồng hỗ trợ. */
    CONTRACT,
    /** Nghiệm thu. */
    ACCEPTANCE,
    /** Quyết toán. */
    SETTLEMENT,
    /** Hậu kiểm. */
    POST_CHECK
}

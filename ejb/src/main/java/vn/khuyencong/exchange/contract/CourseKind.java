package vn.khuyencong.exchange.contract;

/** What a course is for. */
public enum CourseKind {
    /** Đào tạo nghề. */
    VOCATIONAL,
    /** Truyền nghề. */
    CRAFT,
    /** Nâng cao tay nghề. */
    UPSKILL,
    /** Đào tạo khởi sự doanh nghiệp. */
    STARTUP,
    /** Đào tạo quản trị doanh nghiệp. */
    MANAGEMENT,
    /** Nhận thức và năng lực áp dụng sản xuất sạch hơn. */
    CP_AWARENESS,
    /** Hội thảo, tập huấn chuyên đề: delegates are counted, nobody is named. */
    WORKSHOP,
    /** Tập huấn công tác khuyến công. */
    KC_STAFF,
    /** Tham quan, học tập kinh nghiệm. */
    STUDY_TOUR,
    /** Phát triển nguồn nhân lực cho chuyển đổi số. */
    DIGITAL;

    /** Whether workers learn a trade, so that it is asked what became of them afterwards. */
    public boolean isVocational() {
        return this == VOCATIONAL || this == CRAFT || this == UPSKILL;
    }

    /** Whether whoever founds or leads an establishment learns. */
    public boolean isManagement() {
        return this == STARTUP || this == MANAGEMENT || this == CP_AWARENESS;
    }

    /** Whether its learners are named. */
    public boolean namesLearners() {
        return this != WORKSHOP;
    }
}

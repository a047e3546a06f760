package vn.khuyencong.norm;

/** The lists of law that people keep. */
public enum LawList {
    /** Mức chi. */
    CEILINGS(SupportCeiling.class),
    /** Lịch kế hoạch. */
    CALENDAR(PlanCalendarRow.class),
    /** Mã lý do. */
    REASONS(ReasonRow.class),
    /** Địa bàn ưu tiên. */
    AREAS(AreaRow.class),
    /** Thẩm quyền. */
    POWERS(PowerRow.class),
    /** Đơn vị làm từng bước. */
    OWNERS(OwnerRow.class),
    /** Ngày nghỉ. */
    HOLIDAYS(HolidayRow.class),
    /** Bước nhắc hạn. */
    REMINDERS(ReminderRow.class),
    /** Ngưỡng cảnh báo. */
    THRESHOLDS(ThresholdRow.class),
    /** Thời hạn giữ. */
    RETENTION(RetentionRow.class),
    /** Định mức khóa đào tạo. */
    COURSES(CourseNormRow.class),
    /** Cấp bình chọn sản phẩm. */
    AWARD_LEVELS(AwardTermsRow.class),
    /** Bảng tiêu chí bình chọn. */
    AWARD_CRITERIA(AwardCriteriaRow.class),
    /** Nhóm sản phẩm bình chọn. */
    AWARD_GROUPS(AwardGroupRow.class);

    private final Class<? extends LawRow> rows;

    LawList(Class<? extends LawRow> rows) {
        this.rows = rows;
    }

    Class<? extends LawRow> rows() {
        return rows;
    }
}

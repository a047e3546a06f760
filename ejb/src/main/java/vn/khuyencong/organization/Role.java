package vn.khuyencong.organization;

/** What a user may do; what he may do it to is his unit. */
public enum Role {
    /** Quản trị hệ thống. */
    ADMINISTRATOR,
    /** Cán bộ Cục. */
    DEPT_OFFICER,
    /** Cán bộ Sở Công Thương. */
    SCT_OFFICER
}

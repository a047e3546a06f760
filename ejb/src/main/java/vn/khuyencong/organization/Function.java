package vn.khuyencong.organization;

/** What can be done; to which units it may be done is the data scope beside it. */
public enum Function {
    /** Xem số liệu, văn bản, in biểu mẫu. */
    READ,
    /** Nộp văn bản của đơn vị qua cổng. */
    SUBMIT,
    /** Nhập số liệu các năm trước từ hồ sơ giấy. */
    ENTER_PAPER,
    /** Gộp, tách, sửa tên cơ sở công nghiệp nông thôn. */
    MANAGE_ESTABLISHMENTS,
    /** Chạy và xử lý kiểm tra toàn vẹn. */
    RUN_CHECKS,
    /** Lập tài khoản, giao vai trò. */
    MANAGE_ACCOUNTS,
    /** Cấp danh tính đơn vị, xem tình trạng hệ thống. */
    OPERATE
}

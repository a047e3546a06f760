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
    /** Ghi nhu cầu, đăng ký giúp cơ sở (cộng tác viên). */
    REGISTER_NEEDS,
    /** Khảo sát, lập hồ sơ, theo dõi đề án của đơn vị (Trung tâm, phòng của Sở). */
    PREPARE_SCHEMES,
    /** Chấm điểm hồ sơ bình chọn được giao (giám khảo). */
    SCORE_ENTRIES,
    /** Lãnh đạo Sở: thông qua, đề nghị, quyết định phần việc của địa phương. */
    DIRECT_SCHEMES,
    /** Cục thẩm định kế hoạch và theo dõi đề án. */
    APPRAISE_PLANS,
    /** Lãnh đạo Cục: trình, ghi quyết định của Bộ trưởng, giao kinh phí, quyết định điều chỉnh. */
    DECIDE_PLANS,
    /** Nhập và sửa mức chi, lịch, mã lý do, địa bàn ưu tiên, đơn giá, văn bản chỉ đạo. */
    MAINTAIN_NORMS,
    /** Đối chiếu với văn bản và xác nhận dữ liệu pháp lý. */
    VERIFY_NORMS,
    /** Chạy và xử lý kiểm tra toàn vẹn. */
    RUN_CHECKS,
    /** Lập tài khoản, giao vai trò. */
    MANAGE_ACCOUNTS,
    /** Cấp danh tính đơn vị, xem tình trạng hệ thống. */
    OPERATE
}

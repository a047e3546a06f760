package vn.khuyencong.scheme.registration;

/** Where a registered need stands. */
public enum RegistrationState {
    /** Đã ghi nhận. */
    RECORDED,
    /** Đã khảo sát. */
    SURVEYED,
    /** Được chọn lập đề án. */
    SELECTED,
    /** Để lại: taken up when money is freed, or in another year. */
    POSTPONED,
    /** Không đủ điều kiện. */
    REJECTED_INELIGIBLE,
    /** Đã thành đề án. */
    CONVERTED
}

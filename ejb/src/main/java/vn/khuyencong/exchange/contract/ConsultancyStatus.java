package vn.khuyencong.exchange.contract;

/** How far a consultancy project is, as its unit states it. */
public enum ConsultancyStatus {
    /** Đã ký hợp đồng. */
    SIGNED,
    /** Đang thực hiện. */
    UNDER_WAY,
    /** Đã nghiệm thu, thanh lý. */
    COMPLETED,
    /** Dừng, chấm dứt hợp đồng. */
    STOPPED
}

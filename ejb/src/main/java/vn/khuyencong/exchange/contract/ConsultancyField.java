package vn.khuyencong.exchange.contract;

/** What a consultancy project is about. */
public enum ConsultancyField {
    /** Điện, năng lượng: thi công, lắp đặt, kiểm toán năng lượng. */
    ENERGY,
    /** Thiết kế, giám sát thi công công trình. */
    CONSTRUCTION,
    /** Lập dự án đầu tư. */
    INVESTMENT,
    /** Môi trường, sản xuất sạch hơn. */
    ENVIRONMENT,
    /** Dịch vụ khác. */
    OTHER
}

package vn.khuyencong.exchange.contract;

/** Why a document is not believed to be the ministry's, or a list not to be of its keys. */
public enum Doubt {
    NO_SIGNATURE("chữ ký không đúng dạng (JWS rời, có mã khóa)"),
    KEY_UNKNOWN("mang chữ ký của một khóa không có trong danh sách khóa của Bộ mà nơi này tin"),
    WRONG("chữ ký của Bộ không khớp với nội dung: văn bản hoặc chữ ký đã bị thay đổi"),
    REVOKED("do một khóa Bộ đã thu hồi ký sau thời điểm thu hồi"),
    AFTER_ITS_TIME("do một khóa cũ của Bộ ký sau khi khóa khác đã thay nó"),
    NO_LIST("không phải danh sách khóa của Bộ mà bản này đọc được"),
    FORKED("là danh sách khóa của Bộ trái với danh sách đang giữ: cùng số khác nội dung, bỏ hay đổi một khóa, hoặc do khóa đã được thay ký");

    private final String words;

    Doubt(String words) {
        this.words = words;
    }

    /** The reason as part of a Vietnamese sentence. */
    public String words() {
        return words;
    }
}

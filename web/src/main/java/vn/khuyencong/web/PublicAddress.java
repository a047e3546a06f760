package vn.khuyencong.web;

/** Where strangers find this system, for what is printed: {@code KHUYENCONG_PUBLIC_ADDRESS}, e.g. {@code https://khuyencong.example.vn}. */
public final class PublicAddress {

    private PublicAddress() {
    }

    /** In front of a check code; empty where no address is set, since a request could name any. */
    public static String ofChecks() {
        return ofChecks(System.getenv("KHUYENCONG_PUBLIC_ADDRESS"));
    }

    static String ofChecks(String set) {
        return set == null || set.isBlank() ? "" : set.strip().replaceAll("/+$", "") + "/kiem-tra-giay-chung-nhan.xhtml?ma=";
    }
}

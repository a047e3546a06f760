package vn.khuyencong.web;

/** Where strangers find this system, for what is printed: {@code KHUYENCONG_PUBLIC_ADDRESS}, e.g. {@code https://khuyencong.example.vn}. */
public final class PublicAddress {

    private PublicAddress() {
    }

    /** In front of the check code of a certificate; empty where no address is set, since a request could name any. */
    public static String ofChecks() {
        return ofChecks(System.getenv("KHUYENCONG_PUBLIC_ADDRESS"));
    }

    /** In front of the code of a document of the print register; empty where no address is set. */
    public static String ofDocuments() {
        return page(System.getenv("KHUYENCONG_PUBLIC_ADDRESS"), "/kiem-tra-van-ban.xhtml?ma=");
    }

    static String ofChecks(String set) {
        return page(set, "/kiem-tra-giay-chung-nhan.xhtml?ma=");
    }

    private static String page(String set, String page) {
        return set == null || set.isBlank() ? "" : set.strip().replaceAll("/+$", "") + page;
    }
}

package vn.khuyencong.register;

import vn.khuyencong.shared.VietnameseText;

/** Names of files by which people tell whose paper it is, short and in letters that any system of files takes: {@code 004-2026-BK-BCT Nguyen Van A.pdf}. */
final class PaperName {

    private static final int MOST = 60;

    private PaperName() {
    }

    /**
     * Of a document of the register.
     *
     * @param number  empty for a paper without number
     * @param whom    of whom or what it is; empty for none
     * @param version from 1; later ones of the same are told apart by it
     */
    static String of(String number, String subject, String whom, int version) {
        String about = !whom.isEmpty() ? VietnameseText.plain(whom) : number.isEmpty() ? "" : joined(subject);
        return of(number.isEmpty() ? subject : number, about, version);
    }

    /** Of a paper that stands in no register. @param subject what it is of */
    static String of(String subject, String whom) {
        return of(subject, VietnameseText.plain(whom), 1);
    }

    private static String of(String front, String about, int version) {
        return cut(joined(front)) + (about.isEmpty() ? "" : " " + cut(about)) + (version > 1 ? " v" + version : "") + ".pdf";
    }

    /** {@code 004/2026/BK-BCT} as one word. */
    private static String joined(String text) {
        return VietnameseText.plain(text).replace(' ', '-');
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MOST)).strip();
    }
}

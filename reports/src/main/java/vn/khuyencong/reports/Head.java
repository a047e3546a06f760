package vn.khuyencong.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.form.FormHeading;

/** The texts of a form's head, margins and signature, by NĐ 30/2020/NĐ-CP, Phụ lục I. */
final class Head {

    /** Room for a number written by hand: forms are numbered when they are signed. */
    private static final String BLANK = "\u00a0".repeat(12);

    private static final int SHOWN_OF_DIGEST = 16;

    private Head() {
    }

    static Map<String, Object> texts(String form, FormHeading heading) {
        Map<String, Object> texts = new HashMap<>();
        texts.put("parentBody", heading.parentBody());
        texts.put("issuer", heading.issuer());
        texts.put("number", number(heading.symbol()));
        texts.put("placeAndDate", heading.place().isEmpty() ? capital(date(heading.date())) : heading.place() + ", " + date(heading.date()));
        texts.put("title", heading.title());
        texts.put("subtitle", heading.subtitle());
        texts.put("signerPost", heading.signerPost());
        texts.put("recipients", String.join("\n", heading.recipients()));
        texts.put("sample", heading.sample());
        texts.put("digest", shortened(heading.dataDigest()));
        texts.put("source", "Biểu " + form + " - Mã số liệu: " + shortened(heading.dataDigest()));
        return texts;
    }

    /**
     * The name of who signs; empty where none is known.
     *
     * @param lines of its letters for which room is left above it, beside what the template keeps free: between post and name the seal stands in true size
     */
    static String below(int lines, String name) {
        return name.isEmpty() ? "" : "\n".repeat(lines) + name;
    }

    /** Room for the number before a symbol that begins with a slash; the whole number as it is; none where a paper has none. */
    static String number(String symbol) {
        return symbol.isEmpty() ? "" : symbol.startsWith("/") ? "Số:" + BLANK + symbol : "Số: " + symbol;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Days below ten and the months 1 and 2 are written with a leading zero, so that none can be added by hand. */
    static String date(LocalDate date) {
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(SHOWN_OF_DIGEST, digest.length()));
    }
}

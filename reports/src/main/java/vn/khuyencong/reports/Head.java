package vn.khuyencong.reports;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.PaperWords;

/** The texts of a form's head, margins and signature, by NĐ 30/2020/NĐ-CP, Phụ lục I. */
final class Head {

    /** Room for a number written by hand: forms are numbered when they are signed. */
    private static final String BLANK = "\u00a0".repeat(12);

    private static final int SHOWN_OF_DIGEST = 16;

    private static final Pattern PROVINCE = Pattern.compile("(?<=TỈNH |THÀNH PHỐ )\\S.*");

    private Head() {
    }

    static Map<String, Object> texts(String form, FormHeading heading) {
        Map<String, Object> texts = new HashMap<>();
        texts.put("parentBody", whole(heading.parentBody()));
        texts.put("issuer", whole(heading.issuer()));
        texts.put("number", number(heading.symbol()));
        texts.put("placeAndDate", heading.place().isEmpty() ? capital(PaperWords.onDay(heading.date())) : heading.place() + ", " + PaperWords.onDay(heading.date()));
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

    /** The name of an office whose lines never end between two syllables of its province; they may after the hyphen of a name in two parts. */
    static String whole(String office) {
        return PROVINCE.matcher(office).replaceFirst(name -> name.group().replace(' ', '\u00a0'));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(SHOWN_OF_DIGEST, digest.length()));
    }
}

package vn.khuyencong.form;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of the papers of a capability, which are Vietnamese, and those that all papers share. Numbers are handed over as text. */
public final class PaperWords {

    /** Where something is written by hand because nothing is on file. */
    public static final String DOTS = "…………………………………………";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORT = 12;
    private static final int BEGINNING = 16;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

    private static final ResourceBundle SHARED = ResourceBundle.getBundle("vn.khuyencong.form.words", Locale.ROOT);

    private final ResourceBundle texts;

    /** @param bundle name of its catalogue */
    public PaperWords(String bundle) {
        texts = ResourceBundle.getBundle(bundle, Locale.ROOT);
    }

    public String get(String key, Object... arguments) {
        Object[] said = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat((texts.containsKey(key) ? texts : SHARED).getString(key), Locale.ROOT).format(said);
    }

    /** The words of a code; one without words is said as it is, none says nothing. */
    public String named(String prefix, Object code) {
        String key = prefix + "." + code;
        return code == null ? "" : texts.containsKey(key) || SHARED.containsKey(key) ? get(key) : code.toString();
    }

    /** The words of a key for a cell of a table. */
    public Printed cell(String key, Object... arguments) {
        return Printed.text(get(key, arguments));
    }

    /** A place to sign by hand. */
    public Signature sign(String key) {
        return new Signature(List.of(get(key).split("\n")), get("sign.hint"), "");
    }

    /** What proves something: a file by the beginning of its digest, anything else in its own words. */
    public String evidence(String proof) {
        return proof != null && DIGEST.matcher(proof).matches() ? get("evidence.file", proof.substring(0, SHORT)) : proof;
    }

    /** The law of an edition as lines on which a paper rests: {@code Căn cứ Nghị định số 45/2012/NĐ-CP}. */
    public Block.Basis basis(FormEdition edition) {
        return new Block.Basis(edition.law().stream().map(text -> get("basis", law(text))).toList());
    }

    private String law(String text) {
        String[] parts = text.split(" ", 2);
        return parts.length == 2 && SHARED.containsKey("law." + parts[0]) ? get("law." + parts[0], parts[1]) : text;
    }

    /** The beginning of a digest: who wants to compare it is told where it stands whole. */
    public static String beginning(String digest) {
        return digest.length() <= BEGINNING ? digest : digest.substring(0, BEGINNING) + "…";
    }

    /** Numbers of rows, ascending: {@code 1-12, 15, 17-99}. */
    public static String ranges(List<Integer> numbers) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            int first = numbers.get(i);
            int last = first;
            while (i + 1 < numbers.size() && numbers.get(i + 1) == last + 1) {
                last = numbers.get(++i);
            }
            said.append(said.isEmpty() ? "" : ", ").append(first).append(last == first ? "" : (last == first + 1 ? ", " : "-") + last);
        }
        return said.toString();
    }

    /** {@code 05/01/2024}; empty where nobody stated it. */
    public static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** {@code 02/2024} of {@code 2024-02}; empty where nobody stated it. */
    public static String month(String month) {
        return month == null || month.isBlank() ? "" : MONTH.format(YearMonth.parse(month));
    }
}

package vn.khuyencong.form;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /**
     * The law of an edition as lines on which a paper rests: {@code Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến
     * công}; by its number alone where no more is on file.
     */
    public Block.Basis basis(FormEdition edition) {
        return new Block.Basis(edition.law().stream().map(text -> get("basis", (law(text) + " " + edition.cited().getOrDefault(text, "")).strip())).toList());
    }

    /** The same of a decision that somebody proposed, which is said last. */
    public Block.Basis basis(FormEdition edition, String proposer) {
        return new Block.Basis(Stream.concat(basis(edition).lines().stream(), Stream.of(get("proposedBy", proposer))).toList());
    }

    /**
     * Any other paper as one that rests on it cites it, after its kind: {@code 215/QĐ-BCT ngày 10 tháng 3 năm 2026 của Bộ trưởng Bộ Công Thương}.
     *
     * @param date   null where nobody stated it
     * @param issuer who issued it; null where nobody stated it
     */
    public static String cited(String number, LocalDate date, String issuer) {
        return Stream.of(number, onDay(date), issuer == null || issuer.isBlank() ? "" : said("by", issuer.strip())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A day as it is written out, NĐ 30/2020/NĐ-CP, Phụ lục I: {@code ngày 05 tháng 01 năm 2024}; empty where nobody stated it. */
    public static String onDay(LocalDate day) {
        return day == null ? "" : said("onDay", two(day.getDayOfMonth(), 9), two(day.getMonthValue(), 2), Integer.toString(day.getYear()));
    }

    private static String two(int number, int last) {
        return number <= last ? "0" + number : Integer.toString(number);
    }

    private static String said(String key, Object... words) {
        return new MessageFormat(SHARED.getString(key), Locale.ROOT).format(words);
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

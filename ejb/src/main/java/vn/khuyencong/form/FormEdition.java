package vn.khuyencong.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form as it is printed from a day on: dated data, so that last year's form prints as it was.
 *
 * @param form          id: {@code BM10}
 * @param validFrom     first day
 * @param validTo       last day; null while in force
 * @param printedNumber its number in the law, e.g. {@code Phụ lục II}; empty where none is known
 * @param title         upper-case title, or what a letter is about
 * @param symbol        kind of document in its number: {@code QĐ}, {@code BC}, {@code BB}; empty for a paper without number
 * @param legalBasis    the law it rests on, as far as a paper of the day that it was asked for may cite it
 * @param verified      whether somebody held it against the law's text
 * @param columns       of all its tables, from the left
 * @param cited         how a paper goes on after the number of a text that it rests on, by that number: with its day, who issued it and its subject
 */
public record FormEdition(String form, LocalDate validFrom, LocalDate validTo, String printedNumber, String title, String symbol, String legalBasis,
                          boolean verified, List<FormColumn> columns, Map<String, String> cited) {

    public FormEdition {
        columns = List.copyOf(columns);
        // In one order everywhere: what a paper rests on is part of its digest.
        cited = Collections.unmodifiableMap(new TreeMap<>(cited));
    }

    /** One of which nothing is known of the law that it rests on but its numbers. */
    public FormEdition(String form, LocalDate validFrom, LocalDate validTo, String printedNumber, String title, String symbol, String legalBasis,
                       boolean verified, List<FormColumn> columns) {
        this(form, validFrom, validTo, printedNumber, title, symbol, legalBasis, verified, columns, Map.of());
    }

    /**
     * The columns of one table.
     *
     * @throws IllegalArgumentException if the form has no such table
     */
    public List<FormColumn> columns(String table) {
        List<FormColumn> found = columns.stream().filter(column -> column.table().equals(table)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("form " + form + " has no table " + table);
        }
        return found;
    }

    /**
     * The columns of one table as they stand on a paper.
     *
     * @param repeated for what a column is repeated, by its key: once for each, of which its head says the name in the place <code>{0}</code>
     * @param words    what the heads of other columns say in their places <code>{0}</code>, <code>{1}</code> …
     */
    public List<FormColumn> columns(String table, Map<String, List<String>> repeated, String... words) {
        return columns(table).stream().flatMap(column -> repeated.containsKey(column.key()) ? repeated.get(column.key()).stream().map(column::of)
                : Stream.of(column.saying(words))).toList();
    }

    /** The texts of the law that it rests on, by their numbers. */
    public List<String> law() {
        return Arrays.stream(legalBasis.split("[;,]")).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** The same without some of the texts that it rests on, and with what is known of the others. */
    FormEdition resting(Set<String> without, Map<String, String> known) {
        return new FormEdition(form, validFrom, validTo, printedNumber, title, symbol, law().stream().filter(text -> !without.contains(text)).collect(Collectors.joining("; ")),
                verified, columns, known);
    }

    /** Its title with words in the places <code>{0}</code>, <code>{1}</code> … */
    public String titled(String... words) {
        return said(title, words);
    }

    /** How the foot of a paper calls the form: by its id, and by its number in the law where that is known. */
    public String name(String id) {
        return printedNumber.isEmpty() ? id : id + " (" + printedNumber + ")";
    }

    static String said(String text, String... words) {
        String said = text;
        for (int i = 0; i < words.length; i++) {
            said = said.replace("{" + i + "}", words[i]);
        }
        return said;
    }
}

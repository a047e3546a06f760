package vn.khuyencong.form;

import java.time.LocalDate;
import java.util.List;

/**
 * A form as it is printed from a day on: dated data, so that last year's form prints as it was.
 *
 * @param form          id: {@code BM10}
 * @param validFrom     first day
 * @param validTo       last day; null while in force
 * @param printedNumber its number in the law, e.g. {@code Phụ lục II}; empty where none is known
 * @param title         upper-case title, or what a letter is about
 * @param symbol        kind of document in its number: {@code QĐ}, {@code BC}, {@code BB}; empty for a paper without number
 * @param legalBasis    the law it rests on
 * @param verified      whether somebody held it against the law's text
 * @param columns       of all its tables, from the left
 */
public record FormEdition(String form, LocalDate validFrom, LocalDate validTo, String printedNumber, String title, String symbol, String legalBasis,
                          boolean verified, List<FormColumn> columns) {

    public FormEdition {
        columns = List.copyOf(columns);
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
}

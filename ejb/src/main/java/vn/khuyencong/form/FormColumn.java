package vn.khuyencong.form;

/**
 * A column of a table of a form.
 *
 * @param table   name of the table within the form
 * @param key     by which rows name their cells
 * @param group   head that it shares with its neighbours; null for none
 * @param heading its own head
 * @param share   its part of the width, in relation to the other columns
 * @param kind    how it is aligned and what a spreadsheet makes of it
 */
public record FormColumn(String table, String key, String group, String heading, int share, Kind kind) {

    /** An order number or code in the middle; text from the left; a figure from the right; a day in the middle. */
    public enum Kind { ORDER, TEXT, FIGURE, DAY }

    /** Key of one of the columns that stand where an edition names one: of the activity A3 {@code activity.A3}. */
    public static String repeated(String key, String of) {
        return key + "." + of;
    }

    /** The column of one of those for which it is repeated. */
    FormColumn of(String one) {
        return new FormColumn(table, repeated(key, one), group, FormEdition.said(heading, one), share, kind);
    }

    /** The same with words in the places of its heads. */
    FormColumn saying(String... words) {
        return new FormColumn(table, key, group == null ? null : FormEdition.said(group, words), FormEdition.said(heading, words), share, kind);
    }
}

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
}

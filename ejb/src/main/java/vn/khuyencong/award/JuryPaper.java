package vn.khuyencong.award;

import java.util.List;
import vn.khuyencong.form.FormHeading;

/**
 * A paper of the jury or the council (form BM23): a juror's score sheet, the table of points, the minutes.
 *
 * @param heading head and foot of the form
 * @param opening paragraphs before the table
 * @param columns heads of the columns of figures
 * @param last    head of the last column
 * @param blocks  by product group
 * @param closing paragraphs after the table
 * @param notes   remarks
 */
public record JuryPaper(FormHeading heading, List<String> opening, List<String> columns, String last, List<Block> blocks, List<String> closing,
                        List<String> notes) {

    /** The entries of a group. */
    public record Block(String name, List<Row> rows) {
    }

    /**
     * An entry.
     *
     * @param order   its number in the paper
     * @param figures a text for each column of figures
     * @param remark  what the last column says
     */
    public record Row(String order, String product, String establishment, List<String> figures, String remark) {
    }
}

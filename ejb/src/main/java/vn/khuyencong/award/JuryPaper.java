package vn.khuyencong.award;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;

/**
 * A paper of the jury or the council (form BM23): a juror's score sheet, the table of points, the minutes.
 *
 * @param edition of the form, which names its title and columns
 * @param heading head and foot of the form
 * @param opening paragraphs before the table
 * @param numbered how many criteria or jurors have a figure in each row
 * @param further keys of the columns of the figures after those
 * @param blocks  by product group
 * @param closing paragraphs after the table
 * @param notes   remarks
 */
public record JuryPaper(FormEdition edition, FormHeading heading, List<String> opening, int numbered, List<String> further, List<Block> blocks, List<String> closing,
                        List<String> notes) {

    /** The entries of a group. */
    public record Block(String name, List<Row> rows) {
    }

    /**
     * An entry.
     *
     * @param order   its number in the paper
     * @param figures a text for each criterion or juror, then the further ones
     * @param remark  what the last column says
     */
    public record Row(String order, String product, String establishment, List<String> figures, String remark) {
    }
}

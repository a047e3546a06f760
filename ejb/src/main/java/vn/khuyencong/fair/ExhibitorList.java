package vn.khuyencong.fair;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;

/**
 * The stalls of a fair with their exhibitors (form BM20): one row for each establishment, and one for each combined stall.
 *
 * @param edition   of the form, which names its title and columns
 * @param heading   head and foot of the form
 * @param mark      what every page says of a result that is not in force; empty for the published one
 * @param blocks    by hall or by province
 * @param stalls    how many stalls all blocks have, the combined ones too
 * @param turns     establishments that stand there, each once
 * @param narrative paragraphs that say the totals
 * @param notes     remarks printed under the table
 */
public record ExhibitorList(FormEdition edition, FormHeading heading, String mark, List<Block> blocks, Printed stalls, String turns, List<String> narrative,
                            List<String> notes) {

    /** By what the rows are grouped. */
    public enum By {
        HALL, PROVINCE
    }

    /**
     * The rows of a hall or of a province.
     *
     * @param sum what the row of its sum is called
     */
    public record Block(String name, List<Row> rows, String sum, Printed stalls, String turns) {
    }

    /**
     * An establishment with its stalls, or a combined stall.
     *
     * @param order         its number in the list
     * @param numbers       of the stalls
     * @param stalls        how many
     * @param place         hall and row
     * @param size          of each stall
     * @param establishment who stands there
     * @param province      of which province
     * @param products      what is shown
     * @param award         the highest level of recognition of a product
     * @param support       the level of support by the rule of the day of the fair
     * @param remark        corner stall, combined stall
     */
    public record Row(String order, String numbers, Printed stalls, String place, String size, String establishment, String province,
                      String products, String award, String support, String remark) {
    }
}

package vn.khuyencong.award;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;

/**
 * The products entered in a round at a glance (danh sách trích ngang, BM22), by product group.
 *
 * @param edition        of the form, which names its title and columns
 * @param heading        head and foot
 * @param blocks         by product group
 * @param products       how many
 * @param establishments how many make them, each once
 * @param narrative      paragraphs that say the totals
 * @param notes          remarks under the table
 */
public record NominationList(FormEdition edition, FormHeading heading, List<Block> blocks, String products, String establishments, List<String> narrative, List<String> notes) {

    /** The products of a group, and what the row of their sum says. */
    public record Block(String name, List<Row> rows, String sum, String products, String establishments) {
    }

    /**
     * A product.
     *
     * @param revenue triệu đồng
     * @param points  of the jury, of 100; empty before it is decided
     * @param below   the certificate of the level below
     */
    public record Row(String order, String product, String establishment, String address, String province, Printed revenue, Printed workers,
                      String others, String points, String below) {
    }
}

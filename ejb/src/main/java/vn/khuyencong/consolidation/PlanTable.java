package vn.khuyencong.consolidation;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;

/**
 * The consolidated plan of a year (form BM08): one row per province, grouped by region, money in triệu đồng.
 *
 * @param edition    of the form, which names its title and columns
 * @param heading    head and foot of the form
 * @param activities the activity categories in force in the plan year, in the order of their columns
 * @param blocks     one per region, each with its rows and subtotal
 * @param total      the grand total over all blocks
 * @param narrative  paragraphs that say the totals in tỷ đồng
 * @param notes      remarks printed under the table (nil submissions, missing units, predecessors, rounding)
 */
public record PlanTable(FormEdition edition, FormHeading heading, List<Activity> activities, List<Block> blocks, Row total,
                        List<String> narrative, List<String> notes) {

    /** Whether no unit has a plan, be it one that says there is nothing. */
    public boolean saysNothing() {
        return total.total().number() == null;
    }

    /** One activity category of Điều 4, NĐ 45/2012/NĐ-CP: its code (A1…) and short name. */
    public record Activity(String code, String label) {
    }

    /** The provinces of one region in Vietnamese order, and their sum. */
    public record Block(String region, List<Row> rows, Row subtotal) {
    }

    /**
     * One line of the table.
     *
     * @param number     running number, empty for totals
     * @param unit       short name of the province, or the words "Cộng …", "Tổng cộng"
     * @param schemes    number of schemes
     * @param byActivity support money of both funds by activity, in the order of {@link PlanTable#activities}
     * @param national   KCQG money
     * @param local      KCĐP money
     * @param total      both funds
     * @param change     change against the plan of the year before, e.g. {@code -1,07%}; empty where that is absent
     */
    public record Row(String number, String unit, Printed schemes, List<Printed> byActivity, Printed national,
                      Printed local, Printed total, Printed change) {
    }
}

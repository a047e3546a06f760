package vn.khuyencong.consolidation;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;

/**
 * The plan of one province for a year, scheme by scheme (form BM07): one row per establishment and activity, grouped by
 * activity, money in triệu đồng.
 *
 * @param edition   of the form, which names its title and columns
 * @param heading   head and foot of the form
 * @param draft     true if it counts what is submitted and not decided: every page says so
 * @param blocks    one per activity category that has lines, in the order of the decree
 * @param total     the sum of all lines
 * @param narrative paragraphs that say the totals in tỷ đồng
 * @param notes     remarks printed under the table (decisions it rests on, nil submissions, predecessors, rounding)
 */
public record SchemeTable(FormEdition edition, FormHeading heading, boolean draft, List<Block> blocks, Money total, List<String> narrative,
                          List<String> notes) {

    /** Whether the unit has no plan, be it one that says there is nothing. */
    public boolean saysNothing() {
        return total.total().number() == null;
    }

    /**
     * The lines of one activity category of Điều 4, NĐ 45/2012/NĐ-CP, and their sum.
     *
     * @param code  its code: {@code A3}
     * @param label its name
     */
    public record Block(String code, String label, List<Row> rows, Money subtotal) {
    }

    /**
     * One establishment × one activity of a scheme.
     *
     * @param number           number of the scheme within the table, and of the line where the scheme has several: {@code 2.1}
     * @param scheme           name of the scheme
     * @param content          what is supported, with the code of the activity
     * @param implementingUnit who carries it out
     * @param beneficiary      who is supported; empty where nobody in particular is
     * @param place            where
     * @param time             from and to: {@code 03/2023 - 11/2023}
     * @param expected         aim or expected result
     * @param money            what it costs
     * @param remark           showcase or group scheme, and whose it is on a map that folds provinces
     */
    public record Row(String number, String scheme, String content, String implementingUnit, String beneficiary, String place,
                      String time, String expected, Money money, String remark) {
    }

    /**
     * Money by source.
     *
     * @param total       all sources
     * @param national    KCQG
     * @param local       KCĐP
     * @param counterpart the establishment's own capital
     * @param other       other sources
     */
    public record Money(Printed total, Printed national, Printed local, Printed counterpart, Printed other) {

        List<Printed> all() {
            return List.of(total, national, local, counterpart, other);
        }
    }
}

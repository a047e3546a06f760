package vn.khuyencong.consolidation;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;

/**
 * The result report of a half-year or a year (form BM18) of one unit, a region or the country.
 *
 * @param edition   of the form, which names its title and columns
 * @param heading   head and foot of the form
 * @param to        to whom the report goes
 * @param estimated true if the figures are estimates (ước thực hiện), which the column heads say
 * @param rows      one per indicator of the catalogue in force
 * @param narrative paragraphs in the words of a report, money in tỷ đồng
 * @param notes     remarks printed under the table (units missing, nil reports, what the percentages are of)
 */
public record ResultReport(FormEdition edition, FormHeading heading, String to, boolean estimated, List<Row> rows, List<String> narrative,
                           List<String> notes) {

    /** Whether no result stands on it: nobody reported, or whoever did reported that there is nothing. */
    public boolean saysNothing() {
        return rows.stream().allMatch(row -> row.total().number() == null || row.total().number().signum() == 0);
    }

    /**
     * One indicator.
     *
     * @param number      running number: {@code 1}, {@code 1.1}; its dots give the indent
     * @param indicator   code of the indicator in the catalogue
     * @param label       what is counted
     * @param unit        printed unit: {@code triệu đồng}, {@code cơ sở}, {@code lượt}, {@code %}
     * @param plan        plan of the whole year
     * @param national    actual or estimated, KCQG
     * @param local       actual or estimated, KCĐP
     * @param total       both funds, also where the fund is not known
     * @param planPercent share of the year's plan reached
     * @param samePeriod  the same period of the year before
     * @param change      change against the same period, signed: {@code +131,1%}
     */
    public record Row(String number, String indicator, String label, String unit, Printed plan, Printed national,
                      Printed local, Printed total, Printed planPercent, Printed samePeriod, Printed change) {
    }
}

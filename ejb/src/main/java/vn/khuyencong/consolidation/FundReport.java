package vn.khuyencong.consolidation;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;

/**
 * Money of khuyến công over some years (form BM19) of one unit, a region or the country.
 *
 * @param edition of the form, which names its title and columns
 * @param heading head and foot of the form
 * @param years   the years from the first to the last, also those without figures
 * @param notes   remarks printed under the table (what each year rests on, who is missing)
 */
public record FundReport(FormEdition edition, FormHeading heading, List<YearPart> years, List<String> notes) {

    /** Whether nobody stated anything of any year. */
    public boolean saysNothing() {
        return years.stream().allMatch(year -> year.rows().isEmpty());
    }

    /**
     * One year.
     *
     * @param remark why there is nothing to print; empty where there is something
     * @param rows   its indicators; empty where nobody stated anything
     */
    public record YearPart(int year, String remark, List<Row> rows) {
    }

    /**
     * One indicator of a year.
     *
     * @param indicator what is counted
     * @param unit      printed unit: {@code triệu đồng}, {@code đề án}, {@code %}
     * @param national  KCQG
     * @param local     KCĐP
     * @param total     both funds, also where the fund is not known
     */
    public record Row(String indicator, String unit, Printed national, Printed local, Printed total) {
    }
}

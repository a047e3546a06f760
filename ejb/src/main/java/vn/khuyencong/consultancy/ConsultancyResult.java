package vn.khuyencong.consultancy;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;

/**
 * Form BM26: what consultancy of a period came to, field by field, against the targets of the year.
 *
 * @param edition   of the form, which names its title and columns
 * @param heading   head and foot of the form
 * @param rows      one for each field, then their sum
 * @param narrative paragraphs that say the totals
 * @param notes     remarks printed under the table
 */
public record ConsultancyResult(FormEdition edition, FormHeading heading, List<Row> rows, List<String> narrative, List<String> notes) {

    /**
     * A field, or the sum of all; money in triệu đồng. Targets are of the sum alone, and what is held against them is what the units that have one did.
     *
     * @param total         whether it is the sum
     * @param plannedRevenue of the whole year
     * @param revenuePercent of the target of revenue, never of that of projects
     */
    public record Row(String order, String field, boolean total, Printed plannedProjects, Printed projects, Printed projectsPercent, Printed contractValue,
                      Printed plannedRevenue, Printed revenue, Printed revenuePercent) {
    }
}

package vn.khuyencong.award;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Printed;

/**
 * What the rounds of a year came to, level by level and group by group (form BM25).
 *
 * @param edition of the form, which names its title and columns
 * @param heading head and foot of the form
 * @param levels  the lowest first; only those of which there is something
 * @param total   of all levels
 * @param notes   remarks printed under the table
 */
public record AwardTable(FormEdition edition, FormHeading heading, List<LevelPart> levels, Row total, List<String> notes) {

    /** A level with its product groups and its sum. */
    public record LevelPart(String level, List<Row> groups, Row sum) {
    }

    /**
     * What a group came to.
     *
     * @param entered        products that were entered
     * @param certified      products that were recognised
     * @param establishments whose those are, each once
     */
    public record Row(String label, Printed entered, Printed certified, Printed establishments) {
    }
}

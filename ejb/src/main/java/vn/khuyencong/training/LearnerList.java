package vn.khuyencong.training;

import java.util.List;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;

/**
 * Who learned in a course and what came of it (form BM21).
 *
 * @param edition   of the form, which names its title and columns
 * @param heading   head and foot of the form
 * @param mark      what every page says of a list that was not reported; empty for the report in force
 * @param rows      one for each learner; none of a workshop
 * @param narrative paragraphs that say the counts
 * @param notes     remarks printed under the table
 */
public record LearnerList(FormEdition edition, FormHeading heading, String mark, List<LearnerRow> rows, List<String> narrative, List<String> notes) {

    /** A learner; what is not for the viewer is empty. */
    public record LearnerRow(String order, String name, String birthYear, String sex, String commune, String establishment, String result, String work) {
    }
}

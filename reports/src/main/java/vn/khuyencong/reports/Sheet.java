package vn.khuyencong.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Part.Paper;

/**
 * One form ready for printing.
 *
 * @param form       id of the form and name of its template: {@code BM08}
 * @param heading    head and foot
 * @param flow       the lines between them
 * @param activities number of activity columns, 0 for a form without such
 * @param parameters what the table's head needs to know
 * @param identity   parts whose texts are the same exactly when the printed record is the same; they are asked for once and need not be in memory together
 * @param paper      on what a document is printed; null for a form with a template of its own
 * @param tables     shapes of the tables of a document; empty for a form whose template has its own
 */
record Sheet(String form, FormHeading heading, Flow flow, int activities, Map<String, Object> parameters,
             Stream<?> identity, Paper paper, List<TableShape> tables) {

    Sheet(String form, FormHeading heading, Flow flow, int activities, Map<String, Object> parameters, Object identity) {
        this(form, heading, flow, activities, parameters, Stream.of(identity), null, List.of());
    }

    /** Parameter with a word for the foot of each page, or an empty one. */
    static final String MARK = "mark";
    /** Parameter with the id that the foot names, where a template prints more forms than that of its name. */
    static final String FORM = "form";

    /** Id of the form as its foot names it. */
    String name() {
        return String.valueOf(parameters.getOrDefault(FORM, form));
    }

    /** Word for the foot of each page; empty for none. */
    String mark() {
        return String.valueOf(parameters.getOrDefault(MARK, ""));
    }
}

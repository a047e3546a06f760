package vn.khuyencong.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Part.Paper;

/**
 * One form ready for printing.
 *
 * @param form       name of its template, and id of the form where the parameters name no other: {@code SODO}
 * @param heading    head and foot
 * @param flow       the lines between them
 * @param parameters what the table's head needs to know
 * @param identity   parts whose texts are the same exactly when the printed record is the same; they are asked for once and need not be in memory together
 * @param paper      on what a document is printed; null for any other form
 * @param tables     shapes of the tables of a document, or of the table that a form is; empty for a form without such
 */
record Sheet(String form, FormHeading heading, Flow flow, Map<String, Object> parameters, Stream<?> identity, Paper paper, List<TableShape> tables) {

    Sheet(String form, FormHeading heading, Flow flow, Map<String, Object> parameters, Object identity) {
        this(form, heading, flow, parameters, Stream.of(identity), null, List.of());
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

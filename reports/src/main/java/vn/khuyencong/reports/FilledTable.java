package vn.khuyencong.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormColumn.Kind;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.TableForm;

/**
 * A form that is one table, with its figures: which of them stand where and under which head, its edition says.
 *
 * @param edition the edition of the form
 * @param columns those of the edition, each that is repeated as often as it is
 * @param heading head and foot
 * @param to      to whom it goes; empty for a form that is no report or proposal
 * @param mark    a word for the foot of each page; empty for none
 * @param unit    in what its amounts are, above the table at its right; empty for none
 * @param opening paragraphs above the table
 * @param parts   of the table, from the top
 * @param notes   remarks below it
 * @param closing paragraphs below those
 */
record FilledTable(FormEdition edition, List<FormColumn> columns, FormHeading heading, String to, String mark, String unit, List<String> opening,
                   List<Part> parts, List<String> notes, List<String> closing) {

    /** Key of a cell that has no column: how far the label of a row is indented, in steps. */
    static final String DEPTH = "depth";
    /** Key of a cell that has no column: what a sum is called. */
    static final String SUMMED = "summed";

    private static final String[] CELLS = Stream.iterate(0, i -> i + 1).limit(TableShape.MOST_OF_FORM).map(i -> "c" + i).toArray(String[]::new);

    /**
     * Rows that belong together. Its name never stands alone at the end of a page, nor its sum at the beginning of one.
     *
     * @param name     what stands above them over all columns; empty for none
     * @param rows     they may be made up when they are asked for
     * @param sum      below them; null for none
     * @param together whether they stay on one page
     */
    record Part(String name, List<Row> rows, Row sum, boolean together) {

        Part(String name, List<Row> rows, Row sum) {
            this(name, rows, sum, false);
        }

        /** The sum of all. */
        static Part total(Row sum) {
            return new Part("", List.of(), sum);
        }
    }

    /** Id of the form by which it is known: some have several tables. */
    String name() {
        return TableForm.valueOf(edition.form()).form();
    }

    /** All rows, with the sums. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        parts.forEach(part -> {
            rows.addAll(part.rows());
            if (part.sum() != null) {
                rows.add(part.sum());
            }
        });
        return rows;
    }

    /** What it says, piece by piece. */
    Stream<?> said() {
        return Stream.concat(Stream.of(edition, columns, heading, to, mark, unit, opening, notes, closing),
                parts.stream().flatMap(part -> Stream.concat(Stream.of(part.name(), part.sum() == null ? "" : part.sum()), part.rows().stream())));
    }

    /** Column in which the label of a sum stands: the first of words that says nothing else there. */
    int labelled(Row row) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Kind.TEXT && row.text(columns.get(i).key()).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** Its lines, from the top. */
    private Flow flow(TableShape shape) {
        FlowBuilder flow = new FlowBuilder();
        if (!to.isEmpty()) {
            flow.line(Line.Kind.ADDRESSEES, Map.of("text", DocumentTexts.get("addressee", to)));
        }
        if (!to.isEmpty() && !opening.isEmpty()) {
            flow.tie();
        }
        flow.paragraphs(opening);
        parts.forEach(part -> {
            if (!part.name().isEmpty()) {
                flow.region(part.name());
            }
            if (part.together()) {
                for (int i = 0; i < part.rows().size(); i++) {
                    (i == 0 ? flow : flow.tie()).row(texts(part.rows().get(i), shape));
                }
            } else {
                flow.rows(part.rows(), row -> texts(row, shape));
            }
            if (part.sum() != null) {
                flow.tie().row(texts(part.sum(), shape));
            }
        });
        return flow.notes(notes).paragraphs(closing).build();
    }

    private Map<String, String> texts(Row row, TableShape shape) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            texts.put(CELLS[i], shape.unbroken(i, row.text(columns.get(i).key())));
        }
        if (row.kind() == Row.Kind.ITEM) {
            texts.put(DEPTH, row.text(DEPTH));
        } else {
            texts.put("row", row.kind().name());
            int label = labelled(row);
            if (label >= 0) {
                texts.put(CELLS[label], row.text(SUMMED));
            }
        }
        return texts;
    }

    /** The form ready for printing. */
    Sheet sheet() {
        TableShape shape = TableShape.of(this, Papers.width(vn.khuyencong.form.Part.Paper.A4_LANDSCAPE));
        Map<String, String> heads = new HashMap<>();
        shape.heads("", heads);
        return new Sheet(Papers.TABLE, heading, flow(shape), Map.of(Sheet.FORM, edition.name(name()), Sheet.MARK, mark, "heads", heads, "unit", unit, "below", !opening.isEmpty() || !to.isEmpty()),
                said(), null, List.of(shape));
    }
}

package vn.khuyencong.exchange.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.shared.Refusal;

/** Whether the sheets are those of our template, each heading where it was put: otherwise every value might be another's. */
final class Structure {

    private final Book book;
    private final Findings findings;

    Structure(Book book, Findings findings) {
        this.book = book;
        this.findings = findings;
    }

    Optional<Template> template() {
        Grid meta = book.sheets().getOrDefault(Template.META_SHEET, new Grid(Template.META_SHEET));
        String version = PlainText.of(meta.at(1, 1).text());
        Optional<Template> template = Template.ofEventType(PlainText.of(meta.at(0, 1).text()))
                .filter(known -> version.equals(Template.VERSION));
        if (template.isEmpty()) {
            findings.add(Refusal.error("WORKBOOK_TEMPLATE_UNKNOWN", "", "", version.isEmpty() ? "?" : PlainText.shortened(version),
                    Template.VERSION));
        }
        return template;
    }

    /** Holds sheets and headings against the template; what differs is among the findings. */
    void check(Template template) {
        if (present(Template.documentSheet())) {
            labels(template);
        }
        for (Table table : template.tables()) {
            if (present(table.sheet())) {
                headers(table);
            }
        }
    }

    private boolean present(String sheet) {
        boolean there = book.sheets().containsKey(sheet);
        if (!there) {
            findings.add(Refusal.error("WORKBOOK_SHEET_MISSING", "", Cells.address(sheet, 0, 0), sheet));
        }
        return there;
    }

    private void headers(Table table) {
        Grid grid = book.sheets().get(table.sheet());
        boolean same = true;
        for (int i = 0; same && i < table.columns().size(); i++) {
            same = same(grid, Table.HEADER_ROW, i, table.header(table.columns().get(i)));
        }
    }

    private void labels(Template template) {
        Grid grid = book.sheets().get(Template.documentSheet());
        List<Column> fields = template.fields();
        Map<String, Integer> rows = new HashMap<>();
        boolean same = true;
        for (int i = 0; same && i < fields.size(); i++) {
            rows.put(Template.label(fields.get(i)), Template.FIRST_FIELD_ROW + i);
            same = same(grid, Template.FIRST_FIELD_ROW + i, 0, Template.label(fields.get(i)));
        }
        for (int row : same ? grid.rowsFrom(0) : Set.<Integer>of()) {
            Integer own = rows.get(PlainText.of(grid.at(row, 0).text()));
            if (own != null && own != row) {
                findings.add(Refusal.error("WORKBOOK_FIELD_TWICE", "", grid.address(row, 0), PlainText.of(grid.at(row, 0).text())));
            }
        }
    }

    /** The first heading that differs is told alone: a column or row put in moves all that follow. */
    private boolean same(Grid grid, int row, int column, String expected) {
        RawCell cell = grid.at(row, column);
        boolean same = !cell.formula() && PlainText.of(cell.text()).equals(expected);
        if (!same) {
            findings.add(Refusal.error("WORKBOOK_HEADER_MOVED", "", grid.address(row, column), expected));
        }
        return same;
    }
}

package vn.khuyencong.web.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;

/** The list of schemes as a spreadsheet: what the filter lets through, up to a limit that the sheet names. */
final class SchemeSheet {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 500;

    private SchemeSheet() {
    }

    static Spreadsheet of(String title, boolean sample, long total, BiFunction<Integer, Integer, List<SchemeListPage.Row>> load) {
        List<Spreadsheet.Row> rows = new ArrayList<>();
        for (int first = 0; first < Math.min(total, MOST); first += AT_ONCE) {
            load.apply(first, Math.min(AT_ONCE, MOST - first)).forEach(row -> rows.add(row(row)));
        }
        Formats formats = new Formats();
        List<String> notes = total <= MOST ? List.of() : List.of(Words.get("sheet.scheme.cut", formats.count(MOST), formats.count(total)));
        return new Spreadsheet(Words.get("sheet.scheme"), List.of(title), Words.get("sheet.dong"), columns(), 1, rows, notes, sample, null);
    }

    private static List<Column> columns() {
        return List.of(Column.of(Words.get("submission.code"), 18), Column.of(Words.get("scheme.name"), 60),
                Column.of(Words.get("figures.unit"), 24), Column.of(Words.get("submission.fund"), 12), Column.of(Words.get("scheme.state"), 28),
                Column.of(Words.get("scheme.percent"), 14), Column.of(Words.get("scheme.money"), 18), Column.of(Words.get("scheme.due"), 14));
    }

    private static Spreadsheet.Row row(SchemeListPage.Row row) {
        return new Spreadsheet.Row(Kind.LINE, List.of(Value.text(row.code()), Value.text(row.name()), Value.text(row.unit()),
                Value.text(Words.of(row.fund())), Value.text(Words.of(row.state())), Value.whole((long) row.percentDone()), Value.whole(row.money()),
                Value.text(row.endMonth() == null ? "" : row.endMonth())));
    }
}

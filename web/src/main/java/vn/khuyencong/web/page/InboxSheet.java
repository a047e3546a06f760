package vn.khuyencong.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.web.Words;

/** The inbox as a spreadsheet: what the filter lets through, newest first, up to a limit that the sheet names. */
final class InboxSheet {

    static final int MOST = 10_000;

    private static final int AT_ONCE = 500;

    private InboxSheet() {
    }

    static Spreadsheet of(InboxRows inbox) {
        int total = inbox.count(Map.of());
        List<Spreadsheet.Row> rows = new ArrayList<>();
        for (int first = 0; first < Math.min(total, MOST); first += AT_ONCE) {
            inbox.load(first, Math.min(AT_ONCE, MOST - first), Map.of(), Map.of()).forEach(row -> rows.add(row(row)));
        }
        List<String> notes = total <= MOST ? List.of()
                : List.of(Words.get("sheet.inbox.cut", Formats.spoken(Numbers.text(MOST)), Formats.spoken(Numbers.text(total))));
        return new Spreadsheet(Words.get("sheet.inbox"), List.of(Words.get("inbox.title")), "", columns(), 1, rows, notes, false, null);
    }

    private static List<Column> columns() {
        return List.of(Column.of(Words.get("inbox.state"), 18), Column.of(Words.get("inbox.sender"), 24),
                Column.of(Words.get("submission.subject"), 24), Column.of(Words.get("inbox.document"), 30),
                Column.of(Words.get("inbox.number"), 26), Column.of(Words.get("inbox.received"), 20),
                Column.of(Words.get("sheet.inbox.cause"), 60));
    }

    private static Spreadsheet.Row row(InboxRows.Row row) {
        return new Spreadsheet.Row(Kind.LINE, List.of(Value.text(Words.of(row.state())), Value.text(row.sender()),
                Value.text(row.subject().isEmpty() ? row.sender() : row.subject()), Value.text(row.what()), Value.text(row.document()),
                Value.time(row.receivedAt()), Value.text(row.cause())));
    }
}

package vn.khuyencong.web.deadline;

import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.TimelinessTable;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.Words;

/** The league of punctuality as a spreadsheet: what the page shows, with its rule and its day. */
final class LeagueSheet {

    private static final int WIDTH = 14;

    private LeagueSheet() {
    }

    static Spreadsheet of(String title, List<TimelinessTable.Row> rows, String source) {
        List<Column> counts = Stream.of("league.place", "league.share", "league.onTime", "league.late", "league.overdue", "league.lateDays",
                "league.notDue", "league.unjudged", "league.owed").map(key -> Column.of(Words.get(key), WIDTH)).toList();
        List<Column> columns = Stream.concat(Stream.of(Column.of(Words.get("figures.unit"), 2 * WIDTH)), counts.stream()).toList();
        return new Spreadsheet(Words.get("sheet.league"), List.of(title), "", columns, 1, rows.stream().map(LeagueSheet::row).toList(),
                List.of(Words.get("league.rule"), source), false, null);
    }

    private static Spreadsheet.Row row(TimelinessTable.Row row) {
        Value place = row.rank() == null ? Value.text(Words.get("league.noPlace")) : Value.whole(row.rank().longValue());
        return new Spreadsheet.Row(Kind.LINE, List.of(Value.text(row.name()), place, Value.percent(row.share()), Value.whole(row.onTime()),
                Value.whole(row.late()), Value.whole(row.overdue()), Value.whole(row.lateDays()), Value.whole(row.open()),
                Value.whole(row.unjudged()), Value.whole(row.owed())));
    }
}

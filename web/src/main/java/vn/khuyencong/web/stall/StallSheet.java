package vn.khuyencong.web.stall;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.workbook.StallWorkbook;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairApplication;
import vn.khuyencong.fair.StallList;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.Words;

/** The applications for a fair as a spreadsheet: what the page shows, with the products. */
final class StallSheet {

    private static final int WIDTH = 14;

    private StallSheet() {
    }

    static Spreadsheet of(Fair fair, List<StallList.StallRow> rows, Function<FairApplication, String> unit) {
        List<Column> columns = Stream.of("stall.establishment", "stall.taxCode", "stall.province", "stall.document", "stall.products", "stall.wanted",
                "stall.least", "stall.score", "stall.state", "stall.stalls").map(key -> Column.of(Words.get(key), key.equals("stall.establishment") ? 3 * WIDTH : WIDTH)).toList();
        return new Spreadsheet(Words.get("sheet.stalls"), List.of(fair.name(), Words.get("stall.title")), "", columns, 1,
                rows.stream().map(row -> row(row, unit)).toList(), List.of(), fair.sample() || rows.stream().anyMatch(row -> row.application().sample()), null);
    }

    /** The sheet to be filled in: what it gives out is what it takes in. */
    static Spreadsheet empty(String fair, List<String> groups) {
        List<String> headings = StallWorkbook.headings();
        List<Column> columns = IntStream.range(0, headings.size()).mapToObj(i -> Column.of(headings.get(i), StallWorkbook.widths().get(i))).toList();
        return new Spreadsheet(StallWorkbook.SHEET, Stream.concat(Stream.of(fair), StallWorkbook.guide(groups).stream()).toList(), "", columns, 2, List.of(), List.of(),
                false, null);
    }

    private static Spreadsheet.Row row(StallList.StallRow row, Function<FairApplication, String> unit) {
        FairApplication application = row.application();
        String products = application.stated().products().stream().map(StallApplication.ShownProduct::name).collect(Collectors.joining("; "));
        return new Spreadsheet.Row(Kind.LINE, List.of(Value.text(application.name()), Value.text(application.taxCode() == null ? "" : application.taxCode()),
                Value.text(unit.apply(application)), Value.text(application.document()), Value.text(products), Value.whole((long) application.wanted()),
                Value.whole((long) application.least()), application.score() == null ? Value.text("") : Value.whole(application.score().longValue()),
                Value.text(Words.of(application.state())), Value.text(String.join(" ", row.stalls()))));
    }
}

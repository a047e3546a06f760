package vn.khuyencong.web.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.workbook.FloorWorkbook;
import vn.khuyencong.fair.NewStall;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Value;

/** The floor of a fair as a spreadsheet, with the headings that the reader asks for: in Vietnamese, whoever takes it. */
final class FloorSheet {

    private FloorSheet() {
    }

    static Spreadsheet of(String code, List<NewStall> stalls) {
        List<String> headings = FloorWorkbook.headings();
        List<Integer> widths = FloorWorkbook.widths();
        List<Spreadsheet.Column> columns = new ArrayList<>(IntStream.range(0, headings.size())
                .mapToObj(i -> Spreadsheet.Column.of(headings.get(i), widths.get(i))).toList());
        return new Spreadsheet(FloorWorkbook.SHEET, List.of(code), "", columns, 1, stalls.stream().map(FloorSheet::row).toList(), List.of(), false, null);
    }

    private static Spreadsheet.Row row(NewStall stall) {
        return new Spreadsheet.Row(Spreadsheet.Row.Kind.LINE, List.of(Value.text(stall.number()), Value.text(stall.hall()), Value.text(stall.row()),
                Value.whole((long) stall.place()), Value.text(stall.zone()), Value.whole((long) stall.widthCm()), Value.whole((long) stall.depthCm()),
                Value.text(FloorWorkbook.flag(stall.corner())), Value.text(FloorWorkbook.flag(stall.combined()))));
    }
}

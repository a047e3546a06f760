package vn.khuyencong.web.scheme;

import java.util.List;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.Words;

/** The balances of the ledger as a spreadsheet. */
final class LedgerSheet {

    private static final int AMOUNT = 20;

    private LedgerSheet() {
    }

    static Spreadsheet of(String title, boolean sample, List<LedgerRow> rows) {
        return new Spreadsheet(Words.get("sheet.ledger"), List.of(title), Words.get("sheet.dong"), List.of(Column.of(Words.get("figures.unit"), 40),
                Column.of(Words.get("ledger.budget"), AMOUNT), Column.of(Words.get("Account.GRANTED"), AMOUNT),
                Column.of(Words.get("Account.PAID"), AMOUNT), Column.of(Words.get("Account.FREED"), AMOUNT), Column.of(Words.get("Account.SETTLED"), AMOUNT),
                Column.of(Words.get("Account.RETURNED"), AMOUNT)), 1, rows.stream().map(LedgerSheet::row).toList(), List.of(), sample, null);
    }

    private static Spreadsheet.Row row(LedgerRow row) {
        Kind kind = row.style().equals("unit") ? Kind.LINE : row.style().equals("region") ? Kind.SUBTOTAL : Kind.TOTAL;
        return new Spreadsheet.Row(kind, List.of(Value.text(row.name()), Value.whole(row.budget()), Value.whole(row.granted()), Value.whole(row.paid()),
                Value.whole(row.freed()), Value.whole(row.settled()), Value.whole(row.returned())));
    }
}

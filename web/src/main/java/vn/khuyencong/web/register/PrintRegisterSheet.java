package vn.khuyencong.web.register;

import java.util.List;
import vn.khuyencong.register.PrintedDocument;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.shared.Numbers;

/** The print register as a spreadsheet. */
final class PrintRegisterSheet {

    private PrintRegisterSheet() {
    }

    static Spreadsheet of(List<PrintedDocument> documents, long all) {
        List<String> notes = all <= documents.size() ? List.of()
                : List.of(Words.get("sheet.inbox.cut", Formats.spoken(Numbers.text(documents.size())), Formats.spoken(Numbers.text(all))));
        return new Spreadsheet(Words.get("sheet.register"), List.of(Words.get("register.title")), "", List.of(Column.of(Words.get("register.number"), 22),
                Column.of(Words.get("register.date"), 12), Column.of(Words.get("register.form"), 10), Column.of(Words.get("register.subject"), 34), Column.of(Words.get("register.whom"), 40),
                Column.of(Words.get("register.document"), 60), Column.of(Words.get("register.issuer"), 44), Column.of(Words.get("register.version"), 10),
                Column.of(Words.get("register.state"), 18), Column.of(Words.get("register.at"), 18), Column.of(Words.get("register.by"), 18),
                Column.of(Words.get("register.code"), 22), Column.of(Words.get("register.digest"), 68), Column.of(Words.get("register.reason"), 40)), 1,
                documents.stream().map(PrintRegisterSheet::row).toList(), notes, documents.stream().anyMatch(PrintedDocument::sample), null);
    }

    private static Spreadsheet.Row row(PrintedDocument one) {
        return new Spreadsheet.Row(Kind.LINE, List.of(Value.text(one.number()), new Value.Day(one.date()), Value.text(one.form()), Value.text(one.subject()), Value.text(one.whom()),
                Value.text(one.title()), Value.text(one.issuedIn()), Value.whole(one.version() == null ? null : Long.valueOf(one.version())), Value.text(Words.of(one.state())),
                Value.time(one.issuedAt()), Value.text(one.issuedBy()), Value.text(one.checkCode()), Value.text(one.digest()),
                Value.text(one.voidCause() == null ? one.withdrawReason() : Words.of(one.voidCause()))));
    }
}

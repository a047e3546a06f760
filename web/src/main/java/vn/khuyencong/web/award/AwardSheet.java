package vn.khuyencong.web.award;

import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.Words;

/** The entries of a round as a spreadsheet: what the page shows. */
final class AwardSheet {

    private static final int WIDTH = 16;

    private AwardSheet() {
    }

    static Spreadsheet of(AwardRound round, List<AwardRoundPage.Row> rows) {
        List<Column> columns = Stream.of("asked.productName", "asked.awardGroup", "stall.establishment", "stall.province", "stall.document", "award.certificate",
                "check.validUntil", "check.ended").map(key -> Column.of(Words.get(key), key.equals("asked.productName") || key.equals("stall.establishment")
                ? 2 * WIDTH : WIDTH)).toList();
        return new Spreadsheet(Words.get("sheet.awardEntries"), List.of(round.name()), "", columns, 1, rows.stream().map(AwardSheet::row).toList(), List.of(),
                round.sample() || rows.stream().anyMatch(row -> row.entry().sample()), null);
    }

    private static Spreadsheet.Row row(AwardRoundPage.Row row) {
        AwardCertificate given = row.certificate();
        return new Spreadsheet.Row(Kind.LINE, List.of(Value.text(row.entry().productName()), Value.text(row.group()), Value.text(row.entry().establishmentName()),
                Value.text(row.province()), Value.text(row.entry().document()), Value.text(given == null ? "" : given.number()),
                Value.day(given == null ? null : given.validUntil()), Value.day(given == null ? null : given.endedOn())));
    }
}

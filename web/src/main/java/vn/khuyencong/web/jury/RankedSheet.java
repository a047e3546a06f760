package vn.khuyencong.web.jury;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;

/** The result of a round as a spreadsheet: what the page shows, all pages of it. */
final class RankedSheet {

    private static final int WIDTH = 16;
    private static final Formats FORMATS = new Formats();

    private RankedSheet() {
    }

    /** @param jurors whose points are shown, by name; empty where they are not */
    static Spreadsheet of(AwardRound round, List<RankedGroup> groups, List<String> jurors) {
        List<Column> columns = new ArrayList<>(Stream.of("jury.group", "jury.product", "stall.establishment", "stall.province", "jury.rank", "jury.total")
                .map(key -> Column.of(Words.get(key), key.equals("jury.product") || key.equals("stall.establishment") ? 2 * WIDTH : WIDTH)).toList());
        jurors.forEach(juror -> columns.add(Column.of(juror, WIDTH)));
        Stream.of("jury.byRanking", "jury.byCouncil", "field.prize").forEach(key -> columns.add(Column.of(Words.get(key), WIDTH)));
        return new Spreadsheet(Words.get("sheet.awardRanking"), List.of(Words.get("jury.title"), round.name()), "", columns, 2,
                groups.stream().flatMap(group -> group.entries().stream().map(one -> row(group, one))).toList(), List.of(),
                round.sample() || groups.stream().anyMatch(group -> group.entries().stream().anyMatch(one -> one.entry().sample())), null);
    }

    private static Spreadsheet.Row row(RankedGroup group, RankedEntry one) {
        List<Value> values = new ArrayList<>(List.of(Value.text(group.name()), Value.text(one.entry().productName()), Value.text(one.entry().establishmentName()),
                Value.text(one.unit()), Value.whole(one.place().rank() == null ? null : one.place().rank().longValue()), points(one.total())));
        one.totals().forEach(given -> values.add(points(given.total())));
        values.add(Value.text(Words.get(one.place().passes() ? "jury.passes" : "jury.fails")));
        values.add(Value.text(one.verdict() == null ? "" : Words.get(one.verdict().certified() ? "jury.certified" : "jury.refused")));
        values.add(Value.text(one.verdict() == null ? "" : one.verdict().prize()));
        return new Spreadsheet.Row(Kind.LINE, values);
    }

    private static Value points(BigDecimal points) {
        return Value.text(points == null ? "" : FORMATS.decimal(points));
    }
}

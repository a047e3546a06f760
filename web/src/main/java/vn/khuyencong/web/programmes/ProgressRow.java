package vn.khuyencong.web.programmes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.programme.Progress;
import vn.khuyencong.programme.YearAmount;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.overview.Svg;
import vn.khuyencong.web.page.Formats;

/**
 * A measure of a programme as the page shows it.
 *
 * @param name     what is counted, with its unit
 * @param years    year by year
 * @param total    over the years
 * @param parts    what the total is made of; empty where it is all actual
 * @param target   the target; empty without one
 * @param reached  actual in percent of the target
 * @param expected actual, estimated and planned in percent of the target
 * @param bar      the same as lengths, each beginning where the one before ends
 */
public record ProgressRow(String name, List<YearCell> years, String total, String parts, String target, String reached, String expected, List<Piece> bar) {

    private static final Formats FORMATS = new Formats();

    /** The amount of a year, and what it is. */
    public record YearCell(String year, String amount, String status) {
    }

    /** A piece of the bar. */
    public record Piece(String look, String start, String length) {
    }

    /** @param percent whether the figures are held against the target */
    static ProgressRow of(Progress progress, MeasureNames names, boolean percent) {
        boolean money = names.isMoney(progress.aim().measure());
        String name = names.of(progress.aim());
        Long total = progress.total();
        return new ProgressRow(money ? Words.get("programme.inMillions", name) : name, progress.years().stream().map(year -> cell(year, money)).toList(),
                text(total, money), parts(progress, money), text(progress.target(), money), shown(progress.reached(), percent),
                shown(progress.expected(), percent), bar(progress, percent));
    }

    private static YearCell cell(YearAmount year, boolean money) {
        String status = year.total() == null ? "" : year.status() != null ? Words.of(year.status()) : mixed(year);
        return new YearCell(Integer.toString(year.year()), text(year.total(), money), status);
    }

    /** Of how many units it is what. */
    private static String mixed(YearAmount year) {
        return String.join("; ", Stream.of(ValueStatus.ACTUAL, ValueStatus.ESTIMATED, ValueStatus.PLANNED).filter(year.units()::containsKey)
                .map(status -> Words.get("programme.unitsOf", Words.of(status), FORMATS.count(year.units().get(status)))).toList());
    }

    private static String parts(Progress progress, boolean money) {
        List<String> parts = Stream.of(ValueStatus.ACTUAL, ValueStatus.ESTIMATED, ValueStatus.PLANNED).filter(status -> progress.sum(status) != null)
                .map(status -> Words.get("programme.part", Words.of(status), text(progress.sum(status), money))).toList();
        return String.join("; ", parts);
    }

    private static List<Piece> bar(Progress progress, boolean percent) {
        Long total = progress.total();
        long target = percent && progress.target() != null ? progress.target() : 0;
        long whole = Math.max(total == null ? 0 : total, target);
        List<Piece> pieces = new ArrayList<>();
        long start = 0;
        for (ValueStatus status : List.of(ValueStatus.ACTUAL, ValueStatus.ESTIMATED, ValueStatus.PLANNED)) {
            Long amount = progress.sum(status);
            if (amount != null) {
                pieces.add(new Piece(status.name(), Svg.percent(start, whole), Svg.percent(amount, whole)));
                start += amount;
            }
        }
        return pieces;
    }

    private static String text(Long amount, boolean money) {
        return money ? FORMATS.millions(amount) : FORMATS.number(amount);
    }

    private static String shown(BigDecimal value, boolean percent) {
        return percent ? FORMATS.percent(value) : "";
    }
}

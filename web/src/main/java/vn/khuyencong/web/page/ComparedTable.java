package vn.khuyencong.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.plan.comparison.AmountChange;
import vn.khuyencong.plan.comparison.Change;
import vn.khuyencong.plan.comparison.Comparison;
import vn.khuyencong.plan.comparison.Comparison.LineChange;
import vn.khuyencong.plan.comparison.Comparison.SchemeChange;
import vn.khuyencong.plan.comparison.MoneyChange;
import vn.khuyencong.plan.comparison.TextChange;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.web.Words;

/** A comparison of plans as a table with the columns of form BM07, in đồng: schemes with their lines, then sums by activity. */
public final class ComparedTable {

    private static final TextChange NONE = new TextChange(null, null);

    private final Comparison comparison;
    private final boolean all;
    private final List<Source> sources = new ArrayList<>();
    private final List<Integer> used;

    /** A column of money. */
    private record Source(String label, Function<MoneyChange, AmountChange> amount) {
    }

    /** @param all whether unchanged schemes and lines are shown too */
    public ComparedTable(Comparison comparison, boolean all) {
        this.comparison = comparison;
        this.all = all;
        fund(FundSource.NATIONAL, MoneyChange::national);
        fund(FundSource.LOCAL, MoneyChange::local);
        sources.add(new Source(Words.get("submission.counterpart"), MoneyChange::counterpart));
        sources.add(new Source(Words.get("submission.other"), MoneyChange::other));
        sources.add(new Source(Words.get("compare.total"), MoneyChange::total));
        used = IntStream.range(0, everyTextHead().size()).boxed().filter(column -> comparison.schemes().stream().anyMatch(scheme ->
                says(texts(scheme).get(column)) || scheme.lines().stream().anyMatch(line -> says(texts(line).get(column))))).toList();
    }

    /** A plan is of one fund; the other's column would be empty. */
    private void fund(FundSource fund, Function<MoneyChange, AmountChange> amount) {
        AmountChange total = comparison.total() == null ? null : amount.apply(comparison.total());
        if (total != null && (total.before() != 0 || total.after() != 0)) {
            sources.add(new Source(Words.of(fund), amount));
        }
    }

    private static List<String> everyTextHead() {
        return List.of(Words.get("compare.name"), Words.get("compare.unit"), Words.get("compare.place"), Words.get("compare.time"),
                Words.get("compare.expected"));
    }

    /** Heads of the columns of text in which anything stands. */
    public List<String> textHeads() {
        return used.stream().map(everyTextHead()::get).toList();
    }

    /** Heads of the columns of money. */
    public List<String> amountHeads() {
        return sources.stream().map(Source::label).toList();
    }

    /** Each scheme with its lines. */
    public List<ComparedLine> lines() {
        List<ComparedLine> lines = new ArrayList<>();
        for (SchemeChange scheme : comparison.schemes()) {
            if (all || scheme.change() != Change.SAME) {
                lines.add(scheme(scheme));
                scheme.lines().stream().filter(line -> all || line.change() != Change.SAME).forEach(line -> lines.add(line(line)));
            }
        }
        return lines;
    }

    /** Sums by activity, and of all. */
    public List<ComparedLine> sums() {
        Stream<ComparedLine> activities = comparison.activities().stream()
                .map(activity -> new ComparedLine("scheme", null, activity.activity(), "", List.of(), amounts(activity.money()), ""));
        return comparison.total() == null ? List.of() : Stream.concat(activities, Stream.of(new ComparedLine("total", null,
                Words.get("figures.total"), "", List.of(), amounts(comparison.total()), ""))).toList();
    }

    private ComparedLine scheme(SchemeChange scheme) {
        return new ComparedLine("scheme", scheme.change(), scheme.code(), "",
                cells(texts(scheme)), amounts(scheme.money()), scheme.kind().changed() ? kinds(scheme.kind()) : "");
    }

    private static String kinds(TextChange kind) {
        return Stream.of(kind.before(), kind.after()).filter(name -> name != null)
                .map(name -> Words.named("SchemeKind", name)).collect(Collectors.joining(" → "));
    }

    private ComparedLine line(LineChange line) {
        String from = line.movedFrom() == null ? "" : Words.get("compare.movedFrom", line.movedFrom());
        return new ComparedLine("line", line.change(), "", from, cells(texts(line)), amounts(line.money()),
                line.details().stream().map(ComparedDetails::text).collect(Collectors.joining("; ")));
    }

    /** What is supported, with the code of the activity, as the form prints it. */
    private static TextChange with(TextChange content, String activity) {
        return new TextChange(with(content.before(), activity), with(content.after(), activity));
    }

    private static String with(String content, String activity) {
        return content == null ? null : Words.get("compare.content", content, activity);
    }

    private static List<TextChange> texts(SchemeChange scheme) {
        return List.of(scheme.name(), scheme.implementingUnit(), scheme.place(), scheme.time(), scheme.expectedResult());
    }

    private static List<TextChange> texts(LineChange line) {
        return List.of(with(line.content(), line.activity()), line.beneficiary(), line.address(), NONE, NONE);
    }

    private static boolean says(TextChange text) {
        return Stream.of(text.before(), text.after()).anyMatch(value -> value != null && !value.isEmpty());
    }

    private List<ComparedCell> cells(List<TextChange> texts) {
        return used.stream().map(column -> ComparedCell.of(everyTextHead().get(column), texts.get(column))).toList();
    }

    private List<ComparedCell> amounts(MoneyChange money) {
        return sources.stream().map(source -> ComparedCell.of(source.label(), source.amount().apply(money))).toList();
    }
}

package vn.khuyencong.plan.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.SchemeTime;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.plan.comparison.Comparison.LineChange;
import vn.khuyencong.plan.comparison.Comparison.SchemeChange;
import vn.khuyencong.plan.comparison.LineMatching.Placed;

/** Two versions of a plan side by side. */
public final class PlanComparison {

    private final PlanSubmission before;
    private final PlanSubmission after;
    private final Map<Placed, Placed> beforeOf;
    private final Set<Placed> found;
    private final Map<String, List<Placed>> linesBefore;
    private final Map<String, List<Placed>> linesAfter;

    private PlanComparison(PlanSubmission before, PlanSubmission after) {
        this.before = before;
        this.after = after;
        beforeOf = LineMatching.of(before, after);
        found = new HashSet<>(beforeOf.values());
        linesBefore = LineMatching.lines(before).stream().collect(Collectors.groupingBy(Placed::scheme));
        linesAfter = LineMatching.lines(after).stream().collect(Collectors.groupingBy(Placed::scheme));
    }

    public static Comparison of(PlanSubmission before, PlanSubmission after) {
        PlanComparison comparison = new PlanComparison(before, after);
        return new Comparison(DocumentFacts.of(before, after), comparison.schemes(), comparison.activities(),
                MoneyChange.of(Money.of(before.fund(), lines(before)), Money.of(after.fund(), lines(after))),
                AmountChange.of((long) before.schemes().size(), (long) after.schemes().size()),
                FigureChanges.of(before.indicatorTargets(), after.indicatorTargets()), before.sample() || after.sample());
    }

    private List<SchemeChange> schemes() {
        Map<String, PlanSubmission.Scheme> earlier = byCode(before);
        Map<String, PlanSubmission.Scheme> later = byCode(after);
        List<SchemeChange> changes = new ArrayList<>();
        later.forEach((code, scheme) -> changes.add(scheme(code, earlier.get(code), scheme)));
        earlier.forEach((code, scheme) -> {
            if (!later.containsKey(code)) {
                changes.add(scheme(code, scheme, null));
            }
        });
        return changes;
    }

    /** A version that was returned may hold a code twice: the first scheme speaks for both, the lines are all there. */
    private static Map<String, PlanSubmission.Scheme> byCode(PlanSubmission plan) {
        return plan.schemes().stream().collect(Collectors.toMap(PlanSubmission.Scheme::code, scheme -> scheme,
                (first, second) -> first, LinkedHashMap::new));
    }

    private SchemeChange scheme(String code, PlanSubmission.Scheme was, PlanSubmission.Scheme is) {
        List<LineChange> lines = lines(code);
        TextChange name = text(was, is, PlanSubmission.Scheme::name);
        TextChange kind = text(was, is, scheme -> scheme.kind().name());
        TextChange unit = text(was, is, PlanSubmission.Scheme::implementingUnit);
        TextChange place = text(was, is, PlanSubmission.Scheme::place);
        TextChange time = text(was, is, scheme -> SchemeTime.of(scheme.startMonth(), scheme.endMonth()));
        TextChange expected = text(was, is, PlanSubmission.Scheme::expectedResult);
        MoneyChange money = MoneyChange.of(was == null ? null : money(before, linesBefore.get(code)),
                is == null ? null : money(after, linesAfter.get(code)));
        boolean changed = money.changed() || Stream.of(name, kind, unit, place, time, expected).anyMatch(TextChange::changed)
                || lines.stream().anyMatch(line -> line.change() != Change.SAME);
        Change change = was == null ? Change.ADDED : is == null ? Change.REMOVED : changed ? Change.CHANGED : Change.SAME;
        return new SchemeChange(change, code, name, kind, unit, place, time, expected, money, lines);
    }

    private List<LineChange> lines(String scheme) {
        List<LineChange> changes = new ArrayList<>();
        linesAfter.getOrDefault(scheme, List.of()).forEach(line -> changes.add(line(beforeOf.get(line), line)));
        linesBefore.getOrDefault(scheme, List.of()).stream().filter(line -> !found.contains(line))
                .forEach(line -> changes.add(line(line, null)));
        return changes;
    }

    private LineChange line(Placed was, Placed is) {
        PlanSubmission.Line old = was == null ? null : was.line();
        PlanSubmission.Line now = is == null ? null : is.line();
        boolean moved = was != null && is != null && !was.scheme().equals(is.scheme());
        Change change = was == null ? Change.ADDED : is == null ? Change.REMOVED : moved ? Change.MOVED
                : old.equals(now) ? Change.SAME : Change.CHANGED;
        return new LineChange(change, moved ? was.scheme() : null, (now == null ? old : now).activity(),
                text(old, now, PlanSubmission.Line::content), text(old, now, line -> establishment(line, PlanSubmission.Establishment::name)),
                text(old, now, line -> establishment(line, PlanSubmission.Establishment::address)),
                MoneyChange.of(old == null ? null : Money.of(before.fund(), old), now == null ? null : Money.of(after.fund(), now)),
                old == null || now == null ? List.of() : LineDetails.of(old, now));
    }

    private List<Comparison.ActivityChange> activities() {
        Map<String, List<PlanSubmission.Line>> was = byActivity(before);
        Map<String, List<PlanSubmission.Line>> is = byActivity(after);
        return Stream.concat(was.keySet().stream(), is.keySet().stream()).distinct().sorted(ActivityOrder.INSTANCE)
                .map(activity -> new Comparison.ActivityChange(activity, MoneyChange.of(
                        Money.of(before.fund(), was.getOrDefault(activity, List.of())),
                        Money.of(after.fund(), is.getOrDefault(activity, List.of()))))).toList();
    }

    private static Map<String, List<PlanSubmission.Line>> byActivity(PlanSubmission plan) {
        return lines(plan).stream().collect(Collectors.groupingBy(PlanSubmission.Line::activity, TreeMap::new, Collectors.toList()));
    }

    private static Money money(PlanSubmission plan, List<Placed> lines) {
        return Money.of(plan.fund(), lines.stream().map(Placed::line).toList());
    }

    private static List<PlanSubmission.Line> lines(PlanSubmission plan) {
        return plan.schemes().stream().flatMap(scheme -> scheme.lines().stream()).toList();
    }

    private static String establishment(PlanSubmission.Line line, Function<PlanSubmission.Establishment, String> value) {
        return line.establishment() == null ? null : value.apply(line.establishment());
    }

    private static <T> TextChange text(T was, T is, Function<T, String> value) {
        return new TextChange(was == null ? null : value.apply(was), is == null ? null : value.apply(is));
    }
}

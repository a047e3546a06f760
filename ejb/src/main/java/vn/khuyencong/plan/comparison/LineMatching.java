package vn.khuyencong.plan.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.shared.VietnameseText;

/**
 * Which line of the later version is which of the earlier: by establishment and activity within its scheme; then in any
 * scheme, which makes it a moved line; then by what it supports, which makes it a renamed one. Two different tax codes are
 * never the same establishment.
 */
final class LineMatching {

    /** From the surest to the least sure; a key of null matches nothing. */
    private static final List<Function<Placed, String>> KEYS = List.of(
            at -> in(at, at.line().toString()),
            at -> in(at, and(taxCode(at), norm(at))), at -> in(at, taxCode(at)),
            at -> in(at, and(name(at), norm(at))), at -> in(at, name(at)), at -> in(at, contentAlone(at)),
            at -> anywhere(at, at.line().establishment() == null ? null : at.line().toString()),
            at -> anywhere(at, taxCode(at)), at -> anywhere(at, name(at)), at -> anywhere(at, contentAlone(at)),
            at -> in(at, text(at.line().content())));

    private final Map<Placed, Placed> beforeOf = new HashMap<>();
    private final Set<Placed> before;
    private final Set<Placed> after;

    /** A line at its place: two equal lines at two places are two. */
    record Placed(String scheme, int index, PlanSubmission.Line line) {
    }

    private LineMatching(List<Placed> before, List<Placed> after) {
        this.before = new LinkedHashSet<>(before);
        this.after = new LinkedHashSet<>(after);
    }

    /** The line of the earlier version for each of the later one; lines that have none are absent. */
    static Map<Placed, Placed> of(PlanSubmission before, PlanSubmission after) {
        LineMatching matching = new LineMatching(lines(before), lines(after));
        KEYS.forEach(matching::pair);
        return matching.beforeOf;
    }

    static List<Placed> lines(PlanSubmission plan) {
        List<Placed> lines = new ArrayList<>();
        for (PlanSubmission.Scheme scheme : plan.schemes()) {
            scheme.lines().forEach(line -> lines.add(new Placed(scheme.code(), lines.size(), line)));
        }
        return lines;
    }

    private void pair(Function<Placed, String> key) {
        Map<String, Deque<Placed>> candidates = new HashMap<>();
        before.stream().filter(line -> key.apply(line) != null)
                .forEach(line -> candidates.computeIfAbsent(key.apply(line), any -> new ArrayDeque<>()).add(line));
        for (Placed line : List.copyOf(after)) {
            Iterator<Placed> same = candidates.getOrDefault(String.valueOf(key.apply(line)), new ArrayDeque<>()).iterator();
            while (same.hasNext()) {
                Placed earlier = same.next();
                if (mayBeTheSame(earlier.line().establishment(), line.line().establishment())) {
                    beforeOf.put(line, earlier);
                    before.remove(earlier);
                    after.remove(line);
                    same.remove();
                    break;
                }
            }
        }
    }

    private static boolean mayBeTheSame(Establishment one, Establishment other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.taxCode() == null || other.taxCode() == null || one.taxCode().equals(other.taxCode());
    }

    private static String in(Placed at, String key) {
        return key == null ? null : at.scheme() + "\n" + anywhere(at, key);
    }

    private static String anywhere(Placed at, String key) {
        return key == null ? null : at.line().activity() + "\n" + key;
    }

    private static String and(String key, String more) {
        return key == null ? null : key + "\n" + more;
    }

    private static String taxCode(Placed at) {
        Establishment establishment = at.line().establishment();
        return establishment == null ? null : establishment.taxCode();
    }

    private static String name(Placed at) {
        Establishment establishment = at.line().establishment();
        return establishment == null ? null : text(establishment.name());
    }

    private static String contentAlone(Placed at) {
        return at.line().establishment() == null ? text(at.line().content()) : null;
    }

    private static String norm(Placed at) {
        return String.valueOf(at.line().norm());
    }

    private static String text(String text) {
        return VietnameseText.normalize(text).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}

package vn.khuyencong.exchange.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Numbers without a hole.
 *
 * @param from the first
 * @param to   the last
 */
public record Span(long from, long to) {

    public long count() {
        return to - from + 1;
    }

    public boolean holds(long number) {
        return from <= number && number <= to;
    }

    /** Numbers as few spans as can be. */
    public static List<Span> of(Collection<Long> numbers) {
        List<Span> spans = new ArrayList<>();
        for (long number : new TreeSet<>(numbers)) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.to + 1 == number) {
                spans.set(spans.size() - 1, new Span(last.from, number));
            } else {
                spans.add(new Span(number, number));
            }
        }
        return spans;
    }

    /** What is not there of the numbers from 1 to the highest. */
    public static List<Span> missing(SortedSet<Long> there, long highest) {
        List<Span> holes = new ArrayList<>();
        long next = 1;
        for (long number : there) {
            if (number > highest) {
                break;
            }
            if (number > next) {
                holes.add(new Span(next, number - 1));
            }
            next = Math.max(next, number + 1);
        }
        if (next <= highest) {
            holes.add(new Span(next, highest));
        }
        return holes;
    }

    public static long count(List<Span> spans) {
        return spans.stream().mapToLong(Span::count).sum();
    }

    public static boolean hold(List<Span> spans, long number) {
        return spans.stream().anyMatch(span -> span.holds(number));
    }

    /** The parts of spans that lie in no other span. */
    public static List<Span> without(List<Span> spans, List<Span> others) {
        List<Span> left = new ArrayList<>(spans);
        for (Span other : others) {
            left = left.stream().flatMap(span -> span.without(other).stream()).collect(Collectors.toCollection(ArrayList::new));
        }
        return left;
    }

    private List<Span> without(Span other) {
        if (other.to < from || other.from > to) {
            return List.of(this);
        }
        List<Span> parts = new ArrayList<>();
        if (other.from > from) {
            parts.add(new Span(from, other.from - 1));
        }
        if (other.to < to) {
            parts.add(new Span(other.to + 1, to));
        }
        return parts;
    }

    /** As people write it: {@code 17, 34–36}. */
    public static String text(List<Span> spans) {
        return spans.stream().map(span -> span.from == span.to ? Long.toString(span.from) : span.from + "–" + span.to)
                .collect(Collectors.joining(", "));
    }
}

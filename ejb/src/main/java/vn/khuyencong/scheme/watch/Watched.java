package vn.khuyencong.scheme.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.khuyencong.scheme.SchemeList.UnderWay;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/**
 * The schemes at risk in sum, the longest overdue first. Schemes that are alike are one part: of a year of all provinces no scheme need be read for what is
 * counted.
 */
public final class Watched {

    private static final Comparator<Part> URGENT_FIRST = Comparator.comparingLong(Part::days).reversed().thenComparing(part -> part.like().id())
            .thenComparing(Part::kind);

    private final List<Part> parts;

    Watched(List<Part> parts) {
        this.parts = parts.stream().sorted(URGENT_FIRST).toList();
    }

    /**
     * Schemes at risk for one reason, alike in all that a risk rests on; or one that is at risk for something of its own.
     *
     * @param like     one of them, without its name where there are several
     * @param alone    whether it is at risk for something of its own
     * @param kind     the reason
     * @param since    the day it counts from
     * @param days     how many days that is ago; below zero where it is to come
     * @param verified whether the deadline it rests on was held against a text
     * @param schemes  how many there are
     */
    public record Part(UnderWay like, boolean alone, Risk.RiskKind kind, LocalDate since, long days, boolean verified, long schemes) {

        public UnitId unit() {
            return like.unit();
        }

        Risk risk(UnderWay one) {
            return new Risk(one, kind, since, days, verified);
        }
    }

    /** What the risks of a scheme by itself rest on. */
    private record Kind(UnitId unit, FundSource fund, SchemeState state, String endMonth, LocalDate lastStepOn) {

        private static Kind of(Part part) {
            UnderWay like = part.like();
            return new Kind(like.unit(), like.fund(), like.state(), like.endMonth(), like.lastStepOn());
        }
    }

    public List<Part> parts() {
        return parts;
    }

    /** Those of some parts alone. */
    public Watched where(Predicate<Part> asked) {
        return new Watched(parts.stream().filter(asked).toList());
    }

    /** How many risks there are; a scheme may be at several. */
    public long risks() {
        return parts.stream().mapToLong(Part::schemes).sum();
    }

    /** How many schemes are at risk, for whatever reasons. */
    public long schemes() {
        Map<Kind, Long> together = new HashMap<>();
        parts.stream().filter(part -> !part.alone()).forEach(part -> together.put(Kind.of(part), part.schemes()));
        Set<Long> alone = new HashSet<>();
        parts.stream().filter(part -> part.alone() && !together.containsKey(Kind.of(part))).forEach(part -> alone.add(part.like().id()));
        return together.values().stream().mapToLong(Long::longValue).sum() + alone.size();
    }

    /** The earliest day from which on one of them is at risk; empty where none is. */
    public Optional<LocalDate> since() {
        return parts.stream().map(Part::since).min(Comparator.naturalOrder());
    }
}

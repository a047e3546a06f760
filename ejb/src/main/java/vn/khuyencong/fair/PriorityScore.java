package vn.khuyencong.fair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.norm.PriorityArea;

/**
 * The points of an application, one part for each thing that counts. Award before OCOP before area before first time: the
 * points of the rules are such that a later part never outweighs an earlier one.
 */
public record PriorityScore(List<ScorePart> parts) {

    /**
     * What something counts.
     *
     * @param times how often the points of the rule count: years, stars, levels
     */
    public record ScorePart(ScoreKind kind, int times, int points) {
    }

    public int total() {
        return parts.stream().mapToInt(ScorePart::points).reduce(0, Math::addExact);
    }

    /**
     * Computes it.
     *
     * @param rules     points by kind; what has none counts nothing
     * @param fairYear  the year of the fair: an award's age is counted to it
     * @param area      where the establishment is, if that has priority
     * @param firstTime whether it never had a stall before
     */
    static PriorityScore of(StallApplication application, Map<ScoreKind, Integer> rules, int fairYear, Optional<PriorityArea> area, boolean firstTime) {
        List<ScorePart> parts = new ArrayList<>();
        add(parts, rules, ScoreKind.BASE, 1);
        application.products().stream().map(StallApplication.ShownProduct::award).filter(award -> award != null && award.year() <= fairYear)
                .max(Comparator.comparing(StallApplication.ProductAward::level).thenComparing(StallApplication.ProductAward::year)).ifPresent(best -> {
                    add(parts, rules, ScoreKind.AWARD_LEVEL, 1 + best.level().ordinal());
                    add(parts, rules, ScoreKind.AWARD_YEAR, Math.max(0, rules.getOrDefault(ScoreKind.AWARD_YEARS, 0) - (fairYear - best.year())));
                });
        add(parts, rules, ScoreKind.OCOP_STAR, application.products().stream().map(StallApplication.ShownProduct::ocopStars)
                .filter(stars -> stars != null).mapToInt(stars -> stars).max().orElse(0));
        area.ifPresent(where -> add(parts, rules, ScoreKind.valueOf("AREA_" + where.kind()), 1));
        add(parts, rules, ScoreKind.FIRST_TIME, firstTime ? 1 : 0);
        return new PriorityScore(parts.stream().filter(Predicate.not(part -> part.points() == 0)).toList());
    }

    private static void add(List<ScorePart> parts, Map<ScoreKind, Integer> rules, ScoreKind kind, int times) {
        parts.add(new ScorePart(kind, times, Math.multiplyExact(times, rules.getOrDefault(kind, 0))));
    }
}

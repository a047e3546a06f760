package vn.khuyencong.award.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The published rules of a round.
 *
 * @param version of the way in which it is computed
 * @param criteria with 100 points together, in their order
 * @param passMark points of 100
 * @param juryLeast given sheets that an entry needs
 * @param ties criteria in the order in which they separate equal totals
 */
public record RankingRules(String version, List<Criterion> criteria, int passMark, int juryLeast, List<String> ties) {

    /** Of the way in which it is computed. */
    public static final String VERSION = "1";
    /** In one point. */
    public static final int TENTHS = 10;
    private static final int ALL = 100;

    /** What is judged, with how many points at most. */
    public record Criterion(String code, int most) {
    }

    /** @throws IllegalArgumentException if the criteria have not 100 points together, or one is named twice or not there */
    public RankingRules {
        criteria = List.copyOf(criteria);
        ties = List.copyOf(ties);
        Set<String> codes = criteria.stream().map(Criterion::code).collect(Collectors.toSet());
        if (codes.size() != criteria.size() || criteria.stream().mapToInt(Criterion::most).sum() != ALL
                || criteria.stream().anyMatch(one -> one.most() <= 0)) {
            throw new IllegalArgumentException("criteria must be different and have 100 points together: " + criteria);
        }
        if (!codes.containsAll(ties) || new HashSet<>(ties).size() != ties.size()) {
            throw new IllegalArgumentException("a tie is broken by a criterion, each once: " + ties);
        }
    }

    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}

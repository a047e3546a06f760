package vn.khuyencong.award.ranking;

import java.util.Collection;

/**
 * A mean that is compared without being rounded.
 *
 * @param sum of tenths of a point
 * @param count of what was added; not zero
 */
record Mean(long sum, int count) implements Comparable<Mean> {

    private static final long MILLI_IN_TENTH = 100;

    static Mean of(Collection<Integer> tenths) {
        return new Mean(tenths.stream().mapToLong(Integer::longValue).sum(), tenths.size());
    }

    @Override
    public int compareTo(Mean other) {
        return Long.compare(sum * other.count, other.sum * count);
    }

    boolean atLeast(int points) {
        return sum >= (long) points * RankingRules.TENTHS * count;
    }

    /** In thousandths of a point, rounded half up. */
    int milli() {
        return Math.toIntExact(Math.floorDiv(2 * MILLI_IN_TENTH * sum + count, 2L * count));
    }
}

package vn.khuyencong.award.ranking;

import java.util.Map;

/**
 * Where an entry stands in its group.
 *
 * @param rank from 1; entries that nothing of the rule separates share one; null: too few sheets
 * @param sheets how many counted
 * @param totalMilli mean of the totals in thousandths of a point; null: too few sheets
 * @param criteriaMilli means of the criteria in thousandths of a point; empty: too few sheets
 * @param passes whether the mean reaches the pass mark
 * @param separatedBy what put it behind the one before it: {@code TOTAL}, a criterion or {@code LOWEST}; {@code SHARED} where it
 *     shares the rank; null for the first and for those without a rank
 */
public record Place(String entry, String group, Integer rank, int sheets, Integer totalMilli, Map<String, Integer> criteriaMilli,
                    boolean passes, String separatedBy) {

    public static final String TOTAL = "TOTAL";
    /** By the lowest total that a juror gave. */
    public static final String LOWEST = "LOWEST";
    public static final String SHARED = "SHARED";
}

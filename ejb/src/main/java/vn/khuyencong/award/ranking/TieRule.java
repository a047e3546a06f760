package vn.khuyencong.award.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.khuyencong.award.ranking.Ranking.Standing;

/** The published rule: each step decides only what all before it left equal. */
final class TieRule implements Comparator<Standing> {

    private final List<Step> steps = new ArrayList<>();

    /** A step of the rule; the better one first. */
    private record Step(String name, Comparator<Standing> order) {
    }

    TieRule(RankingRules rules) {
        steps.add(new Step(Place.TOTAL, Comparator.comparing(Standing::total).reversed()));
        rules.ties().forEach(code -> steps.add(new Step(code, Comparator.comparing((Standing one) -> one.criteria().get(code)).reversed())));
        steps.add(new Step(Place.LOWEST, Comparator.comparingInt(Standing::lowest).reversed()));
    }

    /** Those that no step separates are equal; a stable sort leaves them by their reference. */
    @Override
    public int compare(Standing one, Standing other) {
        return steps.stream().mapToInt(step -> step.order().compare(one, other)).filter(result -> result != 0).findFirst().orElse(0);
    }

    /** The step that puts one behind another. */
    String separating(Standing before, Standing after) {
        return steps.stream().filter(step -> step.order().compare(before, after) != 0).map(Step::name).findFirst().orElse(Place.SHARED);
    }
}

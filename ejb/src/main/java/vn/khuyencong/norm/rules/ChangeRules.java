package vn.khuyencong.norm.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/** Whether a change of a scheme says what a change of its kind must say, and no more than its act may change. */
public final class ChangeRules {

    /** The act that gives time alone: it asks for no freed money and is held against no ceiling. */
    private static final String EXTEND_TIME = "EXTEND_TIME";
    /** Kinds of change that give time. */
    private static final Set<String> OF_TIME = Set.of("ADJUST_TIME", "FORCE_MAJEURE");

    /** Kinds by which a scheme comes into the plan. */
    private static final Set<String> ADDING = Set.of("SUPPLEMENT", "REPLACE");

    private ChangeRules() {
    }

    /**
     * What speaks against a change by itself.
     *
     * @param act    the act that asks for it or decides it
     * @param change null where the act says nothing
     */
    public static List<Refusal> judge(String act, SchemeStep.Change change) {
        if (change == null) {
            return act.equals(EXTEND_TIME) ? List.of(Refusal.error("CHANGE_SAYS_NOTHING", "", "/data/change", act)) : List.of();
        }
        List<Refusal> findings = new ArrayList<>();
        if (act.equals(EXTEND_TIME) && !isTimeAlone(change)) {
            findings.add(Refusal.error("EXTENSION_CHANGES_MORE", "", "/data/change", change.kind()));
        }
        if (!says(change)) {
            findings.add(Refusal.error("CHANGE_SAYS_NOTHING", "", "/data/change", change.kind()));
        }
        boolean adds = change.replacedBy() != null || change.added() != null;
        if (adds && !ADDING.contains(change.kind())) {
            findings.add(Refusal.error("CHANGE_ADDS_NO_SCHEME", "", "/data/change/replacedBy", change.kind()));
        }
        if (change.added() != null) {
            added(change, findings);
        }
        return findings;
    }

    private static boolean isTimeAlone(SchemeStep.Change change) {
        return OF_TIME.contains(change.kind()) && change.endMonth() != null && change.lines().isEmpty() && change.replacedBy() == null
                && change.added() == null;
    }

    private static boolean says(SchemeStep.Change change) {
        return switch (change.kind()) {
            case "ADJUST_INVESTMENT_DOWN" -> any(change, line -> line.eligibleCost() != null);
            case "ADJUST_EQUIPMENT_NAME" -> anyItem(change, item -> item.name() != null);
            case "ADJUST_EQUIPMENT_SPEC" -> anyItem(change, item -> item.specification() != null);
            case "ADJUST_CONTENT" -> any(change, line -> line.content() != null);
            case "ADJUST_BENEFICIARY" -> any(change, line -> line.establishment() != null);
            case "ADJUST_TIME" -> change.endMonth() != null;
            case "SUPPLEMENT", "REPLACE" -> change.replacedBy() != null;
            default -> true;
        };
    }

    private static boolean any(SchemeStep.Change change, Predicate<SchemeStep.ChangedLine> says) {
        return change.lines().stream().anyMatch(says);
    }

    private static boolean anyItem(SchemeStep.Change change, Predicate<SchemeStep.ChangedItem> says) {
        return any(change, line -> line.equipment().stream().anyMatch(says));
    }

    private static void added(SchemeStep.Change change, List<Refusal> findings) {
        PlanSubmission.Scheme scheme = change.added();
        if (!scheme.code().equals(change.replacedBy())) {
            findings.add(Refusal.error("ADDED_SCHEME_HAS_OTHER_CODE", "", "/data/change/added/code", scheme.code(), change.replacedBy()));
        }
        long lines = scheme.lines().stream().mapToLong(PlanSubmission.Line::support).sum();
        if (scheme.support() != lines) {
            findings.add(Refusal.error("SCHEME_SUM_WRONG", "", "/data/change/added/support",
                    Numbers.text(scheme.support()), Numbers.text(lines)));
        }
    }
}

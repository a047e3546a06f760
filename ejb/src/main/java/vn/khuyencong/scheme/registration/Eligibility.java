package vn.khuyencong.scheme.registration;

import java.util.List;
import java.util.Map;
import vn.khuyencong.scheme.ChecklistItem;

/**
 * The plain answer to "am I eligible?", by the criteria of a day. It binds nobody: the survey looks again.
 *
 * @param answer      yes, no or not sure yet
 * @param failing     the criteria that the establishment says it does not meet
 * @param open        those it has not answered
 */
public record Eligibility(EligibilityAnswer answer, List<ChecklistItem> failing, List<ChecklistItem> open) {

    /** The answer in one word. */
    public enum EligibilityAnswer {
        YES, NO, UNSURE
    }

    /** @param answers by code of the criterion; what is not there is not answered */
    public static Eligibility judge(List<ChecklistItem> criteria, Map<String, Boolean> answers) {
        List<ChecklistItem> failing = criteria.stream().filter(item -> Boolean.FALSE.equals(answers.get(item.code()))).toList();
        List<ChecklistItem> open = criteria.stream().filter(item -> answers.get(item.code()) == null).toList();
        return new Eligibility(!failing.isEmpty() ? EligibilityAnswer.NO : open.isEmpty() ? EligibilityAnswer.YES : EligibilityAnswer.UNSURE, failing, open);
    }
}

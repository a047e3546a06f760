package vn.khuyencong.web.norm;

import java.util.List;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;

/**
 * Why something was refused.
 *
 * @param field   the field in question, or empty
 * @param message what is wrong
 * @param remedy  what to do
 */
public record LawError(String field, String message, String remedy) {

    static List<LawError> of(List<Refusal> refusals) {
        return refusals.stream().map(refusal -> new LawError(refusal.cell(), RefusalTexts.message(refusal, Language.current().texts()),
                RefusalTexts.remedy(refusal, Language.current().texts()))).toList();
    }
}

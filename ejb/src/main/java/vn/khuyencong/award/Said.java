package vn.khuyencong.award;

import java.time.LocalDate;
import vn.khuyencong.shared.DocumentNumber;

/**
 * What is said with an act.
 *
 * @param reason         why; null where none is asked for
 * @param decisionNumber number of the decision that recognises; null but where it is decided
 * @param decisionDate   its day; likewise
 */
public record Said(String reason, String decisionNumber, LocalDate decisionDate) {

    public Said {
        decisionNumber = DocumentNumber.tidied(decisionNumber);
    }

    public static final Said NOTHING = new Said(null, null, null);

    public static Said because(String reason) {
        return new Said(reason, null, null);
    }
}

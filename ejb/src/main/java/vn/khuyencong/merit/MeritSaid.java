package vn.khuyencong.merit;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.shared.DocumentNumber;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * What is said with an act.
 *
 * @param reason         why it is refused or taken back
 * @param decisionNumber of the minister's decision that grants it
 * @param decisionDate   its day
 */
public record MeritSaid(String reason, String decisionNumber, LocalDate decisionDate) {

    public MeritSaid {
        decisionNumber = DocumentNumber.tidied(decisionNumber);
    }

    /** What is missing for an act, or wrong. */
    List<Refusal> missing(MeritAct act, LocalDate today) {
        EntryCheck check = new EntryCheck();
        if (act == MeritAct.GRANT) {
            check.decisionNumber("decisionNumber", decisionNumber, decisionDate, 100).present("decisionDate", decisionDate)
                    .unless(decisionDate == null || !decisionDate.isAfter(today), Refusal.error("MERIT_DECISION_AHEAD", "", "decisionDate", decisionDate));
        } else {
            check.text("reason", reason, 1000);
        }
        return check.findings();
    }
}

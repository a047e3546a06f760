package vn.khuyencong.scheme.survey;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.SchemeStep;

/**
 * Biên bản khảo sát, hậu kiểm (BM02).
 *
 * @param day        the day of the visit
 * @param checked    each item of the checklist with its evidence
 * @param conclusion what is proposed
 * @param gps        where it was, as the device said; or null
 * @param postCheck  the outcome with the effects expected and found; null on a survey
 */
public record VisitReport(LocalDate day, List<SchemeStep.Checked> checked, String conclusion, String gps, SchemeStep.PostCheck postCheck) {
}

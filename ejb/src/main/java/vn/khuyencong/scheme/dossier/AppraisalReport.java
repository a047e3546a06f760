package vn.khuyencong.scheme.dossier;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.SchemeStep;

/**
 * Biên bản thẩm định cấp cơ sở (BM05).
 *
 * @param day        the day on site
 * @param team       who took part, with their organisations
 * @param items      each item with the comment ({@code seen}), whether it holds, and its evidence from the site
 * @param agreed     the support agreed on, in đồng
 * @param conclusion in words
 */
public record AppraisalReport(LocalDate day, String team, List<SchemeStep.Checked> items, long agreed, String conclusion) {

    public AppraisalReport {
        items = items == null ? List.of() : List.copyOf(items);
    }
}

package vn.khuyencong.web.portal;

import vn.khuyencong.exchange.workbook.ReadWorkbook;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;

/** A refusal or warning in words, at its cell of the sheet; empty where it speaks of no single cell. */
public record FindingRow(Refusal.Severity severity, String rule, String article, String cell, String message, String remedy) {

    static FindingRow of(Refusal finding, ReadWorkbook workbook) {
        return new FindingRow(finding.severity(), finding.rule(), finding.article(), workbook.addressOf(finding).orElse(""),
                RefusalTexts.message(finding, Language.current().texts()),
                RefusalTexts.remedy(finding, Language.current().texts()));
    }
}

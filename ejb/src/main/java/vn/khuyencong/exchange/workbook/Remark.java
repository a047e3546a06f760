package vn.khuyencong.exchange.workbook;

import java.util.Locale;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;

/**
 * A finding in words, as it is written into a workbook: our own, or those of a receipt, whose rules this program need not know.
 *
 * @param blocks  whether it sends the document back
 * @param rule    id of the rule
 * @param article the legal article, or empty
 * @param cell    JSON pointer into the data, or an address in the workbook
 * @param message what is wrong
 * @param remedy  what to do
 */
public record Remark(boolean blocks, String rule, String article, String cell, String message, String remedy) {

    public static Remark of(Refusal finding, Locale locale) {
        return new Remark(finding.blocks(), finding.rule(), finding.article(), finding.cell(), RefusalTexts.message(finding, locale),
                RefusalTexts.remedy(finding, locale));
    }

    Refusal.Severity severity() {
        return blocks ? Refusal.Severity.ERROR : Refusal.Severity.WARNING;
    }
}

package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.khuyencong.exchange.workbook.AnnotatedWorkbook;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;

/**
 * What is wrong with a document, or to be looked at, in words: said here by the law held, or by the ministry in a receipt.
 *
 * @param blocks  whether it sends the document back
 * @param rule    id of the rule
 * @param article the legal article, or empty
 * @param cell    JSON pointer, or an address in the workbook where the workbook itself is at fault
 * @param message what is wrong
 * @param remedy  what to do
 */
record Finding(boolean blocks, String rule, String article, String cell, String message, String remedy) {

    static Finding of(Refusal refusal) {
        return new Finding(refusal.blocks(), refusal.rule(), refusal.article(), refusal.cell(),
                RefusalTexts.message(refusal, Locale.ROOT), RefusalTexts.remedy(refusal, Locale.ROOT));
    }

    /** As a receipt writes it. */
    static Finding of(JsonNode finding) {
        return new Finding(finding.path("severity").asText().equals("ERROR"), finding.path("rule").asText(),
                finding.path("article").asText(), finding.path("cell").asText(), finding.path("message").asText(),
                finding.path("remedy").asText());
    }

    /** As it is written into a cell of the workbook. */
    AnnotatedWorkbook.Note note() {
        return new AnnotatedWorkbook.Note(cell, blocks, message + " Việc cần làm: " + remedy + " (" + reference() + ")");
    }

    /** @param place where the user finds a cell */
    String shown(UnaryOperator<String> place) {
        String where = cell.isEmpty() ? "" : " ô " + place.apply(cell);
        return (blocks ? "Lỗi" : "Cảnh báo") + where + ": " + message + " Việc cần làm: " + remedy + " (" + reference() + ")";
    }

    private String reference() {
        return article.isEmpty() ? rule : rule + ", " + article;
    }
}

package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.khuyencong.exchange.workbook.Remark;
import vn.khuyencong.shared.Refusal;

/**
 * What is wrong with a document, or to be looked at: said here by the law held, or by the ministry in a receipt.
 *
 * @param remark in words
 */
record Finding(Remark remark) {

    static Finding of(Refusal refusal) {
        return new Finding(Remark.of(refusal, Locale.ROOT));
    }

    /** As a receipt writes it. */
    static Finding of(JsonNode finding) {
        return new Finding(new Remark(finding.path("severity").asText().equals("ERROR"), finding.path("rule").asText(),
                finding.path("article").asText(), finding.path("cell").asText(), finding.path("message").asText(),
                finding.path("remedy").asText()));
    }

    boolean blocks() {
        return remark.blocks();
    }

    String rule() {
        return remark.rule();
    }

    /** @param place where the user finds a cell */
    String shown(UnaryOperator<String> place) {
        String where = remark.cell().isEmpty() ? "" : " ô " + place.apply(remark.cell());
        String article = remark.article().isEmpty() ? "" : ", " + remark.article();
        return (remark.blocks() ? "Lỗi" : "Cảnh báo") + where + ": " + remark.message() + " Việc cần làm: " + remark.remedy()
                + " (" + remark.rule() + article + ")";
    }
}

package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.khuyencong.norm.rules.NormPack;

/**
 * What every sheet of one workbook is written from.
 *
 * @param data     the document, or as much of it as the heading says
 * @param unitName shown beside the unit's id
 */
record TemplateContext(XSSFWorkbook workbook, Styles styles, Template template, JsonNode data, NormPack norms, String unitName) {

    String title() {
        return Texts.of("title." + template, data.at("/key/planYear").asText());
    }

    String subtitle() {
        String of = template == Template.PLAN ? Choices.FUND.word(data.path("fund").asText())
                : Choices.PERIOD.word(data.path("period").asText());
        return Texts.of("subtitle", unitName, data.at("/key/unit").asText(), of);
    }
}

package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.contract.DraftReader;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;

/**
 * Makes out the year's workbook, in Vietnamese: a guide, the sheet of the document, its tables, sums that Excel works out,
 * and the lists that the law of a day allows. Money is whole đồng. Every field of the contract's schema can be entered.
 */
public final class WorkbookTemplates {

    private WorkbookTemplates() {
    }

    /** An empty plan with room for 500 schemes and 1,000 lines. @param norms the law its lists are made from */
    public static byte[] plan(NormPack norms, PlanHeading heading) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        boolean national = heading.fund() == FundSource.NATIONAL;
        String fund = Choices.FUND.word(heading.fund().name()).toLowerCase(java.util.Locale.ROOT);
        data.putObject("key").put("unit", heading.unit().value()).put("planYear", heading.planYear())
                .put("stream", national ? "PLAN_NATIONAL" : "PLAN_LOCAL").put("version", 1);
        data.put("kind", "ORIGINAL").put("fund", heading.fund().name())
                .put("title", Texts.of("suggested.PLAN", fund, Integer.toString(heading.planYear())));
        return TemplateWriter.write(Template.PLAN, data, norms, heading.unitName());
    }

    /** An empty report with a row for each indicator. @param norms the law its lists are made from */
    public static byte[] report(NormPack norms, ReportHeading heading) {
        return report(norms, heading, Map.of());
    }

    /**
     * A report in which what is already known stands, to be looked at and changed before it is signed.
     *
     * @param known amounts by the code of their indicator, not split by fund; those that the law of the day does not know are left out
     */
    public static byte[] report(NormPack norms, ReportHeading heading, Map<String, Long> known) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        String period = Choices.PERIOD.word(heading.period().name()).toLowerCase(java.util.Locale.ROOT);
        data.putObject("key").put("unit", heading.unit().value()).put("planYear", heading.planYear())
                .put("stream", "REPORT_" + heading.period()).put("version", 1);
        data.put("kind", "ORIGINAL").put("period", heading.period().name()).put("valueStatus", heading.status().name())
                .put("title", Texts.of("suggested.REPORT", period, Integer.toString(heading.planYear())));
        ArrayNode figures = data.putArray("figures");
        norms.indicators().keySet().stream().filter(known::containsKey).forEach(code -> figures.addObject().put("indicator", code)
                .put("fund", FundSource.UNSPLIT.name()).put("amount", known.get(code)));
        return TemplateWriter.write(Template.REPORT, data, norms, heading.unitName());
    }

    /**
     * The workbook of a document there already is, to be corrected and sent as its next version. Read again it gives the
     * same data.
     *
     * @param data the {@code data} of a message of that type
     * @throws IllegalArgumentException where it does not fit the schema, or has more rows than a workbook may have
     */
    public static byte[] filled(JsonNode data, MessageType type, NormPack norms, String unitName) {
        List<Refusal> refusals = DraftReader.read(type, data).refusals();
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException("no document: " + refusals.get(0));
        }
        Template template = Template.forType(type);
        if (Size.of(data) > Budget.MAX_ROWS - Table.FIRST_ROW) {
            throw new IllegalArgumentException("more rows than a workbook may have: " + Size.of(data));
        }
        return TemplateWriter.write(template, data, norms, unitName);
    }
}

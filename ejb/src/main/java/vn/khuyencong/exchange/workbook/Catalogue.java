package vn.khuyencong.exchange.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;

/** Writes the sheet "Danh mục": what may be chosen by the law of the day, with its legal basis. Drop-down lists point here. */
final class Catalogue {

    static final int FIRST_ROW = 4;
    static final int INDICATORS = 4;
    private static final List<String> HEADERS = List.of("activities", "activities.basis", "norms", "norms.basis", "indicators",
            "indicators.label", "indicators.unit");
    private static final int[] WIDTHS = {60, 34, 60, 44, 34, 52, 14};

    private final TemplateContext context;
    private final SheetFrame frame;

    Catalogue(TemplateContext context) {
        this.context = context;
        this.frame = SheetFrame.of(context, Texts.of("sheet.lists"), Texts.of("part.lists"),
                Texts.of("note.lists", DateText.of(context.norms().day())), HEADERS.size());
    }

    void write() {
        for (int i = 0; i < HEADERS.size(); i++) {
            frame.text(FIRST_ROW - 1, i, Texts.of("lists." + HEADERS.get(i)), frame.styles().of(Styles.Look.HEADER));
            frame.width(i, WIDTHS[i]);
        }
        NormPack norms = context.norms();
        List<List<String>> activities = norms.activities().values().stream()
                .map(activity -> List.of(ValueWriter.entry(Choices.ACTIVITY, activity.code(), norms), activity.legalBasis())).toList();
        List<List<String>> indicators = norms.indicators().values().stream()
                .map(indicator -> List.of(indicator.code(), indicator.label(), unit(indicator.code()))).toList();
        block(Choices.ACTIVITY, 0, activities);
        if (context.template() == Template.PLAN) {
            block(Choices.NORM, 2, norms(norms));
        }
        block(Choices.INDICATOR, INDICATORS, indicators);
        frame.finish(FIRST_ROW, 0);
    }

    static String unit(String indicator) {
        String key = "indicator.unit." + indicator;
        return Texts.has(key) ? Texts.of(key) : "";
    }

    private void block(Choices choices, int column, List<List<String>> rows) {
        List<List<String>> shown = rows.isEmpty() ? List.of(List.of(Texts.of("lists.none"))) : rows;
        for (int i = 0; i < shown.size(); i++) {
            for (int j = 0; j < shown.get(i).size(); j++) {
                frame.text(FIRST_ROW + i, column + j, shown.get(i).get(j), frame.styles().of(Styles.Look.BODY));
            }
        }
        Lists.name(context.workbook(), choices, frame.sheet().getSheetName(), column, FIRST_ROW, FIRST_ROW + shown.size() - 1);
    }

    /** Every rule once, with its limits where one is on file for this plan's unit and fund. */
    private List<List<String>> norms(NormPack norms) {
        FundSource fund = FundSource.valueOf(context.data().path("fund").asText());
        Map<String, List<String>> rows = new LinkedHashMap<>();
        norms.ceilingsInForce().stream().filter(Ceiling::limitsLines).forEach(ceiling -> rows.putIfAbsent(ceiling.rule(),
                List.of(ValueWriter.entry(Choices.NORM, ceiling.rule(), norms), "")));
        norms.ceilingsOf(fund, context.data().at("/key/unit").asText()).forEach(ceiling -> rows.put(ceiling.rule(),
                List.of(ValueWriter.entry(Choices.NORM, ceiling.rule(), norms), limits(ceiling))));
        return List.copyOf(rows.values());
    }

    private static String limits(Ceiling ceiling) {
        List<String> parts = new ArrayList<>();
        parts.add(ceiling.activity());
        if (ceiling.maxPercent() != null) {
            parts.add(Texts.of("ceiling.percent", Numbers.shortest(ceiling.maxPercent(), 2)));
        }
        if (ceiling.maxAmount() != null) {
            parts.add(Texts.of("ceiling.amount", Numbers.text(ceiling.maxAmount().amount()), RefusalTexts.per(ceiling, Locale.ROOT)));
        }
        parts.add(ceiling.legalBasis());
        if (ceiling.trial()) {
            parts.add(Texts.of("ceiling.trial"));
        }
        if (!ceiling.verified()) {
            parts.add(Texts.of("ceiling.unverified"));
        }
        return String.join("; ", parts);
    }
}

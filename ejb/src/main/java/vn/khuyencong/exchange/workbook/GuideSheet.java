package vn.khuyencong.exchange.workbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;

/** Writes the sheet "Hướng dẫn". What it says of an error is taken from the catalogue that will report it: one source of words. */
final class GuideSheet {

    private static final int COLUMNS = 3;
    private static final int LETTERS_A_LINE = 95;
    private static final float LINE_HEIGHT = 15.5f;
    private static final int STEPS = 5;

    private final TemplateContext context;
    private final SheetFrame frame;
    private int row = 2;

    GuideSheet(TemplateContext context) {
        this.context = context;
        this.frame = SheetFrame.of(context, Texts.of("sheet.guide"), Texts.of("guide.title"), "", COLUMNS);
    }

    void write() {
        frame.width(0, 62);
        frame.width(1, 62);
        frame.width(2, 36);
        section("guide.how");
        for (int i = 1; i <= STEPS; i++) {
            paragraph(i + ". " + Texts.of("guide.how." + i));
        }
        section("guide.sheets");
        Stream.of("document", "schemes", "lines", "equipment", "targets", "figures", "attachments", "summary", "lists").filter(this::belongs)
                .forEach(sheet -> paragraph("• " + Texts.of("sheet." + sheet) + ": " + Texts.of("guide.sheet." + sheet)));
        section("guide.rules");
        headings();
        for (String rule : rules(context.template())) {
            rule(rule);
        }
        frame.finish(3, 0);
    }

    /** The rules that a user of a template can meet, in the order in which he should read them. */
    static List<String> rules(Template template) {
        return List.of(Texts.of("guide." + template).split(" "));
    }

    private boolean belongs(String sheet) {
        boolean ofPlan = List.of("schemes", "lines", "equipment", "targets").contains(sheet);
        return context.template() == Template.PLAN ? !sheet.equals("figures") : !ofPlan;
    }

    private void section(String key) {
        row++;
        frame.text(row, 0, Texts.of(key), frame.styles().of(Styles.Look.SECTION));
        row++;
    }

    private void paragraph(String text) {
        for (int i = 0; i < COLUMNS; i++) {
            frame.text(row, i, i == 0 ? text : "", frame.styles().of(Styles.Look.BODY));
        }
        frame.sheet().addMergedRegion(new CellRangeAddress(row, row, 0, COLUMNS - 1));
        frame.sheet().getRow(row).setHeightInPoints(LINE_HEIGHT * (1 + text.length() / (2 * LETTERS_A_LINE)));
        row++;
    }

    private void headings() {
        List<String> keys = List.of("guide.rules.message", "guide.rules.remedy", "guide.rules.rule");
        for (int i = 0; i < keys.size(); i++) {
            frame.text(row, i, Texts.of(keys.get(i)), frame.styles().of(Styles.Look.HEADER));
        }
        row++;
    }

    private void rule(String rule) {
        Refusal any = Refusal.error(rule, "", "");
        String message = RefusalTexts.message(any, Locale.ROOT);
        String remedy = RefusalTexts.remedy(any, Locale.ROOT);
        frame.text(row, 0, message, frame.styles().of(Styles.Look.BODY));
        frame.text(row, 1, remedy, frame.styles().of(Styles.Look.BODY));
        frame.text(row, 2, rule, frame.styles().of(Styles.Look.BODY));
        int lines = 1 + Math.max(message.length(), remedy.length()) / (LETTERS_A_LINE * 2 / 3);
        frame.sheet().getRow(row).setHeightInPoints(LINE_HEIGHT * lines);
        row++;
    }
}

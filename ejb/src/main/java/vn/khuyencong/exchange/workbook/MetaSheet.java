package vn.khuyencong.exchange.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the hidden sheet: what the workbook is, by which law its lists were made, and the closed lists. */
final class MetaSheet {

    private static final int FIRST_LIST_ROW = 10;

    private MetaSheet() {
    }

    static void write(TemplateContext context, int lastSchemeRow) {
        XSSFSheet sheet = context.workbook().createSheet(Template.META_SHEET);
        List<List<String>> facts = List.of(List.of("type", context.template().type().eventType()),
                List.of("version", Template.VERSION), List.of("day", context.norms().day().toString()));
        for (int i = 0; i < facts.size(); i++) {
            XSSFRow row = sheet.createRow(i);
            row.createCell(0).setCellValue(facts.get(i).get(0));
            row.createCell(1).setCellValue(facts.get(i).get(1));
        }
        for (Choices choices : closed(context.template())) {
            list(context, sheet, choices);
        }
        if (context.template() == Template.PLAN) {
            Lists.name(context.workbook(), Choices.SCHEME_CODE, Table.SCHEMES.sheet(), Table.SCHEMES.position("code"), Table.FIRST_ROW,
                    lastSchemeRow);
        }
        sheet.enableLocking();
        context.workbook().setSheetVisibility(context.workbook().getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private static List<Choices> closed(Template template) {
        List<Column> columns = new ArrayList<>(template.fields());
        template.tables().forEach(table -> columns.addAll(table.columns()));
        return columns.stream().map(Column::choices).filter(choices -> choices != null && choices.closed()).distinct().toList();
    }

    private static void list(TemplateContext context, XSSFSheet sheet, Choices choices) {
        for (int i = 0; i < choices.codes().size(); i++) {
            int number = FIRST_LIST_ROW + i;
            XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
            row.createCell(choices.ordinal()).setCellValue(choices.word(choices.codes().get(i)));
        }
        Lists.name(context.workbook(), choices, sheet.getSheetName(), choices.ordinal(), FIRST_LIST_ROW,
                FIRST_LIST_ROW + choices.codes().size() - 1);
    }
}

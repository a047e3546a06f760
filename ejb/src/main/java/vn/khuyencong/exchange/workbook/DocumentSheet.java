package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Writes the sheet "Văn bản": a label, a value and how to write it, one row a field. */
final class DocumentSheet {

    /** What the ministry fills in: another unit, year or fund is another workbook. */
    private static final Set<String> GIVEN = Set.of("key/unit", "unitName", "key/planYear", "fund", "key/stream", "period");

    private final TemplateContext context;
    private final ValueWriter values;

    DocumentSheet(TemplateContext context) {
        this.context = context;
        this.values = new ValueWriter(context.norms());
    }

    void write() {
        SheetFrame frame = SheetFrame.of(context, Template.documentSheet(), Texts.of("part.document"), Texts.of("note.document"), 3);
        String[] headers = {"label", "value", "hint"};
        int[] widths = {30, 60, 70};
        for (int i = 0; i < headers.length; i++) {
            frame.text(Template.FIRST_FIELD_ROW - 1, i, Texts.of("document.header." + headers[i]), frame.styles().of(Styles.Look.HEADER));
            frame.width(i, widths[i]);
        }
        List<Column> fields = context.template().fields();
        for (int i = 0; i < fields.size(); i++) {
            field(frame, fields.get(i), Template.FIRST_FIELD_ROW + i);
        }
        frame.finish(Template.FIRST_FIELD_ROW, 0);
    }

    private void field(SheetFrame frame, Column field, int row) {
        boolean given = GIVEN.contains(field.field());
        frame.text(row, 0, Template.label(field), frame.styles().of(Styles.Look.LABEL));
        Styles styles = frame.styles();
        XSSFCell cell = frame.text(row, 1, "", given ? styles.shown(field.kind()) : styles.boxed(field.kind()));
        JsonNode value = context.data().at("/" + field.field());
        if (field.field().equals("unitName")) {
            cell.setCellValue(context.unitName());
        } else if (!value.isMissingNode()) {
            values.write(cell, field, value);
        } else {
            cell.setBlank();
        }
        String help = "help.document." + field.field();
        frame.text(row, 2, Texts.has(help) ? Texts.of(help) : "", styles.of(Styles.Look.BODY));
        if (!given) {
            Lists.allow(frame.sheet(), field, row, row, 1);
        }
    }
}

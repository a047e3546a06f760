package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import vn.khuyencong.norm.rules.NormPack;

/** Writes a value of the contract so that the reader gives it back. Text stays text, whatever it begins with. */
final class ValueWriter {

    private final NormPack norms;

    ValueWriter(NormPack norms) {
        this.norms = norms;
    }

    void write(XSSFCell cell, Column column, JsonNode value) {
        switch (column.kind()) {
            case MONEY, COUNT -> cell.setCellValue(value.asLong());
            case DATE -> cell.setCellValue(LocalDate.parse(value.asText()));
            case MONTH -> cell.setCellValue(YearMonth.parse(value.asText()).atDay(1));
            case FLAG, CHOICE -> cell.setCellValue(column.choices().word(value.asText()));
            case CODE -> cell.setCellValue(entry(column.choices(), value.asText(), norms));
            default -> text(cell, value.asText());
        }
    }

    /** A cell whose text could be taken for a formula is marked as text, so that it stays one when it is typed again. */
    static void text(XSSFCell cell, String text) {
        cell.setCellValue(text);
        if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
            XSSFCellStyle marked = cell.getSheet().getWorkbook().createCellStyle();
            marked.cloneStyleFrom(cell.getCellStyle());
            marked.setQuotePrefixed(true);
            cell.setCellStyle(marked);
        }
    }

    /** How a code stands in a cell: with its label where the law of the day has one, so that the drop-down list knows it. */
    static String entry(Choices choices, String code, NormPack norms) {
        Function<String, String> label = switch (choices) {
            case ACTIVITY -> activity -> norms.activities().containsKey(activity) ? norms.activities().get(activity).label() : "";
            case NORM -> rule -> Texts.has("norm." + rule) ? Texts.of("norm." + rule) : "";
            default -> other -> "";
        };
        return label.apply(code).isEmpty() ? code : code + " – " + label.apply(code);
    }
}

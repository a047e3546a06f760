package vn.khuyencong.exchange.workbook;

import java.util.List;
import java.util.Locale;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the first sheet: every finding, what to do, and a link to its cell. The name is the same in every language. */
final class ResultSheet {

    static final String NAME = "Kết quả kiểm tra";

    private static final int MAX_ROWS = 2_000;
    private static final int FIRST_ROW = 4;
    private static final List<String> HEADERS = List.of("number", "severity", "cell", "message", "remedy", "article", "rule");
    private static final int[] WIDTHS = {6, 12, 26, 60, 60, 36, 32};
    private static final int CHARACTER = 256;

    private final ReadWorkbook read;
    private final Locale locale;
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Styles styles;

    ResultSheet(XSSFWorkbook workbook, ReadWorkbook read, Locale locale) {
        this.workbook = workbook;
        this.read = read;
        this.locale = locale;
        this.sheet = workbook.getSheet(NAME) == null ? workbook.createSheet(NAME) : workbook.getSheet(NAME);
        this.styles = new Styles(workbook);
    }

    void write(List<Remark> findings) {
        long errors = findings.stream().filter(Remark::blocks).count();
        heading(errors, findings.size() - errors);
        int shown = Math.min(findings.size(), MAX_ROWS);
        for (int i = 0; i < shown; i++) {
            finding(FIRST_ROW + i, i + 1, findings.get(i));
        }
        if (shown < findings.size()) {
            text(FIRST_ROW + shown, 0, word("more", Integer.toString(findings.size() - shown)), styles.of(Styles.Look.NOTE));
        }
        first();
    }

    private void heading(long errors, long warnings) {
        text(0, 0, word("title"), styles.of(Styles.Look.TITLE));
        text(1, 0, errors + warnings == 0 ? word("clean") : word("summary", Long.toString(errors), Long.toString(warnings)),
                styles.of(Styles.Look.SUBTITLE));
        text(2, 0, word("note"), styles.of(Styles.Look.NOTE));
        for (int i = 0; i < HEADERS.size(); i++) {
            text(FIRST_ROW - 1, i, word("header." + HEADERS.get(i)), styles.of(Styles.Look.HEADER));
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        sheet.createFreezePane(0, FIRST_ROW);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void finding(int row, int number, Remark finding) {
        XSSFCellStyle body = styles.of(Styles.Look.BODY);
        text(row, 0, Integer.toString(number), body);
        text(row, 1, word(finding.severity().name()), styles.of(finding.blocks() ? Styles.Look.ERROR : Styles.Look.WARNING));
        XSSFCell cell = text(row, 2, "", body);
        read.addressOf(finding.cell()).ifPresentOrElse(address -> link(cell, address), () -> ValueWriter.text(cell, finding.cell()));
        text(row, 3, finding.message(), body);
        text(row, 4, finding.remedy(), body);
        text(row, 5, finding.article(), body);
        text(row, 6, finding.rule(), body);
    }

    private void link(XSSFCell cell, String address) {
        ValueWriter.text(cell, address.replace("'", ""));
        if (workbook.getSheet(new CellReference(address).getSheetName()) != null) {
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(address);
            cell.setHyperlink(link);
            cell.setCellStyle(styles.of(Styles.Look.LINK));
        }
    }

    private void first() {
        workbook.setSheetOrder(NAME, 0);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == 0);
        }
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }

    private XSSFCell text(int row, int column, String text, XSSFCellStyle style) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = line.createCell(column);
        cell.setCellStyle(style);
        ValueWriter.text(cell, text);
        return cell;
    }

    private String word(String key, Object... arguments) {
        return Texts.ofFindings(key, locale, arguments);
    }
}

package vn.khuyencong.exchange.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;

class AnnotatedWorkbookTest {

    private static final Refusal ERROR = Refusal.error("CEILING_EXCEEDED", "TT 28/2018/TT-BTC, Điều 8 khoản 4",
            "/data/schemes/0/lines/0/support", "310.000.000", "300.000.000", "per.establishment");
    private static final Refusal WARNING = Refusal.warning("SOURCES_BELOW_COST", "", "/data/schemes/0/lines/1/counterpart", "1", "2");

    private static final byte[] OWN = Edits.inExcel(Documents.workbook(Documents.plan()), workbook -> {
        workbook.createSheet("Nháp của Sở").createRow(0).createCell(0).setCellFormula("1+1");
        Notes.write(Edits.cell(workbook, "'Dòng kinh phí'!Q6"), "Hỏi lại kế toán", "Cán bộ Sở");
        workbook.getSheet("Đề án").setColumnWidth(1, 9_999);
    });

    @Test
    void eachFindingStandsInItsCellWithRuleLawAndRemedy() {
        XSSFWorkbook annotated = annotate(OWN, Locale.ROOT, ERROR, WARNING);
        String comment = comment(annotated, "Q6");
        assertTrue(comment.contains("Lỗi: Hỗ trợ 310.000.000 đồng vượt mức tối đa 300.000.000 đồng (tính theo: cơ sở)."), comment);
        assertTrue(comment.contains("Căn cứ: TT 28/2018/TT-BTC, Điều 8 khoản 4"), comment);
        assertTrue(comment.contains("Việc cần làm: Giảm mức hỗ trợ xuống không quá 300.000.000 đồng."), comment);
        assertTrue(comment.contains("[CEILING_EXCEEDED]"), comment);
        assertTrue(comment.endsWith("Hỏi lại kế toán"), comment);
        assertTrue(comment(annotated, "R7").startsWith("Cảnh báo: Các nguồn"));
        assertEquals(Colours.ERROR, colour(annotated, "Q6"));
        assertEquals(Colours.WARNING, colour(annotated, "R7"));
        assertNull(colour(annotated, "Q7"));
    }

    @Test
    void theFirstSheetListsAllWithLinks() {
        XSSFWorkbook annotated = annotate(OWN, Locale.ROOT, ERROR, Refusal.error("WORKBOOK_MACROS", "", ""));
        assertEquals("Kết quả kiểm tra", annotated.getSheetName(0));
        assertEquals(0, annotated.getActiveSheetIndex());
        assertEquals("2 lỗi phải sửa, 0 cảnh báo", Edits.cell(annotated, "'Kết quả kiểm tra'!A2").getStringCellValue());
        assertEquals("Dòng kinh phí!Q6", Edits.cell(annotated, "'Kết quả kiểm tra'!C5").getStringCellValue());
        assertEquals("'Dòng kinh phí'!Q6", Edits.cell(annotated, "'Kết quả kiểm tra'!C5").getHyperlink().getAddress());
        assertEquals("CEILING_EXCEEDED", Edits.cell(annotated, "'Kết quả kiểm tra'!G5").getStringCellValue());
        assertNull(Edits.cell(annotated, "'Kết quả kiểm tra'!C6").getHyperlink());
    }

    @Test
    void theUsersOwnLayoutSheetsAndFormatsStay() {
        XSSFWorkbook annotated = annotate(OWN, Locale.ROOT, ERROR);
        assertEquals("1+1", annotated.getSheet("Nháp của Sở").getRow(0).getCell(0).getCellFormula());
        assertEquals(9_999, annotated.getSheet("Đề án").getColumnWidth(1));
        assertEquals("[$-42A]#,##0", Edits.cell(annotated, "'Dòng kinh phí'!Q6").getCellStyle().getDataFormatString());
        assertEquals(Edits.open(OWN).getSheet("Dòng kinh phí").getDataValidations().size(),
                annotated.getSheet("Dòng kinh phí").getDataValidations().size());
    }

    @Test
    void anAnnotatedWorkbookIsReadAsIfItWereNone() {
        byte[] annotated = bytes(OWN, Locale.ROOT, ERROR, WARNING);
        assertEquals(Documents.plan(), WorkbookReader.read(annotated).data());
        assertTrue(WorkbookReader.read(annotated).readable());
    }

    @Test
    void checkingAgainTakesTheOldAnnotationsAwayInWhateverLanguageTheyWere() {
        byte[] first = bytes(OWN, Locale.ENGLISH, ERROR, WARNING);
        assertTrue(comment(Edits.open(first), "Q6").startsWith("Error: Support of"), comment(Edits.open(first), "Q6"));
        XSSFWorkbook second = annotate(first, Locale.ROOT, WARNING);
        assertEquals("Hỏi lại kế toán", comment(second, "Q6"));
        assertNull(colour(second, "Q6"));
        assertEquals(Colours.WARNING, colour(second, "R7"));
        assertEquals(1, java.util.stream.IntStream.range(0, second.getNumberOfSheets())
                .filter(i -> second.getSheetName(i).startsWith("Kết quả")).count());
        XSSFWorkbook clean = annotate(first, Locale.ROOT);
        assertEquals("Không có lỗi, không có cảnh báo.", Edits.cell(clean, "'Kết quả kiểm tra'!A2").getStringCellValue());
        assertNull(clean.getSheet("Dòng kinh phí").getCellComment(new CellAddress("R7")));
    }

    @Test
    void neighbouringCellsHaveACommentEach() {
        XSSFWorkbook annotated = annotate(OWN, Locale.ROOT, Refusal.error("WORKBOOK_FORMULA", "", "'Dòng kinh phí'!R6"),
                Refusal.error("WORKBOOK_FORMULA", "", "'Dòng kinh phí'!S6"), ERROR);
        for (String cell : List.of("Q6", "R6", "S6")) {
            assertTrue(comment(annotated, cell).startsWith("Lỗi"), cell);
        }
    }

    @Test
    void severalFindingsOfACellShareItsComment() {
        String comment = comment(annotate(OWN, Locale.ROOT, ERROR, Refusal.error("SUPPORT_ABOVE_COST", "",
                "/data/schemes/0/lines/0/support", "2", "1")), "Q6");
        assertTrue(comment.contains("[CEILING_EXCEEDED]") && comment.contains("[SUPPORT_ABOVE_COST]"));
    }

    @Test
    void textThatLooksLikeAFormulaIsNeverWrittenAsOne() {
        for (String text : List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)")) {
            Refusal finding = new Refusal("WORKBOOK_CHOICE_UNKNOWN", Refusal.Severity.ERROR, text, text, List.of(text));
            XSSFWorkbook annotated = annotate(OWN, Locale.ROOT, finding);
            XSSFSheet result = annotated.getSheetAt(0);
            result.forEach(row -> row.forEach(cell -> assertFalse(cell.getCellType() == CellType.FORMULA, cell::toString)));
            assertEquals(text, result.getRow(4).getCell(5).getStringCellValue());
            assertTrue(result.getRow(4).getCell(5).getCellStyle().getQuotePrefixed());
        }
    }

    @Test
    void anErrorOfTheWorkbookItselfStandsAtItsAddress() {
        byte[] wrong = Edits.inExcel(OWN, workbook -> Edits.cell(workbook, "'Đề án'!F6").setCellValue("x"));
        ReadWorkbook read = WorkbookReader.read(wrong);
        XSSFWorkbook annotated = Edits.open(AnnotatedWorkbook.of(wrong, read, read.refusals(), Locale.forLanguageTag("vi")));
        assertTrue(annotated.getSheet("Đề án").getCellComment(new CellAddress("F6")).getString().getString()
                .contains("“x” không phải tháng hợp lệ."));
    }

    @Test
    void moreFindingsThanAnybodyReadsAreCutAndTheRestIsCounted() {
        List<Refusal> many = java.util.stream.IntStream.range(0, 3_000).mapToObj(i ->
                Refusal.error("WORKBOOK_FORMULA", "", "'Dòng kinh phí'!Q" + (i + 6))).toList();
        ReadWorkbook read = WorkbookReader.read(OWN);
        XSSFWorkbook annotated = Edits.open(AnnotatedWorkbook.of(OWN, read, many, Locale.ROOT));
        assertTrue(annotated.getSheetAt(0).getRow(2_004).getCell(0).getStringCellValue().contains("1000"));
    }

    private XSSFWorkbook annotate(byte[] workbook, Locale locale, Refusal... findings) {
        return Edits.open(bytes(workbook, locale, findings));
    }

    private static byte[] bytes(byte[] workbook, Locale locale, Refusal... findings) {
        return AnnotatedWorkbook.of(workbook, WorkbookReader.read(workbook), List.of(findings), locale);
    }

    private static String comment(XSSFWorkbook workbook, String cell) {
        return workbook.getSheet("Dòng kinh phí").getCellComment(new CellAddress(cell)).getString().getString();
    }

    /** The colour laid over a cell by a check, or null. */
    private static String colour(XSSFWorkbook workbook, String cell) {
        XSSFSheet sheet = workbook.getSheet("Dòng kinh phí");
        CellAddress address = new CellAddress(cell);
        for (int i = 0; i < sheet.getSheetConditionalFormatting().getNumConditionalFormattings(); i++) {
            XSSFConditionalFormatting format = sheet.getSheetConditionalFormatting().getConditionalFormattingAt(i);
            boolean over = java.util.Arrays.stream(format.getFormattingRanges())
                    .anyMatch(range -> range.isInRange(address.getRow(), address.getColumn()));
            if (over && format.getRule(0).getPriority() == 1) {
                XSSFColor colour = format.getRule(0).getPatternFormatting().getFillBackgroundColorColor();
                return colour.getARGBHex().substring(2);
            }
        }
        return null;
    }
}

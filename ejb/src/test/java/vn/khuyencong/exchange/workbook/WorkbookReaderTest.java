package vn.khuyencong.exchange.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;

class WorkbookReaderTest {

    private static final String SUPPORT = "'Dòng kinh phí'!Q6";
    private static final String SCHEME_NAME = "'Đề án'!B6";
    private static final String DECIDED = "'Văn bản'!B15";

    private static final byte[] PLAN = Documents.workbook(Documents.plan());

    @Test
    void moneyWithAFractionOrInWordsIsNamedByItsCell() {
        assertRefused("MONEY_NOT_WHOLE", SUPPORT, cell -> cell.setCellValue(100.5));
        assertRefused("MONEY_NOT_WHOLE", SUPPORT, cell -> cell.setCellValue("300.000.000,5"));
        assertRefused("MONEY_NOT_WHOLE", SUPPORT, cell -> cell.setCellValue("1.5"));
        assertRefused("WORKBOOK_NOT_A_NUMBER", SUPPORT, cell -> cell.setCellValue("ba trăm triệu"));
        assertRefused("WORKBOOK_NOT_A_NUMBER", SUPPORT, cell -> cell.setCellValue("300 000 000"));
        assertRefused("WORKBOOK_NOT_A_NUMBER", SUPPORT, cell -> cell.setCellValue(true));
        assertRefused("WORKBOOK_NUMBER_NOT_WHOLE", "'Dòng kinh phí'!O6", cell -> cell.setCellValue(1.5));
        assertRefused("SCHEMA_RANGE", SUPPORT, cell -> cell.setCellValue(1e300));
    }

    @Test
    void moneyTypedAsTextIsTakenWhereItCanMeanOneThingOnly() {
        for (String text : List.of("300.000.000", "300000000", " 300.000.000\u00A0")) {
            ReadWorkbook read = change(SUPPORT, cell -> cell.setCellValue(text));
            assertTrue(read.readable(), () -> read.refusals().toString());
            assertEquals(300_000_000, read.data().at("/schemes/0/lines/0/support").asLong());
        }
    }

    @Test
    void aRefusalQuotesWhatTheUserSees() {
        assertEquals(List.of("TRUE"), change(SUPPORT, cell -> cell.setCellValue(true)).refusals().get(0).arguments());
        assertEquals(List.of("299999999.5"), change(SUPPORT, cell -> cell.setCellValue(299_999_999.5)).refusals().get(0).arguments());
        assertEquals("FALSE", change(SCHEME_NAME, cell -> cell.setCellValue(false)).data().at("/schemes/0/name").asText());
    }

    @Test
    void negativeMoneyIsRefusedInTheWordsOfTheContract() {
        assertEquals(List.of("MONEY_NEGATIVE /data/schemes/0/lines/0/support"), found(change(SUPPORT, cell -> cell.setCellValue(-1)), true));
        assertEquals(List.of("MONEY_NEGATIVE /data/schemes/0/lines/0/support"), found(change(SUPPORT, cell -> cell.setCellValue("-5")), true));
    }

    @Test
    void aFormulaInAnInputCellIsRefusedWhateverItShows() {
        assertRefused("WORKBOOK_FORMULA", SUPPORT, cell -> {
            cell.setCellFormula("150000000*2");
            cell.getSheet().getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        });
        assertRefused("WORKBOOK_FORMULA", SCHEME_NAME, cell -> cell.setCellFormula("\"a\"&\"b\""));
    }

    @Test
    void aFormulaOverSeveralCellsIsRefusedInEachOfThem() {
        ReadWorkbook read = change(SUPPORT, cell -> cell.getSheet().setArrayFormula("P6:P7/2", CellRangeAddress.valueOf("Q6:Q7")));
        assertEquals(List.of("WORKBOOK_FORMULA 'Dòng kinh phí'!Q6", "WORKBOOK_FORMULA 'Dòng kinh phí'!Q7"), found(read, true));
        // Excel writes the formula into the first cell alone; the second looks as if it were typed.
        byte[] spilled = Edits.inPart(PLAN, "xl/worksheets/sheet4.xml", xml -> xml.replaceFirst(
                "(<c r=\"Q6\"[^>]*>)<v>", "$1<f t=\"array\" ref=\"Q6:Q7\">P6:P7/2</f><v>"));
        assertEquals(List.of("WORKBOOK_FORMULA 'Dòng kinh phí'!Q6", "WORKBOOK_FORMULA 'Dòng kinh phí'!Q7"),
                found(WorkbookReader.read(spilled), true));
    }

    @Test
    void datesAreReadAsExcelCountsThemOrAsTheyAreWrittenAndNoOthers() {
        for (Consumer<XSSFCell> written : List.<Consumer<XSSFCell>>of(cell -> cell.setCellValue(LocalDate.of(2022, 12, 22)),
                cell -> cell.setCellValue("22/12/2022"), cell -> cell.setCellValue("2022-12-22"))) {
            assertEquals("2022-12-22", change(DECIDED, written).data().at("/decision/date").asText());
        }
        assertRefused("WORKBOOK_DATE_INVALID", DECIDED, cell -> cell.setCellValue("31/02/2023"));
        assertRefused("WORKBOOK_DATE_INVALID", DECIDED, cell -> cell.setCellValue("12/22/2022"));
        assertRefused("WORKBOOK_DATE_INVALID", DECIDED, cell -> cell.setCellValue(44_917.5));
        assertRefused("WORKBOOK_DATE_INVALID", DECIDED, cell -> cell.setCellValue(-3));
        assertRefused("WORKBOOK_DATE_INVALID", DECIDED, cell -> cell.setCellValue("hôm qua"));
        assertRefused("WORKBOOK_MONTH_INVALID", "'Đề án'!F6", cell -> cell.setCellValue("13/2023"));
        assertEquals("2023-04", change("'Đề án'!F6", cell -> cell.setCellValue("4/2023")).data().at("/schemes/0/startMonth").asText());
    }

    @Test
    void daysOfAMacintoshWorkbookAreCountedFrom1904() {
        byte[] old = Edits.inPart(Edits.inExcel(PLAN, workbook -> Edits.cell(workbook, DECIDED).setCellValue(10)),
                "xl/workbook.xml", xml -> xml.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>"));
        assertEquals("1904-01-11", WorkbookReader.read(old).data().at("/decision/date").asText());
    }

    @Test
    void aWordThatIsInNoListIsRefusedAndACodeIsUnderstood() {
        assertRefused("WORKBOOK_CHOICE_UNKNOWN", "'Đề án'!C6", cell -> cell.setCellValue("To"));
        assertRefused("WORKBOOK_CHOICE_UNKNOWN", "'Dòng kinh phí'!C6", cell -> cell.setCellValue("Máy móc"));
        assertRefused("WORKBOOK_CHOICE_UNKNOWN", "'Văn bản'!B12", cell -> cell.setCellValue("Nháp"));
        assertTrue(change("'Đề án'!C6", cell -> cell.setCellValue("nhóm")).readable());
        assertTrue(change("'Dòng kinh phí'!C6", cell -> cell.setCellValue("A3")).readable());
    }

    @Test
    void controlCharactersAndErrorsOfExcelAreRefused() {
        assertRefused("WORKBOOK_CONTROL_CHARACTER", SCHEME_NAME, cell -> cell.setCellValue("a_x0007_b"));
        assertRefused("WORKBOOK_CONTROL_CHARACTER", SCHEME_NAME, cell -> cell.setCellValue("a_x0000_b"));
        assertRefused("WORKBOOK_CONTROL_CHARACTER", SCHEME_NAME, cell -> cell.setCellValue("a_xD800_b"));
        assertRefused("WORKBOOK_CELL_ERROR", SUPPORT, cell -> cell.setCellErrorValue((byte) 7));
        assertEquals("a\nb", change(SCHEME_NAME, cell -> cell.setCellValue(" a_x000D_\nb ")).data().at("/schemes/0/name").asText());
    }

    @Test
    void anEmptyRequiredCellIsNamedInTheDataAndFoundOnTheSheet() {
        ReadWorkbook read = change(SCHEME_NAME, XSSFCell::setBlank);
        assertEquals(List.of("SCHEMA_REQUIRED /data/schemes/0/name"), found(read, false));
        assertEquals(SCHEME_NAME, read.addressOf(read.refusals().get(0)).orElseThrow());
        assertEquals(List.of("SCHEMA_REQUIRED /data/key/document"), found(change("'Văn bản'!B10", XSSFCell::setBlank), false));
        assertEquals(List.of("SCHEMA_REQUIRED /data/schemes/0/lines/0/establishment/legalForm"),
                found(change("'Dòng kinh phí'!L6", XSSFCell::setBlank), false));
        assertEquals(List.of("SCHEMA_REQUIRED 'Chỉ tiêu'!A6"), found(change("'Chỉ tiêu'!A6", XSSFCell::setBlank), false));
    }

    @Test
    void linesAndEquipmentMustLeadSomewhere() {
        assertRefused("WORKBOOK_SCHEME_UNKNOWN", "'Dòng kinh phí'!B6", cell -> cell.setCellValue("KCQG-99"));
        assertRefused("WORKBOOK_LINE_UNKNOWN", "'Thiết bị'!A6", cell -> cell.setCellValue(77));
        assertRefused("SCHEMA_REQUIRED", "'Dòng kinh phí'!B6", XSSFCell::setBlank);
        assertRefused("WORKBOOK_LINE_NUMBER_TWICE", "'Dòng kinh phí'!A7", "'Dòng kinh phí'!A7", cell -> cell.setCellValue(1));
        assertRefused("WORKBOOK_SCHEME_WITHOUT_LINES", "'Đề án'!A7", "'Dòng kinh phí'!B8", cell -> cell.setCellValue("KCQG-01"));
        assertEquals(List.of("SCHEME_CODE_TWICE /data/schemes/1/code"), found(change("'Đề án'!A7", cell -> cell.setCellValue("KCQG-01")),
                false).subList(0, 1));
    }

    @Test
    void totalsAreTheReadersOwnAndNotWhatASheetShows() {
        ReadWorkbook read = change("'Tổng hợp'!B7", cell -> cell.setCellValue(1));
        assertTrue(read.readable());
        assertEquals(580_000_000, read.data().at("/totals/support").asLong());
        assertEquals(500_000_000, read.data().at("/schemes/0/support").asLong());
    }

    @Test
    void manyErrorsAreToldAtOnceAndNoMoreThanTwoHundred() {
        byte[] wrong = Edits.inExcel(PLAN, workbook -> {
            for (int row = 6; row < 400; row++) {
                Edits.cell(workbook, "'Dòng kinh phí'!Q" + row).setCellValue("x");
            }
            Edits.cell(workbook, SCHEME_NAME).setCellFormula("1+1");
        });
        ReadWorkbook read = WorkbookReader.read(wrong);
        assertFalse(read.readable());
        assertEquals(200, read.refusals().size());
        assertEquals("WORKBOOK_FORMULA", read.refusals().get(0).rule());
    }

    @Test
    void aMissingSheetAMovedHeadingAndAnItemWrittenTwiceStopTheReading() {
        assertStopped("WORKBOOK_SHEET_MISSING 'Thiết bị'!A1", workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Thiết bị")));
        assertStopped("WORKBOOK_HEADER_MOVED 'Đề án'!B4", workbook -> Edits.cell(workbook, "'Đề án'!B4").setCellValue("Tên"));
        assertStopped("WORKBOOK_HEADER_MOVED 'Văn bản'!A10", workbook -> Edits.cell(workbook, "'Văn bản'!A10").setCellValue("Số"));
        assertStopped("WORKBOOK_FIELD_TWICE 'Văn bản'!A30", workbook -> Edits.cell(workbook, "'Văn bản'!A30").setCellValue("Bản số *"));
    }

    @Test
    void anotherTemplateIsRefusedByItsVersion() {
        assertStopped("WORKBOOK_TEMPLATE_UNKNOWN ", workbook -> Edits.cell(workbook, "'_khuyencong'!B2").setCellValue("99"));
        assertStopped("WORKBOOK_TEMPLATE_UNKNOWN ", workbook -> workbook.removeSheetAt(workbook.getSheetIndex("_khuyencong")));
        ReadWorkbook foreign = WorkbookReader.read(Edits.inExcel(emptyWorkbook(), workbook -> workbook.createSheet("Bảng 1")));
        assertEquals(List.of("WORKBOOK_TEMPLATE_UNKNOWN "), found(foreign, false));
        assertNull(foreign.type());
    }

    @Test
    void aSheetOfTheUsersOwnMayHoldFormulas() {
        byte[] more = Edits.inExcel(PLAN, workbook -> workbook.createSheet("Nháp").createRow(3).createCell(2).setCellFormula("1+1"));
        assertEquals(Documents.plan(), WorkbookReader.read(more).data());
    }

    private static byte[] emptyWorkbook() {
        return Edits.inExcel(Documents.workbook(Documents.plan()), workbook -> {
            while (workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(workbook.getNumberOfSheets() - 1);
            }
        });
    }

    private ReadWorkbook change(String address, Consumer<XSSFCell> change) {
        return WorkbookReader.read(Edits.inExcel(PLAN, workbook -> change.accept(Edits.cell(workbook, address))));
    }

    private void assertRefused(String rule, String cell, Consumer<XSSFCell> change) {
        assertRefused(rule, cell, cell, change);
    }

    private void assertRefused(String rule, String cell, String changed, Consumer<XSSFCell> change) {
        ReadWorkbook read = change(changed, change);
        assertFalse(read.readable());
        assertTrue(found(read, false).contains(rule + " " + cell), () -> rule + " " + cell + " is not in " + read.refusals());
    }

    private void assertStopped(String finding, Consumer<XSSFWorkbook> change) {
        ReadWorkbook read = WorkbookReader.read(Edits.inExcel(PLAN, change));
        assertEquals(List.of(finding), found(read, false));
        assertNull(read.data());
    }

    private static List<String> found(ReadWorkbook read, boolean sorted) {
        List<String> found = read.refusals().stream().map(refusal -> refusal.rule() + " " + refusal.cell()).toList();
        return sorted ? found.stream().sorted().toList() : found;
    }

    @Test
    void everyRefusalBlocks() {
        assertTrue(change(SUPPORT, cell -> cell.setCellValue("x")).refusals().stream().allMatch(Refusal::blocks));
    }
}

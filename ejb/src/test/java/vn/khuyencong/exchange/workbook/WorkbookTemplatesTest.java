package vn.khuyencong.exchange.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

class WorkbookTemplatesTest {

    private static final UnitId UNIT = new UnitId("P63-24");

    private static final XSSFWorkbook PLAN = Edits.open(WorkbookTemplates.plan(Documents.LAW,
            new PlanHeading(UNIT, Documents.UNIT_NAME, 2023, FundSource.NATIONAL)));
    private static final XSSFWorkbook REPORT = Edits.open(WorkbookTemplates.report(Documents.LAW,
            new ReportHeading(UNIT, Documents.UNIT_NAME, 2023, Period.H1, ValueStatus.ESTIMATED)));

    @Test
    void aPlanHasItsSheetsInTheOrderOfTheWork() {
        assertEquals(List.of("Hướng dẫn", "Văn bản", "Đề án", "Dòng kinh phí", "Thiết bị", "Chỉ tiêu", "Tệp đính kèm", "Tổng hợp",
                "Danh mục", "_khuyencong"), names(PLAN));
        assertEquals(List.of("Hướng dẫn", "Văn bản", "Chỉ tiêu", "Tệp đính kèm", "Tổng hợp", "Danh mục", "_khuyencong"), names(REPORT));
        assertEquals(SheetVisibility.VERY_HIDDEN, PLAN.getSheetVisibility(9));
    }

    @Test
    void anEmptyTemplateLacksOnlyWhatTheUserMustSay() {
        ReadWorkbook read = WorkbookReader.read(WorkbookTemplates.plan(Documents.LAW,
                new PlanHeading(UNIT, Documents.UNIT_NAME, 2023, FundSource.LOCAL)));
        assertEquals(List.of("/data/key/document"), read.refusals().stream().map(Refusal::cell).toList());
        assertEquals("PLAN_LOCAL", read.data().at("/key/stream").asText());
        assertEquals("REPORT_H1", WorkbookReader.read(WorkbookTemplates.report(Documents.LAW, new ReportHeading(UNIT,
                Documents.UNIT_NAME, 2023, Period.H1, ValueStatus.ACTUAL))).data().at("/key/stream").asText());
    }

    @Test
    void whatIsKnownAlreadyStandsInTheReport() {
        ReadWorkbook read = WorkbookReader.read(WorkbookTemplates.report(Documents.LAW, new ReportHeading(UNIT, Documents.UNIT_NAME, 2023, Period.YEAR,
                ValueStatus.ACTUAL), Map.of("fair_stalls", 12L, "no_such_indicator", 1L)));
        assertEquals("[{\"indicator\":\"fair_stalls\",\"fund\":\"UNSPLIT\",\"amount\":12}]", read.data().path("figures").toString());
    }

    @Test
    void whatIsToBeFilledInIsOpenAndTheRestIsClosed() {
        for (Table table : List.of(Table.SCHEMES, Table.LINES, Table.EQUIPMENT, Table.TARGETS)) {
            XSSFSheet sheet = PLAN.getSheet(table.sheet());
            assertTrue(sheet.getProtect(), table.sheet());
            for (int i = 0; i < table.columns().size(); i++) {
                assertTrue(sheet.getRow(Table.HEADER_ROW).getCell(i).getCellStyle().getLocked(), table.sheet());
                assertEquals(table.columns().get(i).input(), !sheet.getColumnStyle(i).getLocked(), table + " " + i);
            }
        }
        assertTrue(Edits.cell(PLAN, "'Văn bản'!B5").getCellStyle().getLocked());
        assertFalse(Edits.cell(PLAN, "'Văn bản'!B10").getCellStyle().getLocked());
    }

    @Test
    void listsDatesAndWholeNumbersAreHeldByExcelItselfForFiveHundredLinesAndMore() {
        XSSFSheet lines = PLAN.getSheet("Dòng kinh phí");
        Set<String> lists = lines.getDataValidations().stream().map(validation -> validation.getValidationConstraint().getFormula1())
                .collect(Collectors.toCollection(HashSet::new));
        assertTrue(lists.containsAll(Set.of("ds_scheme_code", "ds_activity", "ds_norm", "ds_legal_form", "ds_flag", "0")), lists.toString());
        lines.getDataValidations().forEach(validation ->
                assertTrue(validation.getRegions().getCellRangeAddress(0).getLastRow() >= 505));
        assertEquals("[$-42A]#,##0", lines.getColumnStyle(16).getDataFormatString());
        assertEquals("dd/mm/yyyy", PLAN.getSheet("Thiết bị").getColumnStyle(8).getDataFormatString());
        for (String list : List.of("ds_activity", "ds_norm", "ds_indicator", "ds_scheme_code", "ds_plan_kind", "ds_legal_form")) {
            assertNotNull(PLAN.getName(list), list);
        }
    }

    @Test
    void aSheetCanBeReadAndPrinted() {
        for (Table table : List.of(Table.SCHEMES, Table.LINES, Table.EQUIPMENT, Table.TARGETS)) {
            XSSFSheet sheet = PLAN.getSheet(table.sheet());
            assertEquals(Table.FIRST_ROW, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertNotNull(sheet.getRepeatingRows());
        }
        assertTrue(text(PLAN.getSheet("Đề án")).contains("KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG NĂM 2023"));
        assertTrue(text(PLAN.getSheet("Đề án")).contains("Bắc Giang (P63-24) · Khuyến công quốc gia · Đơn vị tiền: đồng"));
        assertTrue(text(REPORT.getSheet("Chỉ tiêu")).contains("6 tháng đầu năm"));
    }

    @Test
    void theListsAreTheLawOfTheDayWithItsLimits() {
        String lists = text(PLAN.getSheet("Danh mục"));
        assertTrue(lists.contains("A3 – Mô hình trình diễn kỹ thuật"));
        assertTrue(lists.contains("MACHINERY – máy móc, thiết bị tiên tiến"));
        assertTrue(lists.contains("A3; tối đa 50%; không quá 300.000.000 đồng/cơ sở; TT 28/2018/TT-BTC, Điều 8 khoản 4"));
        assertFalse(lists.contains("A10"));
        assertTrue(lists.contains("ngày 20/01/2023"));
    }

    @Test
    void theSumsThatTheUserSeesAreThoseThatTheReaderMakes() {
        XSSFWorkbook filled = Edits.open(Documents.workbook(Documents.plan()));
        XSSFFormulaEvaluator evaluator = filled.getCreationHelper().createFormulaEvaluator();
        assertEquals(2, evaluator.evaluate(Edits.cell(filled, "'Tổng hợp'!B5")).getNumberValue());
        assertEquals(3, evaluator.evaluate(Edits.cell(filled, "'Tổng hợp'!B6")).getNumberValue());
        assertEquals(580_000_000, evaluator.evaluate(Edits.cell(filled, "'Tổng hợp'!B7")).getNumberValue());
        assertEquals(500_000_000, evaluator.evaluate(Edits.cell(filled, "'Đề án'!I6")).getNumberValue());
        assertEquals(400_000_000, evaluator.evaluate(Edits.cell(filled, "'Thiết bị'!L6")).getNumberValue());
        assertEquals(0.5, evaluator.evaluate(Edits.cell(filled, "'Dòng kinh phí'!T6")).getNumberValue());
        assertEquals(500_000_000, evaluator.evaluate(Edits.cell(filled, "'Tổng hợp'!B15")).getNumberValue());
    }

    @Test
    void theGuideSaysEachRuleInTheWordsOfItsRefusal() {
        for (XSSFWorkbook workbook : List.of(PLAN, REPORT)) {
            String guide = text(workbook.getSheet("Hướng dẫn"));
            for (String rule : GuideSheet.rules(workbook == PLAN ? Template.PLAN : Template.REPORT)) {
                Refusal refusal = new Refusal(rule, Refusal.Severity.ERROR, "", "", List.of("…", "…", "…", "…"));
                assertTrue(guide.contains(RefusalTexts.message(refusal, Locale.ROOT)), rule);
                assertTrue(guide.contains(RefusalTexts.remedy(refusal, Locale.ROOT)), rule);
            }
        }
    }

    @Test
    void everyRuleThatAUserCanMeetIsInTheGuide() throws IOException {
        Set<String> told = new TreeSet<>(GuideSheet.rules(Template.PLAN));
        told.addAll(GuideSheet.rules(Template.REPORT));
        // These speak of files that nobody makes by filling in a template.
        told.addAll(List.of("WORKBOOK_ZIP_BOMB", "WORKBOOK_TOO_MANY_PARTS", "WORKBOOK_DOCUMENT_TYPE"));
        // These speak of files as they travel, not of what stands in a workbook.
        told.addAll(List.of("PART_COUNT_WRONG", "PART_NUMBER_WRONG", "PART_CONTENT_WRONG", "ATTACHMENT_HASH_WRONG",
                "ATTACHMENT_SIZE_WRONG", "ATTACHMENT_TYPE_WRONG"));
        // These speak of entries from paper, which come in no workbook.
        told.addAll(List.of("PAPER_YEAR_NOT_PAST", "PAPER_IN_FUTURE"));
        // Sums are made by the reader, so that nobody can get them wrong in a workbook.
        told.addAll(List.of("SCHEME_SUM_WRONG", "TOTAL_WRONG"));
        // These speak of steps of a scheme and of a plan that was returned, which come in no workbook or are told by the return itself.
        told.addAll(List.of("ADDED_SCHEME_HAS_OTHER_CODE", "AMOUNT_IS_ZERO", "CHANGE_ADDS_NO_SCHEME", "CHANGE_SAYS_NOTHING",
                "CONTRACT_ENDS_BEFORE_IT_BEGINS", "EXTENSION_CHANGES_MORE", "PROGRESS_FALLS", "REASON_UNKNOWN", "STEP_BEFORE_DECISION", "STEP_IN_FUTURE", "STEP_OF_MINISTRY",
                "CELL_NOT_RETURNED"));
        // These speak of the workbook of a floor, which has a page and a guide of its own.
        told.addAll(List.of("ENTRY_MISSING", "FLOOR_EMPTY"));
        // These speak of the workbook of applications for stalls, which has a page and a guide of its own.
        told.addAll(List.of("STALLS_DOCUMENT_TWICE", "STALLS_EMPTY", "STALLS_FURTHER_PRODUCT"));
        // These speak of applications for stalls and of what came of a fair.
        told.addAll(List.of("FAIR_LEAST_ABOVE_WANTED", "FAIR_ADDRESS_MISSING", "FAIR_AWARD_IN_FUTURE", "FAIR_ABSENT_WITH_FIGURES",
                "FAIR_PRESENT_WITHOUT_STALLS", "FAIR_VALUE_WITHOUT_CONTRACTS"));
        // These speak of consultancy projects, which come in no workbook.
        told.addAll(List.of("CONSULTANCY_SIGNED_IN_FUTURE", "CONSULTANCY_YEAR_DIFFERS", "CONSULTANCY_ENDS_BEFORE_START", "CONSULTANCY_QUARTER_TWICE",
                "CONSULTANCY_REVENUE_IN_FUTURE", "CONSULTANCY_REVENUE_BEFORE_CONTRACT", "CONSULTANCY_REVENUE_ABOVE_CONTRACT", "CONSULTANCY_COMPLETED_BELOW_CONTRACT"));
        Set<String> raised = raised("exchange/workbook");
        raised.addAll(raised("norm/rules"));
        // These speak of courses and of products that are chosen, which come in no workbook.
        raised.removeIf(rule -> rule.startsWith("COURSE_") || rule.startsWith("AWARD_"));
        // What is entered from paper is told on the page of paper entries.
        raised.removeIf(rule -> rule.startsWith("PAPER_"));
        raised.removeAll(told);
        assertEquals(Set.of(), raised);
    }

    @Test
    void everyNormAndIndicatorOnFileHasItsVietnameseWords() {
        Documents.LAW.ceilings().forEach(ceiling -> assertTrue(Texts.has("norm." + ceiling.rule()), ceiling.rule()));
        Documents.LAW.indicators().keySet().forEach(code -> assertFalse(Catalogue.unit(code).isEmpty(), code));
    }

    @Test
    void aPlanIsOfOneFundAndAReportIsNoPlan() {
        assertThrows(IllegalArgumentException.class, () -> new PlanHeading(UNIT, "x", 2023, FundSource.UNSPLIT));
        assertThrows(IllegalArgumentException.class, () -> new ReportHeading(UNIT, "x", 2023, Period.H1, ValueStatus.PLANNED));
    }

    private static Set<String> raised(String folder) throws IOException {
        Pattern pattern = Pattern.compile("\"((?:WORKBOOK|MONEY|SCHEMA)_[A-Z_]+)\"|Refusal\\.(?:error|warning)\\(\"(\\w+)\"");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/khuyencong", folder))) {
            for (Path file : files.toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                }
            }
        }
        return found;
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName).toList();
    }

    private static String text(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false)).map(formatter::formatCellValue)
                .collect(Collectors.joining("\n"));
    }
}

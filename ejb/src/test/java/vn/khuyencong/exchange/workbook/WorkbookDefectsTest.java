package vn.khuyencong.exchange.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Refusal;

/** Good workbooks with one thing spoilt each: the answer names the cell, the rule, the article and what to do, and says it there. */
class WorkbookDefectsTest {

    private static final Set<String> IN_ENGLISH = ConcurrentHashMap.newKeySet();

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.khuyencong.exchange.workbook.WorkbookDefect#all")
    void everyDefectIsAnsweredOnceWithItsCellItsRuleItsArticleAndARemedy(WorkbookDefect defect) {
        byte[] workbook = defect.workbook();
        ReadWorkbook read = WorkbookReader.read(workbook);
        List<Refusal> findings = judge(read);
        List<Refusal> errors = findings.stream().filter(Refusal::blocks).toList();
        assertEquals(1, errors.size(), () -> defect + ": " + errors);
        Refusal error = errors.get(0);
        assertEquals(defect.rule(), error.rule(), error::toString);
        assertEquals(defect.cell(), read.addressOf(error).orElse(""), error::toString);
        assertEquals(defect.article(), error.article(), error::toString);
        for (Locale language : languages(error.rule())) {
            XSSFWorkbook copy = Edits.open(AnnotatedWorkbook.of(workbook, read, findings, language));
            assertListed(copy, error, defect.cell(), language);
            assertCommented(copy, error, defect.cell(), language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "report"})
    void theGoodWorkbooksThemselvesAreFoundGood(String document) {
        ReadWorkbook read = WorkbookReader.read(WorkbookDefect.good(document));
        assertTrue(read.readable(), () -> read.refusals().toString());
        assertEquals(List.of(), judge(read).stream().filter(Refusal::blocks).toList());
    }

    @Test
    void noTwoDefectsAreTheSame() {
        List<WorkbookDefect> all = WorkbookDefect.all();
        assertEquals(all.size(), all.stream().map(defect -> defect.document() + defect.spoilt()).distinct().count());
        assertEquals(all.size(), all.stream().map(WorkbookDefect::toString).distinct().count());
        assertTrue(all.size() >= 60, "defects: " + all.size());
    }

    private static List<Refusal> judge(ReadWorkbook read) {
        String decided = read.data() == null ? "" : read.data().at("/decision/date").asText("");
        NormPack law = Laws.on(decided.isEmpty() ? WorkbookDefect.DAY : LocalDate.parse(decided));
        return WorkbookJudge.judge(read, law, WorkbookDefect.DAY);
    }

    /** Vietnamese always, English once a rule: the words differ by it alone. */
    private static List<Locale> languages(String rule) {
        return IN_ENGLISH.add(rule) ? List.of(Locale.ROOT, Locale.ENGLISH) : List.of(Locale.ROOT);
    }

    /** The first sheet lists it in the words of the catalogue, beside its address. */
    private static void assertListed(XSSFWorkbook copy, Refusal error, String address, Locale language) {
        XSSFSheet sheet = copy.getSheetAt(0);
        assertEquals(ResultSheet.NAME, sheet.getSheetName());
        XSSFRow row = IntStream.rangeClosed(0, sheet.getLastRowNum()).mapToObj(sheet::getRow)
                .filter(each -> each != null && text(each, 6).equals(error.rule())).findFirst().orElseThrow();
        assertEquals(address.replace("'", ""), text(row, 2));
        assertEquals(RefusalTexts.message(error, language), text(row, 3));
        assertEquals(RefusalTexts.remedy(error, language), text(row, 4));
        assertEquals(error.article(), text(row, 5));
        for (String words : List.of(text(row, 3), text(row, 4))) {
            assertFalse(words.isBlank() || words.matches("(?s).*\\{\\d}.*"), words);
        }
    }

    /** The cell itself says it, where the file could be opened and the sheet is there. */
    private static void assertCommented(XSSFWorkbook copy, Refusal error, String address, Locale language) {
        if (address.isEmpty() || error.rule().startsWith("WORKBOOK_TOO_MANY") || error.rule().equals("WORKBOOK_SHEET_MISSING")) {
            return;
        }
        CellReference cell = new CellReference(address);
        XSSFComment comment = copy.getSheet(cell.getSheetName()).getCellComment(new CellAddress(cell));
        assertNotNull(comment, address);
        String text = comment.getString().getString();
        for (String words : List.of(RefusalTexts.message(error, language), error.article(), RefusalTexts.remedy(error, language),
                "[" + error.rule() + "]")) {
            assertTrue(text.contains(words), () -> words + " is not in: " + text);
        }
    }

    private static String text(XSSFRow row, int column) {
        return Optional.ofNullable(row.getCell(column)).map(cell -> cell.getStringCellValue()).orElse("");
    }
}

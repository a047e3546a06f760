package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.exchange.workbook.ReportHeading;
import vn.khuyencong.exchange.workbook.WorkbookTemplates;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/** A report that was filled into a workbook: its original stays beside the message made of it. */
class WorkbookJournalTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final int NUMBER_ROW = 9;
    private static final int FIRST_FIGURE_ROW = 5;
    private static final int LOCAL_COLUMN = 4;

    @TempDir
    private Path folder;
    private final SigningKey ministry = SigningKey.generate("ministry-1");
    private Home home;

    @BeforeEach
    void provision() {
        home = Home.of(folder.resolve("home"));
        home.write(new Home.Identity(UNIT, "i-1", "127.0.0.1", 1, false, "p63-24", "secret"), SigningKey.generate("P63-24-1"),
                ministry.publicJwk());
    }

    @Test
    void theVeryWorkbookIsKeptBesideItsMessageAndTheCellsAreFoundAgain() throws IOException {
        Path file = report(12);
        Journal.Entry entry = sent(file);
        Path kept = entry.workbookFile().orElseThrow();
        assertEquals("bao-cao.xlsx", kept.getFileName().toString());
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(kept));
        assertEquals("'Chỉ tiêu'!E6", home.journal().entries().get(0).workbook().orElseThrow().placeOf("/data/figures/0/amount"));
    }

    @Test
    void theSameWorkbookIsTheSameMessage() throws IOException {
        Draft draft = Draft.read(report(12), List.of());
        Journal.Entry entry = new Journaling(home).enter(draft).get(0);
        Draft again = Draft.read(report(12), List.of());
        assertEquals(entry.digest(), Envelopes.earlier(again.file(), again.data(), home.journal().entries()).orElseThrow().digest());
    }

    @Test
    void whatTheMinistryFoundIsWrittenIntoACopyOfTheWorkbookInItsOwnWords() throws IOException {
        Journal.Entry entry = sent(report(12));
        byte[] receipt = receipt(entry);
        new ReceiptBook(home).keep(receipt, ministry.sign(receipt));
        try (XSSFWorkbook result = new XSSFWorkbook(Files.newInputStream(entry.folder().resolve("bao-cao-ket-qua.xlsx")))) {
            String remark = result.getSheet("Chỉ tiêu").getRow(FIRST_FIGURE_ROW).getCell(LOCAL_COLUMN).getCellComment().getString().getString();
            assertTrue(remark.contains("Số này chưa khớp."), remark);
            assertTrue(remark.contains("Đối chiếu lại."), remark);
            assertTrue(remark.contains("A_RULE_OF_TOMORROW"), "a rule that this gateway does not know: " + remark);
        }
        assertEquals(1, home.journal().entries().size());
    }

    @Test
    void aWorkbookThatCannotBeReadIsHeldBackAlsoWithoutAPackAndComesBackMarked() throws IOException {
        Path file = report(12.5);
        Draft draft = Draft.read(file, List.of());
        assertFalse(draft.isReadable());
        assertTrue(new Desk(home, LocalDate.of(2026, 11, 22), null).holdsBack(List.of(draft)));
        assertEquals("'Chỉ tiêu'!E6", draft.placeOf(draft.problems().get(0).remark().cell()));
        assertTrue(Files.exists(folder.resolve("bao-cao-ket-qua.xlsx")));
        assertEquals(List.of(), home.journal().entries());
    }

    @Test
    void aFileThatIsNoWorkbookIsHeldBackWithItsCause() throws IOException {
        Path file = Files.writeString(folder.resolve("bao-cao.xlsx"), "no workbook");
        assertTrue(new Desk(home, LocalDate.of(2026, 11, 22), null).holdsBack(List.of(Draft.read(file, List.of()))));
    }

    @Test
    void amendedItTellsOfNothingAnyMore() throws IOException {
        Desk desk = new Desk(home, LocalDate.of(2026, 11, 22), null);
        desk.holdsBack(List.of(Draft.read(report(12.5), List.of())));
        desk.holdsBack(List.of(Draft.read(report(12), List.of())));
        try (XSSFWorkbook result = new XSSFWorkbook(Files.newInputStream(folder.resolve("bao-cao-ket-qua.xlsx")))) {
            assertEquals("Không có lỗi, không có cảnh báo.", result.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
        }
    }

    private Journal.Entry sent(Path file) {
        return new Journaling(home).enter(Draft.read(file, List.of())).get(0);
    }

    /** A report of one indicator, its local value as given. */
    private Path report(double value) throws IOException {
        NormFile law = new NormFile(List.of(), List.of(), List.of(new NormFile.Indicator("fair_stalls", "Gian hàng tiêu chuẩn",
                Set.of(FundSource.values()), null, LocalDate.of(2014, 1, 1), null, null, false)));
        byte[] template = WorkbookTemplates.report(law.on(LocalDate.of(2026, 11, 22)),
                new ReportHeading(UNIT, "Tỉnh Bắc Giang", 2023, Period.H1, ValueStatus.ESTIMATED));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template)); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet document = book.getSheet("Văn bản");
            document.getRow(NUMBER_ROW).getCell(1).setCellValue("BC-01");
            book.getSheet("Chỉ tiêu").getRow(FIRST_FIGURE_ROW)
                    .getCell(LOCAL_COLUMN, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(value);
            book.write(bytes);
            return Files.write(folder.resolve("bao-cao.xlsx"), bytes.toByteArray());
        }
    }

    private static byte[] receipt(Journal.Entry about) throws IOException {
        ObjectNode receipt = Json.MAPPER.createObjectNode();
        ObjectNode data = receipt.putObject("data").put("number", "KQ-00000001").put("stage", "BUSINESS").put("outcome", "RETURNED");
        data.putObject("message").put("digest", about.digest());
        data.putArray("findings").addObject().put("rule", "A_RULE_OF_TOMORROW").put("severity", "ERROR").put("article", "Thông tư")
                .put("cell", "/data/figures/0/amount").put("message", "Số này chưa khớp.").put("remedy", "Đối chiếu lại.");
        return Json.MAPPER.writeValueAsBytes(receipt);
    }
}

package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.AwardDecided;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AdjustmentDecided;
import vn.khuyencong.exchange.contract.LetterDocument;
import vn.khuyencong.exchange.contract.FairResult;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemesAssigned;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

class LetterShelfTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final PlanSubmission.Decision PAPER = new PlanSubmission.Decision("215/QĐ-BCT", LocalDate.of(2024, 3, 10), "Bộ trưởng Bộ Công Thương");

    @TempDir
    private Path folder;
    private final SigningKey ministry = SigningKey.generate("ministry-1");
    private Home home;

    @BeforeEach
    void provision() {
        home = Home.of(folder.resolve("home"));
        home.write(new Home.Identity(UNIT, "i-1", "127.0.0.1", 5672, false, "p63-24", "secret"), SigningKey.generate("P63-24-1"), ministry.publicJwk());
    }

    @Test
    void aDecisionIsToldInPlainWords() {
        keep(letter("1", LetterType.SCHEME_ADJUSTMENT_DECIDED, new AdjustmentDecided("P63-24", 2024, FundSource.NATIONAL, "A", "Đề án A",
                AdjustmentDecided.Outcome.ADJUSTMENT_APPROVED, "ADJUST_INVESTMENT_DOWN", PAPER, 200_000_000, 80_000_000, null, 3, null)), ministry);
        List<String> said = LetterText.of(home.letters().held().get(0));
        assertEquals("11/03/2024  Quyết định về đề án (P63-24)", said.get(0));
        assertTrue(said.contains("Theo 215/QĐ-BCT ngày 10/03/2024 của Bộ trưởng Bộ Công Thương: chấp thuận điều chỉnh (giảm tổng mức đầu tư)"), said::toString);
        assertTrue(said.contains("Kinh phí hỗ trợ: 200.000.000 đồng → 80.000.000 đồng; kế hoạch thành bản quyết định số 3."), said::toString);
        assertTrue(said.get(said.size() - 1).startsWith("Việc cần làm: "), said::toString);
    }

    @Test
    void whatIsAssignedIsListed() {
        keep(letter("1", LetterType.SCHEME_ASSIGNED, new SchemesAssigned("P63-24", 2024, FundSource.NATIONAL, PAPER,
                List.of(new SchemesAssigned.Assigned("A", "Đề án A", "Trung tâm", 5)), 5)), ministry);
        assertTrue(LetterText.of(home.letters().held().get(0)).contains("  A – Đề án A: Trung tâm, 5 đồng"));
    }

    @Test
    void whoHasWhichStallsIsToldWithTheWaitingList() {
        LocalDate day = LocalDate.of(2024, 5, 1);
        keep(letter("1", LetterType.FAIR_RESULT, new FairResult("P63-24", "HC-1", "Hội chợ 1", "Bắc Ninh", day, day.plusDays(4), day.minusDays(30), false, "1",
                "a".repeat(64), "b".repeat(64), "c".repeat(64), "d".repeat(64), 3,
                List.of(new FairResult.PlacedApplication("GH-1", "Cơ sở A", 2, List.of("A-01", "A-02"), null, List.of("Đủ số gian đề nghị.")),
                        new FairResult.PlacedApplication("GH-2", "Cơ sở B", 1, List.of(), 1, List.of("Tỉnh hết chỉ tiêu."))), List.of("A-03"))), ministry);
        List<String> said = LetterText.of(home.letters().held().get(0));
        assertTrue(said.contains("  GH-1 – Cơ sở A: gian A-01, A-02. Đủ số gian đề nghị."), said::toString);
        assertTrue(said.contains("  GH-2 – Cơ sở B: chưa có gian hàng, thứ 1 trong danh sách chờ. Tỉnh hết chỉ tiêu."), said::toString);
        assertTrue(said.contains("  Gian hàng chung của tỉnh: A-03"), said::toString);
    }

    @Test
    void whatIsRecognisedIsToldWithItsCertificate() {
        LocalDate day = LocalDate.of(2024, 10, 20);
        keep(letter("1", LetterType.AWARD_DECIDED, new AwardDecided("P63-24", "BC-MB-2024", "Bình chọn khu vực", AwardLevel.REGION, "1/QĐ-BCT", day, List.of(
                new AwardDecided.DecidedEntry("BC-1", "Mỳ gạo", "PROCESSED", "Cơ sở A", true, null, 1, 88500, null, "001/2024/GCN-KV", day.plusYears(5), "ABCD"),
                new AwardDecided.DecidedEntry("BC-2", "Bún", "PROCESSED", "Cơ sở B", false, null, 2, 70500, "Chưa đủ hồ sơ", null, null, null)))), ministry);
        List<String> said = LetterText.of(home.letters().held().get(0));
        assertTrue(said.contains("  BC-1 – Mỳ gạo (Cơ sở A): được công nhận, giấy chứng nhận 001/2024/GCN-KV, mã kiểm tra ABCD"), said::toString);
        assertTrue(said.contains("  BC-2 – Bún (Cơ sở B): không được công nhận. Hội đồng: Chưa đủ hồ sơ"), said::toString);
    }

    @Test
    void aLetterOfAnUnknownTypeIsKeptAndShownAsItIsWritten() {
        byte[] strange = """
                {"specversion":"1.0","id":"x-1","source":"urn:khuyencong:ministry","type":"vn.khuyencong.later","subject":"P63-24",
                "time":"2026-01-01T00:00:00Z","dataschema":"urn:khuyencong:schema:later:1","data":{"code":"A","parts":[{"n":1}]}}"""
                .getBytes(StandardCharsets.UTF_8);
        keep(strange, ministry);
        List<String> said = LetterText.of(home.letters().held().get(0));
        assertTrue(said.containsAll(List.of("01/01/2026  Văn bản loại vn.khuyencong.later", "  code: A", "  parts[1].n: 1")), said::toString);
    }

    @Test
    void whatTheMinistryDidNotSignIsSetAside() throws IOException {
        keep(letter("1", LetterType.SCHEME_ASSIGNED, List.of()), SigningKey.generate("other"));
        assertEquals(List.of(), home.letters().held());
        try (Stream<Path> strange = Files.list(folder.resolve("home/strange"))) {
            assertEquals(2, strange.count());
        }
    }

    @Test
    void aLetterThatWasChangedOnThisDiskIsNoLongerShownAndTheSameAgainIsKeptOnce() throws IOException {
        byte[] letter = letter("1", LetterType.SCHEME_ASSIGNED, List.of());
        keep(letter, ministry);
        keep(letter, ministry);
        assertEquals(1, home.letters().held().size());
        Files.writeString(folder.resolve("home/letters/1.json"), new String(letter, StandardCharsets.UTF_8).replace("P63-24", "P63-01"));
        assertEquals(List.of(), home.letters().held());
    }

    @Test
    void aReceiptIsNoLetter() {
        assertFalse(LetterShelf.isOne("{\"source\":\"urn:khuyencong:ministry\",\"type\":\"vn.khuyencong.receipt\",\"id\":\"TN-1\"}".getBytes(StandardCharsets.UTF_8)));
        assertFalse(LetterShelf.isOne("không".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aStepIsCheckedAtHomeAsFarAsItCanBe() throws IOException {
        Path file = folder.resolve("buoc.json");
        Files.writeString(file, """
                {"key":{"unit":"P63-24","planYear":2024,"stream":"PLAN_NATIONAL","document":"A","version":1},"act":"ASSIGN_FUNDS",
                "day":"2024-03-01","paper":{"number":"1","date":"2999-01-01"},"assignment":{"implementingUnit":"Trung tâm","amount":1}}""");
        home.norms().keep(NormShelfTest.pack(1, LocalDate.of(2024, 3, 1)), ministry.sign(NormShelfTest.pack(1, LocalDate.of(2024, 3, 1))));
        List<String> rules = new Desk(home, LocalDate.of(2024, 3, 15), null).findings(Draft.read(file, List.of())).stream().map(Finding::rule).toList();
        assertEquals(List.of("STEP_OF_MINISTRY", "STEP_IN_FUTURE"), rules);
    }

    private static byte[] letter(String name, LetterType type, Object data) {
        return LetterDocument.write(name, new MinistryLetter(UNIT, type, "A", data), Instant.parse("2024-03-10T18:00:00Z"));
    }

    private void keep(byte[] letter, SigningKey by) {
        new ReceiptBook(home).keep(letter, by.sign(letter));
    }
}

package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/**
 * Nam Định and Ninh Bình become one on 1 July 2025, each with schemes under way: what they had approved the new unit carries
 * on by its own messages, the ministry's letters reach it, and both maps show the right money.
 */
class MergerIT {

    private static final String NAM_DINH = "P63-36";
    private static final String OLD_NINH_BINH = "P63-37";
    private static final String NINH_BINH = "P34-37";
    private static final int YEAR = 2025;
    private static final LocalDate DECIDED = LocalDate.of(YEAR, 1, 15);
    private static final LocalDate EARLY = LocalDate.of(YEAR, 3, 3);
    private static final LocalDate AFTER = LocalDate.of(YEAR, 7, 1);
    private static final long MILLION = Plan.MILLION;

    private static RunningSystem system;

    @BeforeAll
    static void itRuns() {
        system = Store.H2.system();
    }

    @AfterAll
    static void theDayIsGivenBack() {
        system.ministry().playDay(null);
    }

    @Test
    void whatTheOldUnitsHadApprovedTheNewOneSettlesAndBothMapsAreRight() throws ClientException {
        system.ministry().playDay(EARLY);
        try (TestProvince namDinh = TestProvince.join(system, NAM_DINH); TestProvince old = TestProvince.join(system, OLD_NINH_BINH);
                TestProvince ninhBinh = TestProvince.join(system, NINH_BINH)) {
            approved(namDinh, old);
            system.ministry().playDay(AFTER);
            theOldUnitIsToldWhoSendsInItsPlace(namDinh);
            carriedOn(ninhBinh);
            theMinistrysLetterReachesTheNewUnit(ninhBinh);
        }
        bothMapsShowTheLedger();
        bothMapsShowThePlans();
        schemesAreSeenByTheNewUnitAndNoOther();
        assertTrue(system.ministry().figuresAgree());
        theHistoryNamesTheUnits();
    }

    private static void approved(TestProvince namDinh, TestProvince old) throws ClientException {
        accepted(namDinh, namDinh.plan(YEAR).decidedOn(DECIDED).machine("Công ty Gỗ Thành Nam", 100, 300).document());
        accepted(namDinh, namDinh.plan(YEAR).fund(FundSource.NATIONAL).number("KH-02").decidedOn(DECIDED).machine("Công ty Máy Thành Nam", 200, 600).document());
        accepted(old, old.plan(YEAR).decidedOn(DECIDED).machine("Công ty Giấy Hoa Lư", 80, 240).document());
        underWay(namDinh, "Công ty Gỗ Thành Nam", 100);
        underWay(old, "Công ty Giấy Hoa Lư", 80);
    }

    private static void underWay(TestProvince unit, String beneficiary, long support) throws ClientException {
        accepted(unit, step(unit, 1, StepAct.ASSIGN_FUNDS, EARLY, new SchemeStep.Assignment("Trung tâm Khuyến công", support * MILLION)));
        accepted(unit, step(unit, 2, StepAct.CHECK_CAPACITY, EARLY, new SchemeStep.Capacity("PROCEED", null)));
        accepted(unit, step(unit, 3, StepAct.SIGN_CONTRACT, EARLY, new SchemeStep.Contract("1/HĐ", EARLY, beneficiary, support * MILLION, null)));
        accepted(unit, step(unit, 4, StepAct.REPORT_PROGRESS, EARLY, new SchemeStep.Progress(50, 40 * MILLION, null)));
    }

    private static void theOldUnitIsToldWhoSendsInItsPlace(TestProvince namDinh) throws ClientException {
        Letter late = namDinh.letter(step(namDinh, 5, StepAct.COMPLETE, AFTER, null));
        List<ReceivedReceipt> receipts = namDinh.send(late);
        assertEquals("PARKED", receipts.get(receipts.size() - 1).outcome());
        String said = receipts.get(receipts.size() - 1).json().toString();
        assertTrue(said.contains("SENDER_ENDED") && said.contains("Tỉnh Ninh Bình (P34-37) kế thừa"), said);
    }

    /** A is settled with 95 of 100, the other reduced from 80 to 60 by the new province's own decision. */
    private static void carriedOn(TestProvince ninhBinh) throws ClientException {
        UnitId namDinh = new UnitId(NAM_DINH);
        accepted(ninhBinh, step(namDinh, FundSource.LOCAL, 5, StepAct.COMPLETE, AFTER, null));
        accepted(ninhBinh, step(namDinh, FundSource.LOCAL, 6, StepAct.ACCEPT, AFTER, new SchemeStep.Acceptance(95 * MILLION, "Đạt", List.of())));
        accepted(ninhBinh, step(namDinh, FundSource.LOCAL, 7, StepAct.HAND_OVER, AFTER, null));
        accepted(ninhBinh, step(namDinh, FundSource.LOCAL, 8, StepAct.SETTLE, AFTER, new SchemeStep.Settlement(95 * MILLION, null)));
        UnitId old = new UnitId(OLD_NINH_BINH);
        accepted(ninhBinh, step(old, FundSource.LOCAL, 5, StepAct.REQUEST_ADJUSTMENT, AFTER, lower(60)));
        accepted(ninhBinh, step(old, FundSource.LOCAL, 6, StepAct.APPROVE_ADJUSTMENT, AFTER, lower(60)));
        accepted(ninhBinh, step(namDinh, FundSource.NATIONAL, 1, StepAct.REQUEST_ADJUSTMENT, AFTER, lower(150)));
    }

    private static void theMinistrysLetterReachesTheNewUnit(TestProvince ninhBinh) {
        String ruling = "{\"decision\":{\"number\":\"215/QĐ-BCT\",\"date\":\"2025-07-01\",\"authority\":\"Bộ trưởng Bộ Công Thương\"},\"foresee\":false,"
                + "\"rulings\":[{\"unit\":\"" + NAM_DINH + "\",\"year\":" + YEAR + ",\"fund\":\"NATIONAL\",\"code\":\"" + code(FundSource.NATIONAL)
                + "\",\"act\":\"APPROVE_ADJUSTMENT\"}]}";
        JsonNode decided = Rest.json(system.rest("lanhdao.cuc").post("/api/v1/scheme-decisions", "application/json", ruling));
        assertTrue(decided.path("done").asBoolean(), decided::toString);
        JsonNode letter = ninhBinh.mailbox().awaitLetters(LetterType.SCHEME_ADJUSTMENT_DECIDED, 1).get(0).json();
        assertEquals(NAM_DINH, letter.at("/data/unit").asText(), "it speaks of the old unit's plan");
        assertEquals(150 * MILLION, letter.at("/data/supportAfter").asLong());
    }

    private static void bothMapsShowTheLedger() {
        assertEquals(Map.of(NAM_DINH, "300 150 55 95", OLD_NINH_BINH, "80 60 20 0"), ledger("so.p34-37", "then"));
        assertEquals(Map.of(NINH_BINH, "380 210 75 95"), ledger("so.p34-37", "now"));
        assertEquals(Map.of(NINH_BINH, "380 210 75 95"), ledger("cuc", "now&unit=" + NINH_BINH));
        assertEquals(Map.of(), ledger("so.p34-08", "now"));
    }

    private static void bothMapsShowThePlans() {
        Ministry ministry = system.ministry();
        assertEquals(250, ministry.planned(new UnitId(NAM_DINH), YEAR));
        assertEquals(60, ministry.planned(new UnitId(OLD_NINH_BINH), YEAR));
        assertEquals(310 * MILLION, ministry.consolidation(YEAR, "boundaries=now&unit=" + NINH_BINH).at("/total/plan/total").asLong());
    }

    private static void schemesAreSeenByTheNewUnitAndNoOther() {
        assertEquals(List.of(NAM_DINH, NAM_DINH, OLD_NINH_BINH), schemes("so.p34-37", "&boundaries=now&unit=" + NINH_BINH)
                .stream().map(scheme -> scheme.path("unit").asText()).sorted().toList());
        assertEquals(1, schemes("so.p34-37", "&boundaries=then&unit=" + OLD_NINH_BINH).size());
        assertEquals(List.of(), schemes("so.p34-08", ""));
        assertEquals(404, system.rest("so.p34-08").get("/api/v1/schemes/" + settled().path("id").asLong()).statusCode());
    }

    private static void theHistoryNamesTheUnits() {
        long id = settled().path("id").asLong();
        JsonNode events = Rest.json(system.rest("so.p34-37").get("/api/v1/schemes/" + id)).path("events");
        assertEquals(List.of("RECORD_DECISION P63-36", "ASSIGN_FUNDS P63-36", "CHECK_CAPACITY P63-36", "SIGN_CONTRACT P63-36", "REPORT_PROGRESS P63-36",
                "COMPLETE P34-37", "ACCEPT P34-37", "HAND_OVER P34-37", "SETTLE P34-37"), stream(events)
                .map(event -> event.path("act").asText() + " " + event.path("unit").asText()).toList());
        try (Chromium chromium = new Chromium(system.address())) {
            Page page = chromium.signedIn("so.p34-37");
            page.navigate("/de-an-chi-tiet.xhtml?id=" + id);
            assertThat(page.locator("main")).containsText("Nam Định (đến 30/06/2025)");
            new Appearance(Work.fresh("screens-merger")).isAsItShouldBe(page, "de-an-sau-sap-nhap");
        }
    }

    private static JsonNode settled() {
        return schemes("so.p34-37", "&state=SETTLED").get(0);
    }

    private static List<JsonNode> schemes(String account, String filter) {
        return stream(Rest.json(system.rest(account).get("/api/v1/schemes?year=" + YEAR + filter)).path("items")).toList();
    }

    /** By unit, in triệu đồng: budget, granted, freed, settled. */
    private static Map<String, String> ledger(String account, String boundaries) {
        JsonNode ledger = Rest.json(system.rest(account).get("/api/v1/ledger?year=" + YEAR + "&boundaries=" + boundaries));
        return stream(ledger.path("balances")).collect(Collectors.toMap(sums -> sums.path("unit").asText(), sums -> {
            assertTrue(sums.path("balanced").asBoolean());
            return List.of("budget", "granted", "freed", "settled").stream().map(name -> Long.toString(sums.path(name).asLong() / MILLION))
                    .collect(Collectors.joining(" "));
        }));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static void accepted(TestProvince unit, Content content) throws ClientException {
        List<ReceivedReceipt> receipts = unit.send(unit.letter(content));
        ReceivedReceipt last = receipts.get(receipts.size() - 1);
        assertEquals("ACCEPTED", last.outcome(), () -> last.json().toString());
    }

    private static SchemeStep step(TestProvince unit, int number, StepAct act, LocalDate day, SchemeStep.Part part) {
        return step(unit.unit(), FundSource.LOCAL, number, act, day, part);
    }

    private static SchemeStep step(UnitId of, FundSource fund, int number, StepAct act, LocalDate day, SchemeStep.Part part) {
        boolean request = act == StepAct.REQUEST_ADJUSTMENT;
        return SchemeStep.of(new DocumentKey(of.value(), YEAR, "PLAN_" + fund, code(fund), number), act, day, new SchemeStep.Paper(number + "/SCT", day),
                request ? "MARKET_DEMAND" : null, null, part);
    }

    private static String code(FundSource fund) {
        return (fund == FundSource.LOCAL ? "KH-01" : "KH-02") + "/1/ĐA-1";
    }

    private static SchemeStep.Change lower(long support) {
        return new SchemeStep.Change("ADJUST_INVESTMENT_DOWN", List.of(new SchemeStep.ChangedLine(1, support * MILLION, 3 * support * MILLION,
                2 * support * MILLION, null, null, null)), null, null, null);
    }
}

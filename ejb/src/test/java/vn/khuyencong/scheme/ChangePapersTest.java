package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Part;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.national.PlanYears;
import vn.khuyencong.scheme.Decisions.Ruling;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Said;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Statements;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

class ChangePapersTest {

    private static final long TRIEU = 1_000_000;
    private static final String BAC_GIANG = "P63-24";
    private static final String BAC_NINH = "P63-27";
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 15);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Viewer SO = Viewers.officer(BAC_GIANG);
    private static final PlanSubmission.Decision PAPER = new PlanSubmission.Decision("215/QĐ-BCT", LocalDate.of(2024, 3, 10), "Bộ trưởng Bộ Công Thương");
    private static final String RESTS = "Căn cứ Quyết định số QĐ 1 ngày 15 tháng 01 năm 2024 của Bộ trưởng Bộ Công Thương phê duyệt kế hoạch kinh phí khuyến công";
    private static final String[] VALUES = {"order", "matter", "before", "after", "reason"};
    private static final String[] MONEY = {"scheme", "before", "after", "released", "used", "recover"};

    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void aNationalPlanIsDecided(TestInfo test) {
        services = new Services(MigratedDatabase.h2("changes-" + test.getDisplayName())).play(LocalDate.of(2024, 3, 15));
        unit = new UnitAtItsDoor(services, BAC_GIANG);
        send(unit, plan(BAC_GIANG).machine("A", "Công ty A", 200).machine("B", "Công ty B", 100).decided("QĐ 1", DECIDED).data());
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aRequestSaysWhatWasDecidedWhatIsAskedForWhyAndWhatItWouldRelease() {
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        Document letter = requested("A").orElseThrow();
        Said said = new Said(letter);
        assertEquals(Document.Style.LETTER, letter.style());
        assertEquals(List.of("1/SCT", DAY, "", "V/v đề nghị điều chỉnh đề án khuyến công: Đề án A"), List.of(letter.heading().symbol(), letter.heading().date(),
                letter.mark(), letter.heading().title()));
        assertEquals(List.of(List.of("A – Đề án A (giảm tổng mức đầu tư)"), List.of("1", "Tổng mức đầu tư (nội dung 1)", "600.000.000 đồng", "240.000.000 đồng", "Thị trường khó khăn"),
                List.of("2", "Kinh phí hỗ trợ (nội dung 1)", "200.000.000 đồng", "80.000.000 đồng", ""),
                List.of("3", "Vốn đối ứng (nội dung 1)", "400.000.000 đồng", "160.000.000 đồng", "")), said.table("changes", VALUES));
        assertEquals(List.of(List.of("Đề án A", "200", "80", "120", "-", "-"), List.of("Tổng cộng", "200", "80", "120", "-", "-")), said.table("money", MONEY));
        assertEquals(Set.of(), said.lostCells());
    }

    @Test
    void theDecisionToComeIsADraftAndTheOneThatWasTakenBearsItsNumber() {
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        Document draft = draft("A").orElseThrow();
        assertEquals(List.of("DỰ THẢO", "/QĐ-BCT", "BỘ CÔNG THƯƠNG"), List.of(draft.mark(), draft.heading().symbol(), draft.heading().issuer()));
        decide(new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT, null, "Đồng ý"));
        assertTrue(draft("A").isEmpty(), "it waits no more");
        Document decision = decided(SO, "A", SchemeAct.APPROVE_ADJUSTMENT).orElseThrow();
        Said said = new Said(decision);
        assertEquals(List.of("", "215/QĐ-BCT", LocalDate.of(2024, 3, 10)), List.of(decision.mark(), decision.heading().symbol(), decision.heading().date()));
        assertEquals("Về việc điều chỉnh đề án khuyến công quốc gia năm 2024", decision.heading().subtitle());
        assertTrue(decision.parts().get(0).blocks().contains(new Block.Centred("BỘ TRƯỞNG BỘ CÔNG THƯƠNG")));
        assertTrue(decision.parts().get(0).blocks().stream().anyMatch(block -> block instanceof Block.Basis basis && basis.lines().containsAll(List.of(
                RESTS, "Xét đề nghị tại văn bản số 1/SCT ngày 01 tháng 3 năm 2024"))));
        assertEquals(new Said(draft).table("money", MONEY), said.table("money", MONEY), "what was foreseen is what the ledger says");
        assertEquals("Thị trường khó khăn; Đồng ý", said.table("changes", "reason").get(1).get(0));
        assertEquals(decision, ofPlan(SO, 2).orElseThrow());
    }

    @Test
    void aDecisionRestsOnNothingOfALaterDay() {
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        decide(new PlanSubmission.Decision("215/QĐ-BCT", DECIDED.plusDays(1), "Bộ trưởng Bộ Công Thương"), new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT));
        List<String> basis = basis(decided(SO, "A", SchemeAct.APPROVE_ADJUSTMENT).orElseThrow());
        assertEquals(List.of(true, true, true), List.of(basis.get(0).startsWith("Căn cứ Thông tư số 36/2013/TT-BCT"), basis.get(1).startsWith("Căn cứ Thông tư số 17/2018/TT-BCT"),
                basis.get(2).equals(RESTS)), basis::toString);
        assertEquals(3, basis.size(), "the request came after it");
    }

    private static List<String> basis(Document paper) {
        return paper.parts().get(0).blocks().stream().filter(Block.Basis.class::isInstance).flatMap(block -> ((Block.Basis) block).lines().stream()).toList();
    }

    @Test
    void oneDecisionNamesEverySchemeOfItsPaperAndItsSumsAreThoseOfTheLedger() {
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        request("B", 1, StepAct.REQUEST_STOP, new SchemeStep.Change("REPLACE", null, null, "C", added("C", 100)));
        decide(new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT), new Ruling(id("B"), SchemeAct.APPROVE_STOP));
        Document decision = decided(SO, "A", SchemeAct.APPROVE_ADJUSTMENT).orElseThrow();
        Said said = new Said(decision);
        assertEquals("Về việc điều chỉnh, bổ sung, ngừng thực hiện đề án khuyến công quốc gia năm 2024", decision.heading().subtitle());
        List<List<String>> values = said.table("changes", VALUES);
        assertEquals(List.of("A – Đề án A (giảm tổng mức đầu tư)", "B – Đề án B (thay bằng đề án khác)", "C – Đề án C (bổ sung)"),
                values.stream().filter(row -> row.size() == 1).map(row -> row.get(0)).toList());
        assertTrue(values.contains(List.of("4", "Đề án", "Đề án B; đơn vị thực hiện: Trung tâm Khuyến công; kinh phí hỗ trợ 100.000.000 đồng", "Ngừng thực hiện",
                "Thị trường khó khăn")), values::toString);
        assertEquals(List.of(List.of("Đề án A", "200", "80", "120", "-", "-"), List.of("Đề án B", "100", "-", "100", "-", "-"),
                List.of("Đề án C", "-", "100", "-", "100", "-"), List.of("Tổng cộng", "300", "180", "220", "100", "-")), said.table("money", MONEY));
        assertEquals(120 * TRIEU, services.transact(work -> work.the(Ledger.class).balances(plan())).get(Ledger.Account.FREED), "released less used");
        assertEquals(decision, decided(SO, "B", SchemeAct.APPROVE_STOP).orElseThrow(), "it is one paper");
    }

    @Test
    void whoDecidedInTheMinistersPlaceSignsForHim() {
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        decide(new PlanSubmission.Decision("215/QĐ-BCT", PAPER.date(), "Thứ trưởng Bộ Công Thương"), new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT));
        Part paper = decided(SO, "A", SchemeAct.APPROVE_ADJUSTMENT).orElseThrow().parts().get(0);
        assertTrue(paper.blocks().contains(new Block.Centred("BỘ TRƯỞNG BỘ CÔNG THƯƠNG")));
        assertEquals(List.of("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), paper.signatures().get(0).posts());
    }

    @Test
    void whatWasPaidInAdvanceIsNotReleasedButMustComeBack() {
        decide(new Ruling(id("A"), SchemeAct.ASSIGN_FUNDS));
        request("A", 1, StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null));
        request("A", 2, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", DAY, "Công ty A", 200 * TRIEU, null));
        request("A", 3, StepAct.PAY_ADVANCE, new SchemeStep.Advance(60 * TRIEU, "UNC 1"));
        request("A", 4, StepAct.REQUEST_STOP, new SchemeStep.Change("STOP_BY_BENEFICIARY", null, null, null, null));
        List<String> money = List.of("Đề án A", "200", "-", "140", "-", "60");
        assertEquals(money, new Said(requested("A").orElseThrow()).table("money", MONEY).get(0));
        decide(new PlanSubmission.Decision("220/QĐ-BCT", LocalDate.of(2024, 3, 12), "Bộ trưởng Bộ Công Thương"), new Ruling(id("A"), SchemeAct.APPROVE_STOP));
        Document decision = decided(SO, "A", SchemeAct.APPROVE_STOP).orElseThrow();
        assertEquals(money, new Said(decision).table("money", MONEY).get(0));
        assertEquals("Về việc ngừng thực hiện đề án khuyến công quốc gia năm 2024", decision.heading().subtitle());
    }

    @Test
    void aDecisionPrintsAsOfThenAfterALaterOne() {
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        Document letter = requested("A").orElseThrow();
        decide(new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT));
        Document then = decided(SO, "A", SchemeAct.APPROVE_ADJUSTMENT).orElseThrow();
        send(unit, unit.step(FundSource.NATIONAL, 2024, "A", 2, StepAct.REQUEST_ADJUSTMENT, PAPER.date(), new SchemeStep.Change("ADJUST_TIME", null, "2024-12", null, null)));
        decide(new PlanSubmission.Decision("220/QĐ-BCT", LocalDate.of(2024, 3, 12), "Bộ trưởng Bộ Công Thương"), new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT));
        assertEquals(then, decided(SO, "A", SchemeAct.APPROVE_ADJUSTMENT).orElseThrow());
        assertEquals(letter, requested("A").orElseThrow());
        Document second = ofPlan(SO, 3).orElseThrow();
        assertEquals(List.of("1", "Thời gian thực hiện", "02/2024 - 10/2024", "02/2024 - 12/2024", "Thị trường khó khăn"), new Said(second).table("changes", VALUES).get(1));
        assertEquals(List.of("Đề án A", "80", "80", "-", "-", "-"), new Said(second).table("money", MONEY).get(0));
    }

    @Test
    void theDepartmentIsWrittenToByItsNameOfTheDayOfTheRequest() {
        LocalDate last = LocalDate.of(2025, 2, 28);
        services.play(last.plusDays(10));
        send(unit, new PlanOfUnit(BAC_GIANG, 2025, FundSource.NATIONAL).machine("A", "Công ty A", 200).machine("B", "Công ty B", 100)
                .decided("QĐ 2", LocalDate.of(2025, 1, 15)).data());
        send(unit, unit.step(FundSource.NATIONAL, 2025, "A", 1, StepAct.REQUEST_ADJUSTMENT, last, lower(80)));
        send(unit, unit.step(FundSource.NATIONAL, 2025, "B", 1, StepAct.REQUEST_ADJUSTMENT, last.plusDays(1), lower(80)));
        isTo("Bộ Công Thương (Cục Công Thương địa phương)", requestedIn2025("A"));
        isTo("Bộ Công Thương (Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công)", requestedIn2025("B"));
    }

    private Document requestedIn2025(String code) {
        long event = event(new PlanOf(new UnitId(BAC_GIANG), 2025, FundSource.NATIONAL), code, SchemeAct.REQUEST_ADJUSTMENT);
        return services.transact(work -> work.the(ChangeRequestPapers.class).of(SO, event)).orElseThrow();
    }

    private static void isTo(String addressee, Document letter) {
        assertEquals("- " + addressee + ";", letter.heading().recipients().get(0));
        assertTrue(letter.parts().get(0).blocks().contains(new Block.Addressees(List.of(addressee))), addressee);
        assertTrue(new Said(letter).paragraphs().contains("Kính đề nghị " + addressee + " xem xét, quyết định./."), new Said(letter).paragraphs()::toString);
    }

    @Test
    void aRequestThatWasWithdrawnSaysSo() {
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        request("A", 2, StepAct.WITHDRAW_REQUEST, null);
        assertEquals("ĐÃ RÚT ĐỀ NGHỊ", requested("A").orElseThrow().mark());
        assertTrue(draft("A").isEmpty());
    }

    @Test
    void adjustmentsThatComeWithAUnitsPlanHaveTheirPaperTooAndTheFirstDecisionHasNone() {
        PlanOfUnit local = new PlanOfUnit(BAC_GIANG, 2024, FundSource.LOCAL).ownWork("L1", 90).ownWork("L2", 40).decided("07/QĐ-UBND", DECIDED);
        send(unit, local.data());
        assertTrue(decided(SO, FundSource.LOCAL, "L1", SchemeAct.RECORD_DECISION).isEmpty(), "an approval changes nothing");
        send(unit, local.next().ownWork("L1", 70).ownWork("L3", 60).decided("31/QĐ-UBND", DAY).data());
        Document decision = decided(SO, FundSource.LOCAL, "L1", SchemeAct.AMEND).orElseThrow();
        assertEquals(List.of("31/QĐ-UBND", "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG"), List.of(decision.heading().symbol(), decision.heading().issuer()));
        assertEquals(List.of(List.of("Đề án L1", "90", "70", "20", "-", "-"), List.of("Đề án L2", "40", "-", "40", "-", "-"), List.of("Đề án L3", "-", "60", "-", "60", "-"),
                List.of("Tổng cộng", "130", "130", "60", "60", "-")), new Said(decision).table("money", MONEY));
        assertEquals("", new Said(decision).table("changes", "reason").get(1).get(0), "nobody told the reason");
    }

    @Test
    void whoSeesOneProvinceGetsItsPartAsAnExtractAndAStrangerNothing() {
        UnitAtItsDoor neighbour = new UnitAtItsDoor(services, BAC_NINH);
        send(neighbour, plan(BAC_NINH).machine("D", "Công ty D", 50).decided("QĐ 1", DECIDED).data());
        request("B", 1, StepAct.REQUEST_STOP, new SchemeStep.Change("STOP_BY_BENEFICIARY", null, null, null, null));
        send(neighbour, neighbour.step(FundSource.NATIONAL, 2024, "D", 1, StepAct.REQUEST_STOP, DAY, new SchemeStep.Change("STOP_BY_BENEFICIARY", null, null, null, null)));
        long other = services.transact(work -> work.the(Schemes.class).find(new PlanOf(new UnitId(BAC_NINH), 2024, FundSource.NATIONAL), "D").orElseThrow().id());
        decide(new Ruling(id("B"), SchemeAct.APPROVE_STOP), new Ruling(other, SchemeAct.APPROVE_STOP));
        Document extract = decided(SO, "B", SchemeAct.APPROVE_STOP).orElseThrow();
        assertEquals("BẢN TRÍCH", extract.mark());
        assertEquals(2, new Said(extract).table("money", MONEY).size());
        Document whole = decided(Viewers.DEPT_OFFICER, "B", SchemeAct.APPROVE_STOP).orElseThrow();
        assertEquals("", whole.mark());
        assertEquals("150", new Said(whole).table("money", MONEY).get(2).get(3));
        assertTrue(decided(Viewers.officer(BAC_NINH), "B", SchemeAct.APPROVE_STOP).isEmpty());
        assertTrue(decided(Viewers.officer("P63-19"), "B", SchemeAct.APPROVE_STOP).isEmpty());
        assertTrue(ofPlan(Viewers.officer("P63-19"), 2).isEmpty());
    }

    @Test
    void theDatabaseIsAskedAsOftenForADecisionOnThirtySchemesAsForOneOnThree() {
        Statements statements = new Statements(services, "scheme|ledger|document_version|equipment|reason");
        long three = amendment(2022, 3);
        long thirty = amendment(2023, 30);
        assertEquals(statements.of(work -> work.the(ChangeDecisionPapers.class).of(SO, three).orElseThrow()),
                statements.of(work -> work.the(ChangeDecisionPapers.class).of(SO, thirty).orElseThrow()));
    }

    /** The event of the first of many schemes of a local plan that one decision changes. */
    private long amendment(int year, int schemes) {
        PlanOfUnit local = new PlanOfUnit(BAC_GIANG, year, FundSource.LOCAL);
        IntStream.rangeClosed(1, schemes).forEach(i -> local.machine("M" + i, "Công ty M" + i, 90));
        send(unit, local.decided("07/QĐ-UBND", LocalDate.of(year, 1, 10)).data());
        PlanOfUnit changed = local.next();
        IntStream.rangeClosed(1, schemes).forEach(i -> changed.machine("M" + i, "Công ty M" + i, 70));
        send(unit, changed.decided("31/QĐ-UBND", LocalDate.of(year, 3, 1)).data());
        return event(new PlanOf(new UnitId(BAC_GIANG), year, FundSource.LOCAL), "M1", SchemeAct.AMEND);
    }

    private static PlanOfUnit plan(String of) {
        return new PlanOfUnit(of, 2024, FundSource.NATIONAL);
    }

    private static PlanOf plan() {
        return new PlanOf(new UnitId(BAC_GIANG), 2024, FundSource.NATIONAL);
    }

    private static PlanSubmission.Scheme added(String code, long support) {
        return plan(BAC_GIANG).machine(code, "Công ty " + code, support).data().schemes().get(0);
    }

    private static SchemeStep.Change lower(long support) {
        return new SchemeStep.Change("ADJUST_INVESTMENT_DOWN", List.of(new SchemeStep.ChangedLine(1, support * TRIEU, 3 * support * TRIEU,
                2 * support * TRIEU, null, null, null)), null, null, null);
    }

    private void send(UnitAtItsDoor from, Content content) {
        InboxMessage message = from.send(content);
        assertEquals(InboxState.ACCEPTED, message.state(), () -> message.findings().toString());
    }

    private void request(String code, int number, StepAct act, SchemeStep.Part part) {
        send(unit, unit.step(FundSource.NATIONAL, 2024, code, number, act, DAY, part));
    }

    private void decide(Ruling... rulings) {
        decide(PAPER, rulings);
    }

    private void decide(PlanSubmission.Decision paper, Ruling... rulings) {
        Decisions.Outcome outcome = services.transact(work -> work.the(Decisions.class).decide(Viewers.DEPT_LEADER, List.of(rulings), paper));
        assertTrue(outcome.possible(), () -> outcome.findings().toString());
    }

    private Optional<Document> requested(String code) {
        long event = event(FundSource.NATIONAL, code, SchemeAct.REQUEST_ADJUSTMENT, SchemeAct.REQUEST_STOP);
        return services.transact(work -> work.the(ChangeRequestPapers.class).of(SO, event));
    }

    private Optional<Document> draft(String code) {
        long event = event(FundSource.NATIONAL, code, SchemeAct.REQUEST_ADJUSTMENT, SchemeAct.REQUEST_STOP);
        return services.transact(work -> work.the(ChangeDecisionPapers.class).draft(SO, event));
    }

    private Optional<Document> decided(Viewer viewer, String code, SchemeAct act) {
        return decided(viewer, FundSource.NATIONAL, code, act);
    }

    private Optional<Document> decided(Viewer viewer, FundSource fund, String code, SchemeAct act) {
        long event = event(fund, code, act);
        return services.transact(work -> work.the(ChangeDecisionPapers.class).of(viewer, event));
    }

    /** By version of the national plan. */
    private Optional<Document> ofPlan(Viewer viewer, int version) {
        return services.transact(work -> work.the(ChangeDecisionPapers.class).ofNationalPlan(viewer, work.the(PlanYears.class).decisions(2024).get(version - 1).id()));
    }

    /** The first of those acts. */
    private long event(FundSource fund, String code, SchemeAct... acts) {
        return event(new PlanOf(new UnitId(BAC_GIANG), 2024, fund), code, acts);
    }

    private long event(PlanOf of, String code, SchemeAct... acts) {
        return services.transact(work -> work.the(Schemes.class).events(work.the(Schemes.class).find(of, code).orElseThrow())
                .stream().filter(event -> Set.of(acts).contains(event.act())).findFirst().orElseThrow().id());
    }

    private long id(String code) {
        return services.transact(work -> work.the(Schemes.class).find(plan(), code).orElseThrow().id());
    }
}

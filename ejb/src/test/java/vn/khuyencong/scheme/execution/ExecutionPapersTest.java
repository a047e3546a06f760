package vn.khuyencong.scheme.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.scheme.Country.BAC_GIANG;
import static vn.khuyencong.scheme.Country.BAC_NINH;
import static vn.khuyencong.scheme.Country.DIRECTOR;
import static vn.khuyencong.scheme.Country.NEIGHBOUR;
import static vn.khuyencong.scheme.Country.OFFICER;
import static vn.khuyencong.scheme.Country.SO;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.BudgetReturns;
import vn.khuyencong.scheme.Country;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.LedgerBook;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.survey.SurveyRound;
import vn.khuyencong.scheme.survey.SurveyVisit;
import vn.khuyencong.scheme.survey.SurveyVisits;
import vn.khuyencong.scheme.survey.Surveys;
import vn.khuyencong.scheme.survey.VisitReport;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

/** Officer's papers of carrying schemes out, of two provinces that are merged later. */
class ExecutionPapersTest {

    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 15);
    private static final LocalDate ASSIGNED = LocalDate.of(2024, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 5);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2025, 3, 10);
    private static final LocalDate AFTER_THE_MERGER = LocalDate.of(2026, 1, 15);
    private static final String HEIR = "P34-24";
    private static final SchemeStep.Machine MACHINE = new SchemeStep.Machine(1, 1, "Máy A", "Công suất 10 kW", "SM-001", "Việt Nam", 299_000_000, "HĐ 15", true,
            true);

    private Services services;
    private Country country;

    @BeforeEach
    void twoProvincesWithDecidedPlans(TestInfo test) {
        services = new Services(MigratedDatabase.h2("execution-" + test.getDisplayName()));
        country = new Country(services);
        country.take(Country.local(BAC_GIANG).machine("A", "Cơ sở A", 100).machine("B", "Cơ sở B", 90).ownWork("W", 50).decided("12/QĐ-UBND", DECIDED), DECIDED);
        country.take(Country.local(BAC_NINH).machine("D", "Công ty D", 60).decided("3/QĐ-UBND", DECIDED), DECIDED);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theProgressOfAQuarterIsWhatWasReportedInItAndWhatTheLedgerHolds() {
        CarriedOut.assigned(services, BAC_GIANG, "A", ASSIGNED).contract(ASSIGNED, "1/HĐ", "Cơ sở A", 100).advance(MARCH, 30)
                .progress(MARCH.plusDays(3), 40, 25L, "Máy về chậm", SchemeStep.Proposal.ADJUST).advance(MAY, 20);
        Document paper = progress(SO, BAC_GIANG, 2024, ProgressPeriod.Q1);
        assertEquals("Quý I năm 2024 – Tỉnh Bắc Giang", paper.heading().subtitle());
        assertEquals("BÁO CÁO TIẾN ĐỘ THỰC HIỆN ĐỀ ÁN KHUYẾN CÔNG", paper.heading().title());
        assertEquals("", paper.mark());
        assertTrue(paper.parts().get(0).blocks().contains(new Block.Addressees(List.of("Sở Công Thương tỉnh Bắc Giang"))));
        List<Row> rows = rows(paper, "progress");
        assertEquals(List.of("Khuyến công địa phương, kế hoạch năm 2024"), groups(rows));
        assertEquals(List.of("1", "Đề án A (mã A) – đang thực hiện", "100.000.000", "40", "30.000.000", "Máy về chậm", "Đề nghị điều chỉnh"),
                cells(paper, "progress", rows.get(1)));
        assertEquals(List.of("2", "Đề án B (mã B) – đã phê duyệt", "90.000.000", "", "-", "", ""), cells(paper, "progress", rows.get(2)),
                "what nobody reported is blank");
        assertEquals(List.of("", "Tổng cộng", "240.000.000", "", "30.000.000", "", ""), cells(paper, "progress", total(rows)));
        assertTrue(text(paper).contains("2 đề án đang thực hiện không có báo cáo tiến độ trong kỳ, số thứ tự trong bảng: 2, 3."), () -> text(paper));
        assertTrue(text(paper).contains("Đề án số thứ tự 1 (mã A): báo cáo tiến độ ngày 08/03/2024 ghi đã giải ngân 25.000.000 đồng"), () -> text(paper));
        assertTrue(text(paper).contains("đã giải ngân 30.000.000 đồng"));
        assertEquals("50.000.000", total(rows(progress(SO, BAC_GIANG, 2024, ProgressPeriod.T5), "progress")).text("disbursed"), "by the end of May");
    }

    @Test
    void ofAPeriodThatIsNotOverItIsADraft() {
        assertEquals("DỰ THẢO", services.play(LocalDate.of(2024, 3, 31)).<String>transact(work -> work.the(ProgressPapers.class)
                .of(SO, new UnitId(BAC_GIANG), 2024, ProgressPeriod.Q1).mark()));
        assertEquals("", services.play(LocalDate.of(2024, 4, 1)).<String>transact(work -> work.the(ProgressPapers.class)
                .of(SO, new UnitId(BAC_GIANG), 2024, ProgressPeriod.T3).mark()));
    }

    @Test
    void aPeriodHasItsDaysAndTheMonthThatEndedLastIsTheUsualOne() {
        assertEquals(List.of(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30)), List.of(ProgressPeriod.Q2.firstDay(2024), ProgressPeriod.Q2.lastDay(2024)));
        assertEquals(LocalDate.of(2024, 2, 29), ProgressPeriod.T2.lastDay(2024));
        assertEquals(List.of(ProgressPeriod.T12, ProgressPeriod.T2, ProgressPeriod.T1, ProgressPeriod.T1), List.of(ProgressPeriod.lastMonth(2023, MARCH),
                ProgressPeriod.lastMonth(2024, MARCH), ProgressPeriod.lastMonth(2024, DECIDED), ProgressPeriod.lastMonth(2025, MARCH)));
    }

    @Test
    void aUnitWithoutSchemesSaysSoInsteadOfAnEmptyTable() {
        Document paper = progress(OFFICER, "P63-31", 2024, ProgressPeriod.T2);
        assertTrue(text(paper).contains("không có đề án khuyến công nào được giao kinh phí"), () -> text(paper));
        assertTrue(tables(paper).findAny().isEmpty());
    }

    @Test
    void whatIsStillUnderWayInTheNextYearIsReportedOn() {
        services.play(NEXT_YEAR).transact(work -> new PlanOfUnit(BAC_GIANG, 2025, FundSource.LOCAL).machine("E", "Cơ sở E", 70)
                .decided("9/QĐ-UBND", LocalDate.of(2025, 1, 20)).taken(work, NEXT_YEAR));
        toTheEnd("A", 100);
        services.play(NEXT_YEAR.plusMonths(2));
        List<Row> rows = rows(progress(SO, BAC_GIANG, 2025, ProgressPeriod.Q1), "progress");
        assertEquals(List.of("Khuyến công địa phương, kế hoạch năm 2025", "Khuyến công địa phương, kế hoạch năm 2024"), groups(rows));
        assertEquals(List.of("Đề án E (mã E) – đã phê duyệt", "Đề án B (mã B) – đã phê duyệt", "Đề án W (mã W) – đã phê duyệt"),
                items(rows).map(row -> row.text("scheme")).toList(), "A was settled before");
    }

    @Test
    void anAcceptanceHoldsEachMachineAgainstItsContract() {
        CarriedOut scheme = completed("A", 95).accept(MAY, "21/BB-NT", 95, MACHINE);
        Document paper = acceptance(SO, scheme.id()).orElseThrow();
        assertEquals("", paper.mark());
        assertEquals("21/BB-NT", paper.heading().symbol());
        assertEquals(MAY, paper.heading().date());
        assertEquals("SỞ CÔNG THƯƠNG TỈNH BẮC GIANG", paper.heading().parentBody());
        assertEquals(List.of("Căn cứ Quyết định số 12/QĐ-UBND ngày 15 tháng 01 năm 2024", "Căn cứ Hợp đồng số 1/HĐ ngày 01 tháng 02 năm 2024 với Cơ sở A"), basis(paper));
        assertEquals(List.of("1", "Máy A", "Công suất 10 kW; Việt Nam", "1", "300.000.000", "Máy A", "Công suất 10 kW", "SM-001", "Việt Nam", "299.000.000", "HĐ 15",
                "Đạt", "Có"), cells(paper, "equipment", rows(paper, "equipment").get(0)));
        assertEquals("ĐỐI CHIẾU MÁY MÓC, THIẾT BỊ THEO HỢP ĐỒNG VÀ THỰC TẾ", paper.parts().get(1).annex().title());
        assertEquals(List.of(95_000_000L), amounts(paper));
        assertTrue(text(paper).contains("1 chạy thử đạt, 1 đúng hợp đồng"), () -> text(paper));
        assertTrue(text(paper).contains("Đủ điều kiện nghiệm thu"));
        assertEquals(3, paper.parts().get(0).signatures().size());
        assertEquals(List.of("ĐẠI DIỆN TRUNG TÂM KHUYẾN CÔNG"), paper.officeSignature().posts());
        assertEquals(List.of("", "", ""), paper.parts().get(0).signatures().stream().map(signature -> signature.name()).toList(), "nobody's name is made up");
    }

    @Test
    void whatWasAcceptedAndLiquidatedStaysSoWhateverIsDecidedOfThePlanLater() {
        CarriedOut scheme = toTheEnd("A", 100);
        Document accepted = acceptance(SO, scheme.id()).orElseThrow();
        Document liquidated = liquidation(SO, scheme.id()).orElseThrow();
        country.take(Country.local(BAC_GIANG).next().machine("A", "Cơ sở khác", 100).machine("B", "Cơ sở B", 90).ownWork("W", 50)
                .decided("31/QĐ-UBND", MAY.plusDays(20)), MAY.plusDays(20));
        services.play(AFTER_THE_MERGER);
        assertEquals(accepted, acceptance(SO, scheme.id()).orElseThrow());
        assertEquals(liquidated, liquidation(SO, scheme.id()).orElseThrow());
    }

    @Test
    void beforeTheAcceptanceItsRecordIsADraftToBeFilledInAndBeforeCompletionThereIsNone() {
        CarriedOut scheme = CarriedOut.assigned(services, BAC_GIANG, "A", ASSIGNED).contract(ASSIGNED, "1/HĐ", "Cơ sở A", 100).advance(MARCH, 30);
        assertTrue(acceptance(SO, scheme.id()).isEmpty());
        scheme.complete(MAY);
        Document draft = acceptance(SO, scheme.id()).orElseThrow();
        assertEquals("DỰ THẢO", draft.mark());
        assertEquals(List.of("1", "Máy A", "Công suất 10 kW; Việt Nam", "1", "300.000.000", "", "", "", "", "", "", "", ""),
                cells(draft, "equipment", rows(draft, "equipment").get(0)));
        assertEquals(List.of(), amounts(draft), "no support value is guessed");
        assertTrue(text(draft).contains("Giá trị hỗ trợ được nghiệm thu: " + PaperWords.DOTS), () -> text(draft));
    }

    @Test
    void aPriceThatNobodyStatedIsNoZero() {
        SchemeStep.Machine bare = new SchemeStep.Machine(1, 1, "Máy A", "Công suất 10 kW", null, null, 0, null, true, true);
        CarriedOut scheme = completed("A", 100).accept(MAY, null, 100, bare);
        Document paper = acceptance(SO, scheme.id()).orElseThrow();
        Row row = rows(paper, "equipment").get(0);
        assertEquals(List.of("", "", "", ""), Stream.of("serial", "origin", "price", "invoice").map(row::text).toList());
        assertEquals("/BB-TTKC", paper.heading().symbol(), "room is left for the number");
    }

    @Test
    void aLaterChangeOfThePlanLeavesWhatWasAcceptedBefore() {
        CarriedOut scheme = completed("A", 80).accept(MAY, "21/BB-NT", 80, MACHINE);
        country.take(Country.local(BAC_GIANG).next().machineFor("A", "Cơ sở A", 80, 360).machine("B", "Cơ sở B", 90).ownWork("W", 50)
                .decided("40/QĐ-UBND", MAY.plusDays(5)), MAY.plusDays(6));
        Document paper = acceptance(SO, scheme.id()).orElseThrow();
        assertEquals("300.000.000", rows(paper, "equipment").get(0).text("planPrice"));
    }

    @Test
    void aLiquidationSaysWhatIsStillToBePaidAndAfterTheSettlementWhatMustComeBack() {
        CarriedOut scheme = completed("A", 100);
        assertTrue(liquidation(SO, scheme.id()).isEmpty(), "nothing is accepted");
        scheme.accept(MAY, "21/BB-NT", 90, MACHINE);
        assertEquals("DỰ THẢO", liquidation(SO, scheme.id()).orElseThrow().mark());
        scheme.handOver(MAY.plusDays(2), "22/BB-BG");
        Document handed = liquidation(SO, scheme.id()).orElseThrow();
        assertEquals("", handed.mark());
        assertEquals("BIÊN BẢN THANH LÝ HỢP ĐỒNG", handed.heading().title());
        assertEquals(List.of("100.000.000", "90.000.000", "30.000.000", "30.000.000"), money(handed));
        assertEquals(List.of(60_000_000L, 0L), amounts(handed));
        assertEquals(List.of("1", "1/HĐ", "01/02/2024", "Cơ sở A", "100.000.000", "01/08/2024"), cells(handed, "contracts", rows(handed, "contracts").get(0)));
        scheme.settle(MAY.plusDays(9), 20, "309-1");
        Document settled = liquidation(SO, scheme.id()).orElseThrow();
        assertEquals(List.of("100.000.000", "90.000.000", "30.000.000", "30.000.000", "20.000.000"), money(settled));
        assertEquals(List.of(0L, 10_000_000L), amounts(settled));
        Document handover = services.transact(work -> work.the(HandoverPapers.class).handover(SO, scheme.id())).orElseThrow();
        assertEquals("BIÊN BẢN BÀN GIAO", handover.heading().title());
        assertEquals("22/BB-BG", handover.heading().symbol());
        List<String> parties = List.of("ĐẠI DIỆN BÊN A", "ĐẠI DIỆN BÊN B");
        assertEquals(parties, handover.parts().get(0).signatures().stream().map(one -> one.posts().get(0)).toList(), "as the text calls them");
        assertEquals(parties, settled.parts().get(0).signatures().stream().map(one -> one.posts().get(0)).toList());
        assertEquals(List.of("ĐẠI DIỆN BÊN A"), handover.officeSignature().posts(), "the Centre's seal is not the beneficiary's");
        assertEquals(List.of("ĐẠI DIỆN BÊN A"), settled.officeSignature().posts());
        assertEquals(List.of("1", "Máy A", "Công suất 10 kW", "SM-001", "Việt Nam", "299.000.000"), cells(handover, "machines", rows(handover, "machines").get(0)));
    }

    @Test
    void whatAUnitDoesByItselfIsAcceptedButHandedOverToNobody() {
        CarriedOut own = ownWork();
        Document paper = acceptance(SO, own.id()).orElseThrow();
        assertEquals(2, paper.parts().get(0).signatures().size());
        assertEquals(1, paper.parts().size(), "no machines, no annex");
        assertTrue(liquidation(SO, own.id()).isEmpty());
        assertTrue(services.transact(work -> work.the(HandoverPapers.class).handover(SO, own.id())).isEmpty());
    }

    @Test
    void theSumsOfASettlementAreThoseOfTheLedger() {
        toTheEnd("A", 80);
        country.take(Country.local(BAC_GIANG).next().machine("A", "Cơ sở A", 100).machine("C", "Cơ sở C", 60).ownWork("W", 50)
                .decided("40/QĐ-UBND", MAY.plusDays(20)), MAY.plusDays(21));
        services.play(MAY.plusDays(30)).transact(work -> work.the(BudgetReturns.class).giveBack(DIRECTOR,
                new PlanOf(new UnitId(BAC_GIANG), 2024, FundSource.LOCAL), 15_000_000L, "GNT-7", MAY.plusDays(30)));
        Document paper = settlement(SO, BAC_GIANG, 2024);
        assertEquals("DỰ THẢO", paper.mark(), "C and W are under way");
        List<Row> rows = rows(paper, "settlement");
        assertEquals(List.of("1", "Đề án A (mã A) – đã quyết toán", "100.000.000", "30.000.000", "80.000.000", "20.000.000", "-", "309-1"),
                cells(paper, "settlement", rows.get(1)));
        assertEquals(List.of("2", "Đề án B (mã B) – đã ngừng", "-", "-", "-", "-", "-", ""), cells(paper, "settlement", rows.get(2)));
        LedgerBook.Balances held = services.transact(work -> work.the(LedgerBook.class).balances(OFFICER, 2024, FundSource.LOCAL, Boundaries.THEN)).stream()
                .filter(balances -> balances.unit().equals(new UnitId(BAC_GIANG))).findFirst().orElseThrow();
        Row total = total(rows);
        assertEquals(held.budget(), number(total, "granted"));
        assertEquals(held.on(Account.SETTLED), number(total, "settled"));
        assertEquals(held.on(Account.RETURNED), number(total, "returned"));
        assertEquals(held.on(Account.GRANTED) + held.on(Account.PAID) + held.on(Account.FREED), number(total, "left"));
        for (String column : List.of("granted", "settled", "left", "returned")) {
            assertEquals(number(total, column), items(rows).mapToLong(row -> number(row, column)).sum(), column);
        }
        assertEquals(List.of(80_000_000L), amounts(paper));
        assertTrue(text(paper).contains("Đã nộp trả ngân sách 15.000.000 đồng theo chứng từ số GNT-7 ngày 05/06/2024."), () -> text(paper));
    }

    @Test
    void whenEverythingIsSettledTheSettlementIsNoDraft() {
        country.take(Country.local(BAC_GIANG).next().machine("A", "Cơ sở A", 100).decided("40/QĐ-UBND", DECIDED.plusDays(2)), DECIDED.plusDays(3));
        toTheEnd("A", 100);
        assertEquals("", settlement(SO, BAC_GIANG, 2024).mark());
        assertEquals("DỰ THẢO", settlement(OFFICER, "P63-31", 2024).mark(), "nothing is settled there");
    }

    @Test
    void aPostCheckByMessageSaysWhatTheMessageSaysAndNoMore() {
        CarriedOut scheme = toTheEnd("A", 100);
        Document draft = postCheck(SO, scheme.id()).orElseThrow();
        assertEquals("DỰ THẢO", draft.mark());
        assertEquals(3, rows(draft, "checks").size());
        scheme.postCheck(NEXT_YEAR, "EFFECTIVE", new SchemeStep.Effect("JOBS", "người", 10L, 8L), new SchemeStep.Effect("REVENUE", "", null, 5L));
        Document paper = postCheck(SO, scheme.id()).orElseThrow();
        assertEquals("", paper.mark());
        assertEquals("7/BB-HK", paper.heading().symbol());
        assertEquals(List.of("TM. ĐOÀN HẬU KIỂM"), paper.officeSignature().posts());
        assertFalse(paper.isSignedByHead());
        assertTrue(summary(SO, BAC_GIANG, 2024).isSignedByHead());
        assertEquals("BIÊN BẢN HẬU KIỂM ĐỀ ÁN KHUYẾN CÔNG", paper.heading().title());
        assertEquals(List.of("1", "Lao động", "người", "10", "8", "80,0%"), cells(paper, "effects", rows(paper, "effects").get(0)));
        assertEquals(List.of("2", "Doanh thu", "", "", "5", ""), cells(paper, "effects", rows(paper, "effects").get(1)));
        assertTrue(tables(paper).noneMatch(table -> table.name().equals("checks")), "nobody told of the machines");
        assertTrue(text(paper).contains("Kết quả: Có hiệu quả") && text(paper).contains("Máy chạy đều"), () -> text(paper));
        assertEquals(List.of("SM-001"), rows(paper, "machines").stream().map(row -> row.text("serial")).toList());
        Row row = items(rows(summary(SO, BAC_GIANG, 2024), "summary")).findFirst().orElseThrow();
        assertEquals(List.of("1", "Đề án A (mã A)", "Cơ sở A", "100.000.000", "10/03/2025", "", "", "Lao động (người), dự kiến 10, thực tế 8; Doanh thu, thực tế 5",
                "Có hiệu quả"), cells(summary(SO, BAC_GIANG, 2024), "summary", row));
    }

    @Test
    void aPostCheckOnATripTellsOfTheMachinesAndOfTheTeam() {
        CarriedOut scheme = toTheEnd("A", 100);
        visited(scheme.id());
        Document paper = postCheck(SO, scheme.id()).orElseThrow();
        assertEquals(List.of("Có", "Không", "Có"), rows(paper, "checks").stream().map(row -> row.text("holds")).toList());
        assertTrue(text(paper).contains("Đoàn hậu kiểm: Trưởng đoàn (Trung tâm Khuyến công)"), () -> text(paper));
        Document summary = summary(SO, BAC_GIANG, 2024);
        Row row = items(rows(summary, "summary")).findFirst().orElseThrow();
        assertEquals(List.of("Có", "Không"), List.of(row.text("present"), row.text("used")));
        assertTrue(text(summary).contains("Không hiệu quả: 1 đề án"), () -> text(summary));
        assertEquals("", summary.mark());
    }

    @Test
    void aSummaryIsADraftAsLongAsASettledSchemeWaits() {
        toTheEnd("A", 100);
        Document summary = summary(SO, BAC_GIANG, 2024);
        assertEquals("DỰ THẢO", summary.mark());
        assertEquals("", items(rows(summary, "summary")).findFirst().orElseThrow().text("outcome"));
        assertEquals("100.000.000", total(rows(summary, "summary")).text("settled"));
    }

    @Test
    void strangersAreRefusedAsOnThePagesOfTheThing() {
        CarriedOut scheme = toTheEnd("A", 100);
        assertTrue(acceptance(NEIGHBOUR, scheme.id()).isEmpty());
        assertTrue(liquidation(NEIGHBOUR, scheme.id()).isEmpty());
        assertTrue(postCheck(NEIGHBOUR, scheme.id()).isEmpty());
        assertThrows(NotVisible.class, () -> progress(NEIGHBOUR, BAC_GIANG, 2024, ProgressPeriod.Q1));
        assertThrows(NotVisible.class, () -> settlement(NEIGHBOUR, BAC_GIANG, 2024));
        assertThrows(NotVisible.class, () -> summary(NEIGHBOUR, BAC_GIANG, 2024));
        assertThrows(NotVisible.class, () -> settlement(SO, HEIR, 2024), "the heir has more than his");
        assertThrows(NotVisible.class, () -> settlement(OFFICER, "P99-99", 2024), "there is no such unit");
    }

    @Test
    void schemesOfMergedProvincesStandUnderTheirSuccessor() {
        CarriedOut scheme = toTheEnd("A", 100);
        services.play(AFTER_THE_MERGER);
        Viewer heir = Viewers.officer(HEIR);
        List<Row> rows = rows(settlement(heir, HEIR, 2024), "settlement");
        assertEquals(List.of("Khuyến công địa phương, kế hoạch năm 2024 – Tỉnh Bắc Giang (trước sáp nhập)",
                "Khuyến công địa phương, kế hoạch năm 2024 – Tỉnh Bắc Ninh (trước sáp nhập)"), groups(rows));
        assertEquals("300.000.000", total(rows).text("granted"));
        assertEquals("SỞ CÔNG THƯƠNG TỈNH BẮC NINH", settlement(heir, HEIR, 2024).heading().parentBody());
        Document ofBefore = settlement(SO, BAC_GIANG, 2024);
        assertEquals("SỞ CÔNG THƯƠNG TỈNH BẮC NINH", ofBefore.heading().parentBody(), "who has ended signs nothing any more");
        assertEquals("Năm 2024 – Tỉnh Bắc Giang", ofBefore.heading().subtitle());
        assertEquals(List.of("Khuyến công địa phương, kế hoạch năm 2024"), groups(rows(ofBefore, "settlement")));
        assertEquals("SỞ CÔNG THƯƠNG TỈNH BẮC GIANG", acceptance(heir, scheme.id()).orElseThrow().heading().parentBody(), "as it was signed");
    }

    @Test
    void theDigestIsOfWhatIsPrinted() {
        Document before = progress(SO, BAC_GIANG, 2024, ProgressPeriod.Q1);
        assertEquals(before.heading().dataDigest(), progress(SO, BAC_GIANG, 2024, ProgressPeriod.Q1).heading().dataDigest());
        CarriedOut.assigned(services, BAC_GIANG, "A", ASSIGNED);
        assertNotEquals(before.heading().dataDigest(), progress(SO, BAC_GIANG, 2024, ProgressPeriod.Q1).heading().dataDigest());
        assertFalse(before.heading().sample());
    }

    /** The scheme is handed over and settled in May. */
    private CarriedOut toTheEnd(String code, long settled) {
        return completed(code, 100).accept(MAY, "21/BB-NT", 100, MACHINE).handOver(MAY.plusDays(2), "22/BB-BG").settle(MAY.plusDays(9), settled, "309-1");
    }

    private CarriedOut completed(String code, long contracted) {
        return CarriedOut.assigned(services, BAC_GIANG, code, ASSIGNED).contract(ASSIGNED, "1/HĐ", "Cơ sở A", contracted).advance(MARCH, 30)
                .complete(MAY.minusDays(1));
    }

    private CarriedOut ownWork() {
        return CarriedOut.ownWork(services, BAC_GIANG, "W", ASSIGNED).complete(MAY.minusDays(1)).accept(MAY, "5/BB", 50);
    }

    private void visited(long scheme) {
        services.play(NEXT_YEAR);
        Viewer officer = Needs.officer(BAC_GIANG);
        services.transact(work -> {
            SurveyRound round = work.the(Surveys.class).plan(officer, new Surveys.Draft(new UnitId(BAC_GIANG), 2026, "Khảo sát", NEXT_YEAR, null, List.of("Huyện 1"),
                    List.of(new Surveys.Member("Trưởng đoàn", "Trung tâm Khuyến công")))).round();
            work.the(Surveys.class).visitScheme(officer, round.id(), round.places().get(0).id(), NEXT_YEAR, scheme);
            work.em().flush();
            SurveyVisit visit = work.the(Surveys.class).visits(round).get(0);
            List<SchemeStep.Checked> checked = List.of(new SchemeStep.Checked("PRESENT", true, "Đủ máy", "ảnh 1"), new SchemeStep.Checked("USED", false, "Máy nghỉ", "ảnh 2"),
                    new SchemeStep.Checked("EFFECT", true, null, "ảnh 3"));
            return work.the(SurveyVisits.class).complete(officer, visit.id(), new VisitReport(NEXT_YEAR, checked, "Chưa chạy", null,
                    new SchemeStep.PostCheck("INEFFECTIVE", List.of())));
        }).forEach(refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private Document progress(Viewer viewer, String unit, int year, ProgressPeriod period) {
        return checked(services.transact(work -> work.the(ProgressPapers.class).of(viewer, new UnitId(unit), year, period)));
    }

    private Document settlement(Viewer viewer, String unit, int year) {
        return checked(services.transact(work -> work.the(SettlementPapers.class).of(viewer, new UnitId(unit), year)));
    }

    private Document summary(Viewer viewer, String unit, int year) {
        return checked(services.transact(work -> work.the(PostCheckPapers.class).summary(viewer, new UnitId(unit), year)));
    }

    private Optional<Document> acceptance(Viewer viewer, long id) {
        return services.<Optional<Document>>transact(work -> work.the(AcceptancePapers.class).of(viewer, id)).map(ExecutionPapersTest::checked);
    }

    private Optional<Document> liquidation(Viewer viewer, long id) {
        return services.<Optional<Document>>transact(work -> work.the(HandoverPapers.class).liquidation(viewer, id)).map(ExecutionPapersTest::checked);
    }

    private Optional<Document> postCheck(Viewer viewer, long id) {
        return services.<Optional<Document>>transact(work -> work.the(PostCheckPapers.class).record(viewer, id)).map(ExecutionPapersTest::checked);
    }

    /** No cell is lost: each has its column in the edition. */
    private static Document checked(Document paper) {
        tables(paper).forEach(table -> {
            List<String> columns = paper.edition().columns(table.name()).stream().map(FormColumn::key).toList();
            table.rows().stream().filter(row -> row.kind() != Row.Kind.GROUP).map(Row::cells).map(Map::keySet)
                    .forEach(keys -> assertTrue(columns.containsAll(keys), () -> paper.form() + "." + table.name() + ": " + keys));
        });
        return paper;
    }

    private static Stream<Block> blocks(Document paper) {
        return paper.parts().stream().flatMap(part -> part.blocks().stream());
    }

    private static Stream<Block.Table> tables(Document paper) {
        return blocks(paper).filter(Block.Table.class::isInstance).map(Block.Table.class::cast);
    }

    private static List<Row> rows(Document paper, String table) {
        return tables(paper).filter(one -> one.name().equals(table)).findFirst().orElseThrow().rows();
    }

    private static List<String> cells(Document paper, String table, Row row) {
        return paper.edition().columns(table).stream().map(column -> row.text(column.key())).toList();
    }

    private static Stream<Row> items(List<Row> rows) {
        return rows.stream().filter(row -> row.kind() == Row.Kind.ITEM);
    }

    private static Row total(List<Row> rows) {
        return rows.stream().filter(row -> row.kind() == Row.Kind.TOTAL).findFirst().orElseThrow();
    }

    private static List<String> groups(List<Row> rows) {
        return rows.stream().filter(row -> row.kind() == Row.Kind.GROUP).map(row -> row.text(Row.LABEL)).toList();
    }

    private static long number(Row row, String column) {
        return row.cells().get(column).number().longValueExact();
    }

    private static List<String> money(Document paper) {
        return rows(paper, "money").stream().map(row -> row.text("amount")).toList();
    }

    private static List<Long> amounts(Document paper) {
        return blocks(paper).filter(Block.Amount.class::isInstance).map(block -> ((Block.Amount) block).dong()).toList();
    }

    private static List<String> basis(Document paper) {
        return blocks(paper).filter(Block.Basis.class::isInstance).flatMap(block -> ((Block.Basis) block).lines().stream()).toList();
    }

    private static String text(Document paper) {
        return String.join("\n", blocks(paper).map(block -> block instanceof Block.Fact fact ? fact.label() + ": " + fact.value()
                : block instanceof Block.Paragraph paragraph ? paragraph.text() : block instanceof Block.Note note ? note.text() : "").toList());
    }
}

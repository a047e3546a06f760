package vn.khuyencong.scheme.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Part;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.prices.NewPrice;
import vn.khuyencong.norm.prices.UnitPrices;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Said;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class EstimatePapersTest {

    private static final LocalDate DAY = Services.TODAY;
    private static final UnitId UNIT = new UnitId("P63-24");
    private static final Viewer OFFICER = Viewers.officer("P63-24");

    private final PlanOfUnit plan = new PlanOfUnit("P63-24", 2024, FundSource.NATIONAL);
    private Services services;

    @BeforeEach
    void aPlanAndItsPrices(TestInfo test) {
        services = new Services(MigratedDatabase.h2("estimatepapers-" + test.getDisplayName()));
        services.transact(work -> plan.machine("A", "Công ty A", 200).taken(work, DAY));
        services.transact(work -> new PlanOfUnit("P63-24", 2024, FundSource.LOCAL).machine("B", "Công ty B", 100).taken(work, DAY));
        price("TT.01", "Vận chuyển", 300_000, null);
        price("CU.03", "Thuê máy", 50, LocalDate.of(2023, 12, 31));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void eachLineStandsWithItsSourcesAndItsBasisAndTheSumIsThatOfTheLines() {
        make(FundSource.NATIONAL, "A", line("TT.01", "2.5", null, 400_000L, 20_000L), line("CU.03", "4", 60L, null, null));
        Document paper = paper(OFFICER, FundSource.NATIONAL, "A", null).orElseThrow();
        Said said = new Said(paper);
        assertEquals(Part.Paper.A4_LANDSCAPE, paper.parts().get(0).paper());
        assertEquals("Đề án: Đề án A (A)", paper.heading().subtitle());
        assertEquals(List.of(List.of("1", "Vận chuyển", "2,5", "300.000", "750.000", "400.000", "", "330.000", "20.000", "TT.01; QĐ 12/QĐ-SCT"),
                List.of("2", "Thuê máy", "4", "60", "240", "-", "", "240", "-", "CU.03; chưa có đơn giá trong bảng"),
                List.of("", "Tổng cộng", "", "", "750.240", "400.000", "", "330.240", "20.000", "")),
                said.table("estimate", "order", "content", "quantity", "price", "amount", "national", "local", "counterpart", "other", "basis"));
        assertEquals(750_240L, said.amount("Tổng dự toán"));
        assertEquals(400_000L, said.amount("Kinh phí khuyến công"));
        assertEquals(List.of("1 dòng theo đơn giá chưa được đối chiếu với văn bản.", "Dự toán bản 1, lập ngày 15/03/2024."), said.notes());
        assertEquals(Set.of(), said.lostCells());
    }

    @Test
    void itBearsTheBusinessDayOnWhichItWasMadeAlsoWhereAPastSeasonIsPlayed() {
        services.at(Services.NOW.plus(Duration.ofDays(900))).play(LocalDate.of(2024, 3, 18));
        make(FundSource.NATIONAL, "A", line("TT.01", "1", null, null, null));
        Document paper = paper(OFFICER, FundSource.NATIONAL, "A", null).orElseThrow();
        assertEquals(LocalDate.of(2024, 3, 18), paper.heading().date());
        assertTrue(new Said(paper).notes().contains("Dự toán bản 1, lập ngày 18/03/2024."));
    }

    @Test
    void theSupportOfALocalSchemeIsLocalMoney() {
        make(FundSource.LOCAL, "B", line("TT.01", "1", null, 100_000L, null));
        Said said = new Said(paper(OFFICER, FundSource.LOCAL, "B", null).orElseThrow());
        assertEquals(List.of("", "100.000"), said.table("estimate", "national", "local").get(0));
    }

    @Test
    void anEstimateIsADraftUntilThePlanIsDecidedAndAnEarlierOneSaysThatItWasReplaced() {
        make(FundSource.NATIONAL, "A", line("TT.01", "1", null, null, null));
        assertEquals("DỰ THẢO", paper(OFFICER, FundSource.NATIONAL, "A", null).orElseThrow().mark());
        make(FundSource.NATIONAL, "A", line("TT.01", "2", null, null, null));
        services.transact(work -> plan.next().machine("A", "Công ty A", 200).decided("QĐ 1", DAY).taken(work, DAY));
        assertEquals("", paper(OFFICER, FundSource.NATIONAL, "A", null).orElseThrow().mark());
        Document first = paper(OFFICER, FundSource.NATIONAL, "A", 1L).orElseThrow();
        assertEquals("ĐÃ THAY BẰNG BẢN 2", first.mark());
        assertEquals(300_000L, new Said(first).amount("Tổng dự toán"));
        assertTrue(paper(OFFICER, FundSource.NATIONAL, "A", 3L).isEmpty());
    }

    @Test
    void aSchemeWithoutEstimateHasNoPaperAndAStrangerGetsNone() {
        assertTrue(paper(OFFICER, FundSource.NATIONAL, "A", null).isEmpty());
        make(FundSource.NATIONAL, "A", line("TT.01", "1", null, null, null));
        assertTrue(paper(Viewers.officer("P63-27"), FundSource.NATIONAL, "A", null).isEmpty());
        assertTrue(paper(Viewers.DEPT_OFFICER, FundSource.NATIONAL, "A", null).isPresent());
    }

    private Optional<Document> paper(Viewer viewer, FundSource fund, String code, Long version) {
        return services.transact(work -> work.the(EstimatePapers.class).of(viewer, scheme(work, fund, code).id(), version));
    }

    private static SchemeRecord scheme(Services.Work work, FundSource fund, String code) {
        return work.the(Schemes.class).find(new PlanOf(UNIT, 2024, fund), code).orElseThrow();
    }

    private static EstimateDraft.Line line(String code, String quantity, Long price, Long promotion, Long other) {
        return new EstimateDraft.Line(code, new BigDecimal(quantity), price, promotion, null, other);
    }

    private void make(FundSource fund, String code, EstimateDraft.Line... lines) {
        assertTrue(services.transact(work -> work.the(Estimates.class).make(OFFICER, scheme(work, fund, code), new EstimateDraft(DAY, null, List.of(lines)))).kept());
    }

    private void price(String code, String content, long dong, LocalDate to) {
        assertTrue(services.transact(work -> work.the(UnitPrices.class).enter(Viewers.DEPT_OFFICER,
                new NewPrice(code, content, "ngày", dong, null, null, LocalDate.of(2020, 1, 1), to, "QĐ 12/QĐ-SCT"))).kept());
    }
}

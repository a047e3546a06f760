package vn.khuyencong.scheme.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Said;
import vn.khuyencong.testing.Services;

class VisitPapersTest {

    private static final String BAC_GIANG = "P63-24";
    private static final LocalDate DAY = LocalDate.of(2024, 1, 18);
    private static final Viewer OFFICER = Needs.officer(BAC_GIANG);

    private Services services;
    private long round;
    private long visit;

    @BeforeEach
    void aVisitIsPlanned(TestInfo test) {
        services = new Services(MigratedDatabase.h2("visitpapers-" + test.getDisplayName())).play(DAY);
        round = services.transact(work -> work.the(Surveys.class).plan(OFFICER, new Surveys.Draft(new UnitId(BAC_GIANG), 2024, "Khảo sát 2024", DAY, null,
                List.of("Huyện Hiệp Hòa"), List.of(new Surveys.Member("Trưởng đoàn", "Trung tâm Khuyến công"), new Surveys.Member("Thành viên", "Phòng Kinh tế huyện")))))
                .round().id();
        long need = services.transact(work -> Needs.register(work, OFFICER, BAC_GIANG, 2024, Needs.machine("HTX Thành Ngân", "Hiệp Hòa", 90)).id());
        services.transact(work -> work.the(Surveys.class).visitNeed(OFFICER, round, found(work).places().get(0).id(), DAY.plusDays(1), need));
        visit = services.transact(work -> work.the(Surveys.class).visits(found(work))).get(0).id();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theRecordSaysWhatTheTeamFoundOfEachItem() {
        services.play(DAY.plusDays(1));
        List<SchemeStep.Checked> checked = items().stream().map(item -> item.equals("MARKET")
                ? new SchemeStep.Checked(item, false, "chưa có đơn hàng", "ab".repeat(32)) : new SchemeStep.Checked(item, true, "có", "ảnh tại chỗ")).toList();
        assertEquals(List.of(), services.transact(work -> work.the(SurveyVisits.class).complete(OFFICER, visit,
                new VisitReport(DAY.plusDays(1), checked, "Đề nghị hỗ trợ máy chế biến", "21.27, 106.19", null))));
        Document paper = paper(OFFICER);
        assertEquals(List.of("TM. ĐOÀN KHẢO SÁT"), paper.officeSignature().posts());
        Said said = new Said(paper);
        assertEquals("", paper.mark());
        assertEquals("/BB-TTKC", paper.heading().symbol());
        assertEquals(DAY.plusDays(1), paper.heading().date());
        assertEquals("19/01/2024", said.fact("Ngày khảo sát"));
        assertEquals("21.27, 106.19", said.fact("Tọa độ ghi nhận"));
        assertEquals(List.of(List.of("1", "Trưởng đoàn", "Trung tâm Khuyến công", ""), List.of("2", "Thành viên", "Phòng Kinh tế huyện", "")),
                said.table("team", "order", "name", "organisation", "sign"));
        List<List<String>> checks = said.table("checks", "holds", "seen", "evidence");
        assertEquals(List.of("Có", "có", "ảnh tại chỗ"), checks.get(0));
        assertEquals(List.of("Không", "chưa có đơn hàng", "Tệp có mã abababababab"), checks.get(4));
        assertTrue(said.paragraphs().contains("Đề nghị hỗ trợ máy chế biến"));
        assertEquals(90_000_000L, said.amount("Kinh phí đề nghị hỗ trợ"));
        assertEquals(Set.of(), said.lostCells());
        assertEquals(PaperWords.DOTS, said.fact("Đại diện cơ sở"), "nobody's name is invented");
    }

    @Test
    void beforeTheVisitItIsADraftWithTheChecklistToBeFilledIn() {
        Document paper = paper(OFFICER);
        Said said = new Said(paper);
        assertEquals("DỰ THẢO", paper.mark());
        assertEquals("19/01/2024", said.fact("Ngày dự kiến khảo sát"));
        assertEquals(items().size(), said.table("checks", "item").size());
        assertTrue(said.table("checks", "holds", "seen", "evidence").stream().allMatch(List.of("", "", "")::equals));
        assertEquals(List.of(PaperWords.DOTS), said.paragraphs());
    }

    @Test
    void aStrangerGetsNoneAndAPostCheckHasNone() {
        assertTrue(services.transact(work -> work.the(VisitPapers.class).of(Needs.officer("P63-27"), visit)).isEmpty());
        assertTrue(services.transact(work -> work.the(VisitPapers.class).of(OFFICER, visit + 1000)).isEmpty());
        services.transact(work -> new PlanOfUnit(BAC_GIANG, 2023, FundSource.LOCAL).machine("A", "Công ty A", 200)
                .decided("QĐ 1", LocalDate.of(2023, 2, 1)).taken(work, LocalDate.of(2023, 2, 1)));
        services.transact(work -> work.em().createNativeQuery("update scheme_record set state = 'SETTLED'").executeUpdate());
        services.transact(work -> work.the(Surveys.class).visitScheme(OFFICER, round, found(work).places().get(0).id(), DAY,
                work.the(Surveys.class).duePostChecks(found(work)).get(0).id()));
        long postCheck = services.transact(work -> work.the(Surveys.class).visits(found(work)).stream().filter(SurveyVisit::isPostCheck).findFirst().orElseThrow().id());
        assertTrue(services.transact(work -> work.the(VisitPapers.class).of(OFFICER, postCheck)).isEmpty());
    }

    private Document paper(Viewer viewer) {
        return services.transact(work -> work.the(VisitPapers.class).of(viewer, visit)).orElseThrow();
    }

    private List<String> items() {
        return services.transact(work -> work.the(SurveyVisits.class).items(work.the(Surveys.class).visit(OFFICER, visit).orElseThrow())
                .stream().map(ChecklistItem::code).toList());
    }

    private SurveyRound found(Services.Work work) {
        return work.the(Surveys.class).find(OFFICER, round).orElseThrow();
    }
}

package vn.khuyencong.scheme.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Checklists;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.Said;
import vn.khuyencong.testing.Services;

class DossierPapersTest {

    private static final String BAC_GIANG = "P63-24";
    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);
    private static final Viewer OFFICER = Needs.officer(BAC_GIANG);
    private static final Viewer COLLEAGUE = Needs.colleague(BAC_GIANG);

    private Services services;
    private long scheme;

    @BeforeEach
    void aGroupSchemeIsDrafted(TestInfo test) {
        services = new Services(MigratedDatabase.h2("dossierpapers-" + test.getDisplayName())).play(DAY);
        List<Long> needs = List.of(need("HTX Thành Ngân", 100), need("Công ty B", 50));
        SchemeRecord record = services.transact(work -> work.the(Dossiers.class).draft(OFFICER,
                new Dossiers.Draft(needs, FundSource.NATIONAL, "DA-1", "Hỗ trợ máy chế biến gỗ", "Trung tâm Khuyến công Bắc Giang"))).record();
        scheme = record.id();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theSchemeIsToldInItsThirteenSectionsWithItsMoneyBySource() {
        complete();
        Document paper = dossier(OFFICER);
        Said said = new Said(paper);
        assertEquals(IntStream.rangeClosed(1, 13).mapToObj(Integer::toString).toList(), said.sections().stream().filter(text -> text.matches("\\d+\\..*"))
                .map(text -> text.substring(0, text.indexOf('.'))).toList());
        assertEquals("TRUNG TÂM KHUYẾN CÔNG BẮC GIANG", paper.heading().issuer());
        assertEquals("Hỗ trợ máy chế biến gỗ", paper.heading().subtitle());
        assertEquals("DA-1", said.fact("Mã đề án"));
        assertEquals("Đề án nhóm", said.fact("Loại đề án"));
        assertEquals("tháng 03/2024", said.fact("Bắt đầu"));
        assertEquals(List.of("HTX Thành Ngân", "Công ty B"), said.table("beneficiaries", "name").stream().map(row -> row.get(0)).toList());
        assertEquals(List.of(List.of("1", "300.000.000", "100.000.000", "200.000.000", "-"), List.of("2", "150.000.000", "50.000.000", "100.000.000", "-"),
                List.of("", "450.000.000", "150.000.000", "300.000.000", "-")), said.table("budget", "order", "total", "support", "counterpart", "other"));
        assertEquals(150_000_000L, said.amount("Kinh phí khuyến công đề nghị hỗ trợ"));
        assertEquals("450.000.000", said.table("equipment", "amount").get(2).get(0));
        assertEquals(List.of(List.of("1", "Lao động", "người", "10")), said.table("effects", "order", "measure", "unit", "expected"));
        assertEquals(List.of("Có", "Có", "Có"), said.table("enclosed", "holds").stream().map(row -> row.get(0)).toList());
        assertTrue(said.paragraphs().contains("Đạt 500 sản phẩm/năm"));
        assertTrue(said.paragraphs().contains("HTX Thành Ngân đã đăng ký nhu cầu: Máy chế biến (phiếu ngày 20/02/2024)."));
        assertEquals(Set.of(), said.lostCells());
    }

    @Test
    void whatADraftLacksIsADottedLine() {
        Said said = new Said(dossier(OFFICER));
        assertEquals(PaperWords.DOTS, said.fact("Bắt đầu"));
        assertEquals(List.of(), said.table("effects", "measure"));
        assertEquals(List.of("", "", ""), said.table("enclosed", "holds").stream().map(row -> row.get(0)).toList());
    }

    @Test
    void aDossierIsADraftUntilTheProvinceApprovesItAndAgainWhenItIsTakenBack() {
        complete();
        assertEquals("DỰ THẢO", dossier(OFFICER).mark());
        act(OFFICER, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL);
        appraise();
        act(COLLEAGUE, SchemeAct.PASS_GRASSROOTS);
        assertEquals("DỰ THẢO", dossier(OFFICER).mark());
        act(Needs.director(BAC_GIANG), SchemeAct.APPROVE_BY_PROVINCE);
        assertEquals("", dossier(OFFICER).mark());
        act(Needs.director(BAC_GIANG), SchemeAct.RETURN_FOR_SUPPLEMENT);
        assertEquals("DỰ THẢO", dossier(OFFICER).mark());
    }

    @Test
    void theMinutesSayEachItemAndTheAmountAgreedOnAndAreADraftUntilTheyConclude() {
        complete();
        act(OFFICER, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL);
        assertTrue(minutes(OFFICER).isEmpty(), "nothing was noted yet");
        appraise();
        Document paper = minutes(OFFICER).orElseThrow();
        assertEquals(List.of("TM. ĐOÀN THẨM ĐỊNH"), paper.officeSignature().posts());
        Said said = new Said(paper);
        assertEquals("DỰ THẢO", paper.mark());
        assertEquals("/BB-SCT", paper.heading().symbol());
        assertEquals("SỞ CÔNG THƯƠNG", paper.heading().issuer());
        assertEquals("Sở Công Thương; Trung tâm", said.fact("Thành phần tham gia"));
        assertEquals("phiên bản 2, lập ngày 20/02/2024", said.fact("Hồ sơ được thẩm định"));
        assertEquals(List.of("HTX Thành Ngân; Công ty B"), List.of(said.fact("Đơn vị thụ hưởng")));
        assertEquals(8, said.table("checks", "item").size());
        assertEquals(List.of("4", "Đơn giá, báo giá", "Đạt", "có", "ảnh tại chỗ"), said.table("checks", "order", "item", "holds", "seen", "evidence").get(3));
        assertEquals(List.of(150_000_000L, 150_000_000L), List.of(said.amount("Kinh phí đề nghị hỗ trợ"), said.amount("Kinh phí đoàn thẩm định thống nhất")));
        assertEquals(List.of("Đề nghị thông qua"), said.paragraphs());
        assertEquals(Set.of(), said.lostCells());
        act(COLLEAGUE, SchemeAct.PASS_GRASSROOTS);
        assertEquals("", minutes(OFFICER).orElseThrow().mark());
    }

    @Test
    void aStrangerGetsNeither() {
        complete();
        act(OFFICER, SchemeAct.BEGIN_GRASSROOTS_APPRAISAL);
        appraise();
        Viewer stranger = Needs.officer("P63-27");
        assertTrue(services.transact(work -> work.the(DossierPapers.class).of(stranger, scheme)).isEmpty());
        assertTrue(minutes(stranger).isEmpty());
        assertTrue(services.transact(work -> work.the(DossierPapers.class).of(OFFICER, scheme + 1000)).isEmpty());
        assertEquals("DA-1", new Said(dossier(Needs.department())).fact("Mã đề án"), "the department reads them all");
    }

    private long need(String name, long support) {
        return services.transact(work -> Needs.selected(work, OFFICER, BAC_GIANG, 2024, Needs.machine(name, "Hiệp Hòa", support)));
    }

    private void complete() {
        DossierContent content = services.transact(work -> work.the(DossierShelf.class).newest(work.em().find(SchemeRecord.class, scheme)).orElseThrow().content());
        PlanSubmission.Scheme it = content.scheme();
        PlanSubmission.Scheme planned = new PlanSubmission.Scheme(it.code(), it.name(), it.kind(), it.implementingUnit(), it.place(), "2024-03", "2024-10",
                "Đạt 500 sản phẩm/năm", it.support(), it.lines());
        assertEquals(List.of(), services.transact(work -> work.the(Dossiers.class).save(OFFICER, scheme, 1, new DossierContent(planned,
                List.of(new SchemeStep.Effect("JOBS", "người", 10L, null)), Needs.proven(List.of("PRODUCTION_PLAN", "QUOTATIONS", "REPORT"))))));
    }

    private void appraise() {
        assertEquals(List.of(), services.transact(work -> work.the(GrassrootsAppraisals.class).save(COLLEAGUE, scheme,
                new AppraisalReport(DAY, "Sở Công Thương; Trung tâm", Needs.proven(work.the(Checklists.class).on(DAY, ChecklistKind.APPRAISAL, FundSource.NATIONAL)
                        .stream().map(ChecklistItem::code).toList()), 150_000_000, "Đề nghị thông qua"))));
    }

    private void act(Viewer viewer, SchemeAct act) {
        assertEquals(List.of(), services.transact(work -> work.the(GrassrootsAppraisals.class).act(viewer, scheme, act, null)));
    }

    private Document dossier(Viewer viewer) {
        return services.transact(work -> work.the(DossierPapers.class).of(viewer, scheme)).orElseThrow();
    }

    private java.util.Optional<Document> minutes(Viewer viewer) {
        return services.transact(work -> work.the(GrassrootsPapers.class).of(viewer, scheme));
    }
}

package vn.khuyencong.plan.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.form.Document;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Said;

class AppraisalPapersTest {

    private static final String BAC_GIANG = "P63-24";
    private static final String[] RESULT = {"order", "asked", "passed", "outcome", "reason"};

    private PlanSeason season;
    private PlanOfUnit plan;

    @BeforeEach
    void aPlanIsLocked(TestInfo test) {
        season = new PlanSeason("appraisalpapers-" + test.getDisplayName());
        plan = season.plan(BAC_GIANG).machine("A1", "Công ty A", 200).machine("A2", "Công ty B", 100);
        season.taken(plan);
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
    }

    @AfterEach
    void close() {
        season.close();
    }

    @Test
    void eachLineHasItsResultAndTheMoneyThatPassesIsThatOfThePlan() {
        season.appraised(BAC_GIANG, season.reduce(BAC_GIANG, "A1", 180), season.opinion(BAC_GIANG, "A2", AppraisalOutcome.REJECT));
        season.done(PlanSeason.OFFICER, PlanAct.CONCLUDE);
        Document paper = season.appraisal(PlanSeason.OFFICER, BAC_GIANG).orElseThrow();
        Said said = new Said(paper);
        assertEquals("", paper.mark());
        assertEquals("Kế hoạch khuyến công quốc gia năm 2024 của tỉnh Bắc Giang", paper.heading().subtitle());
        assertEquals("/BB-CTĐP", paper.heading().symbol());
        assertEquals("CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", paper.heading().issuer());
        assertEquals(List.of(List.of("A1 - Đề án A1 (Trung tâm Khuyến công)"), List.of("1", "200.000.000", "180.000.000", "Đạt, giảm kinh phí", "Vượt khả năng ngân sách"),
                List.of("", "200.000.000", "180.000.000", "Đạt", ""), List.of("A2 - Đề án A2 (Trung tâm Khuyến công)"),
                List.of("1", "100.000.000", "-", "Không đạt", "Chưa khả thi: Chưa đủ điều kiện"), List.of("", "100.000.000", "-", "Không đạt", ""),
                List.of("", "300.000.000", "180.000.000", "", "")), said.table("lines", RESULT));
        assertTrue(said.table("lines", "ceiling").get(1).get(0).contains("đồng/"), said.table("lines", "ceiling").toString());
        assertEquals(List.of(300_000_000L, 180_000_000L), List.of(said.amount("Kinh phí đề nghị"), said.amount("Kinh phí được thông qua")));
        assertEquals(List.of("1 trên 2 đề án đạt; 1 dòng không đạt; 0 dòng chuyển nguồn hoặc để năm sau."), said.paragraphs());
        assertEquals(Set.of(), said.lostCells());
        assertEquals(List.of("CỤC TRƯỞNG"), paper.officeSignature().posts());
        assertEquals(List.of("NGƯỜI THẨM ĐỊNH", "CỤC TRƯỞNG"), paper.parts().get(0).signatures().stream().map(one -> one.posts().get(0)).toList());
    }

    @Test
    void aLineNobodyLookedAtSaysSoAndThePaperIsADraftWhileTheAppraisalGoesOn() {
        season.appraised(BAC_GIANG, season.pass(BAC_GIANG, "A1"));
        Document paper = season.appraisal(PlanSeason.OFFICER, BAC_GIANG).orElseThrow();
        Said said = new Said(paper);
        assertEquals("DỰ THẢO", paper.mark());
        assertEquals(List.of("1", "100.000.000", "", "Chưa thẩm định", ""), said.table("lines", RESULT).get(4));
        assertEquals("2 dòng, đã thẩm định 1, trả lại bổ sung 0, chưa thẩm định 1", said.fact("Số dòng nội dung"));
        season.appraised(BAC_GIANG, season.back(BAC_GIANG, "A2", "/data/schemes/1/lines/0/equipment/0/quotation"));
        assertEquals(List.of("1", "100.000.000", "", "Trả lại bổ sung", "Hồ sơ chưa đủ: Báo giá hết hạn"),
                new Said(season.appraisal(PlanSeason.OFFICER, BAC_GIANG).orElseThrow()).table("lines", RESULT).get(4));
    }

    @Test
    void itKnowsNothingOfADecisionThatCameAfterItsDay() {
        season.appraised(BAC_GIANG, season.pass(BAC_GIANG, "A1"), season.pass(BAC_GIANG, "A2"));
        season.done(PlanSeason.OFFICER, PlanAct.CONCLUDE);
        season.done(PlanSeason.LEADER, PlanAct.PROPOSE);
        long appraised = season.openVersion(BAC_GIANG);
        LocalDate day = season.appraisalOf(PlanSeason.OFFICER, appraised).orElseThrow().heading().date();
        assertEquals(List.of(), season.on(day.plusDays(1)).decide(PlanDecisionKind.APPROVE, new PlanSubmission.Decision("1/QĐ-BCT", day.plusDays(1), "Bộ trưởng Bộ Công Thương")));

        Document paper = season.appraisalOf(PlanSeason.OFFICER, appraised).orElseThrow();
        assertEquals(day, paper.heading().date());
        assertEquals(List.of("2 trên 2 đề án đạt; 0 dòng không đạt; 0 dòng chuyển nguồn hoặc để năm sau."), new Said(paper).paragraphs());
    }

    @Test
    void theUnitReadsItsOwnAndNobodyElsesAndALocalPlanHasNone() {
        assertTrue(season.appraisal(Needs.officer(BAC_GIANG), BAC_GIANG).isPresent());
        assertTrue(season.appraisal(Needs.officer("P63-27"), BAC_GIANG).isEmpty());
        assertTrue(season.appraisalOf(PlanSeason.OFFICER, 0).isEmpty());
        assertTrue(season.appraisalOf(PlanSeason.OFFICER, season.takenLocally(BAC_GIANG)).isEmpty());
    }
}

package vn.khuyencong.plan.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Part;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Said;
import vn.khuyencong.testing.Viewers;

class NationalPapersTest {

    private static final String BAC_GIANG = "P63-24";
    private static final String BAC_NINH = "P63-27";
    private static final String MONEY = "Kinh phí khuyến công quốc gia";

    private PlanSeason season;
    private PlanOfUnit plan;

    @BeforeEach
    void twoProvincesProposePlans(TestInfo test) {
        season = new PlanSeason("nationalpapers-" + test.getDisplayName());
        season.taken(season.plan(BAC_NINH).machine("N1", "Công ty C", 150));
        plan = season.plan(BAC_GIANG).machine("G1", "Công ty A", 200).machine("G2", "Công ty B", 100);
        season.taken(plan);
    }

    @AfterEach
    void close() {
        season.close();
    }

    @Test
    void theDecisionBearsItsNumberAndDayAndListsWhatWasDecidedByProvinceWithSumsThatAgree() {
        decided();
        Document paper = season.paper(PlanSeason.LEADER, 1).orElseThrow();
        Said said = new Said(paper);
        assertEquals("", paper.mark());
        assertEquals("4768/QĐ-BCT", paper.heading().symbol());
        assertEquals(PlanSeason.DAY, paper.heading().date());
        assertEquals("BỘ CÔNG THƯƠNG", paper.heading().issuer());
        assertEquals("Về việc phê duyệt kế hoạch kinh phí khuyến công quốc gia năm 2024", paper.heading().subtitle());
        assertEquals(List.of(List.of("Tỉnh Bắc Giang"), List.of("1", "Đề án G1", "Trung tâm Khuyến công", "180"), List.of("", "Cộng", "", "180"),
                List.of("Tỉnh Bắc Ninh"), List.of("2", "Đề án N1", "Trung tâm Khuyến công", "150"), List.of("", "Cộng", "", "150"),
                List.of("", "Tổng cộng", "", "330")), said.table("schemes", "order", "scheme", "unit", "money"));
        assertEquals(330_000_000L, said.amount(MONEY));
        assertTrue(said.paragraphs().contains("Phê duyệt kế hoạch kinh phí khuyến công quốc gia năm 2024 gồm 2 đề án của 2 tỉnh, thành phố."), said.paragraphs()::toString);
        assertTrue(paper.parts().get(0).blocks().contains(new Block.Centred("BỘ TRƯỞNG BỘ CÔNG THƯƠNG")));
        assertEquals("- Lưu: VT, CTĐP.", paper.heading().recipients().get(paper.heading().recipients().size() - 1), "the department drafted it");
        assertEquals("Theo đề nghị của Cục trưởng Cục Công Thương địa phương", said.basis().get(3));
        assertEquals(List.of(Part.Paper.A4_PORTRAIT, Part.Paper.A4_LANDSCAPE), paper.parts().stream().map(Part::paper).toList());
        assertEquals("(Kèm theo Quyết định số 4768/QĐ-BCT ngày 15/01/2024)", paper.parts().get(1).annex().with());
        assertEquals(Set.of(), said.lostCells());
    }

    @Test
    void beforeTheDecisionThePaperIsADraftOfWhatWasAppraisedWithoutNumber() {
        assertTrue(season.draft(PlanSeason.LEADER).isEmpty(), "nothing is appraised while plans are collected");
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        assertEquals(List.of(), new Said(season.draft(PlanSeason.LEADER).orElseThrow()).table("schemes"));
        season.appraised(BAC_NINH, season.pass(BAC_NINH, "N1"));
        Document draft = season.draft(PlanSeason.LEADER).orElseThrow();
        assertEquals("DỰ THẢO", draft.mark());
        assertEquals("/QĐ-BCT", draft.heading().symbol());
        assertEquals(150_000_000L, new Said(draft).amount(MONEY));
        assertTrue(draft.parts().get(1).annex().with().contains("……"), draft.parts().get(1).annex()::with);
        assertTrue(season.draft(Viewers.officer(BAC_NINH)).isEmpty(), "what is to be decided is not told before");
    }

    @Test
    void aDecisionPrintsAsOfThenWhateverIsDecidedLater() {
        decided();
        String then = season.paper(PlanSeason.LEADER, 1).orElseThrow().heading().dataDigest();
        season.taken(plan.next().machine("G1", "Công ty A", 170).machine("G2", "Công ty B", 90));
        season.appraised(BAC_GIANG, season.pass(BAC_GIANG, "G1"), season.pass(BAC_GIANG, "G2"));
        Document draft = season.draft(PlanSeason.LEADER).orElseThrow();
        assertEquals(260_000_000L, new Said(draft).amount(MONEY));
        assertEquals(List.of(), season.decide(PlanDecisionKind.ADJUST, "15/QĐ-BCT"));
        assertTrue(season.draft(PlanSeason.LEADER).isEmpty(), "nothing waits any more");
        assertEquals(then, season.paper(PlanSeason.LEADER, 1).orElseThrow().heading().dataDigest());
        Document second = season.paper(PlanSeason.LEADER, 2).orElseThrow();
        assertNotEquals(then, second.heading().dataDigest());
        assertEquals("Về việc điều chỉnh kế hoạch kinh phí khuyến công quốc gia năm 2024", second.heading().subtitle());
        assertEquals(260_000_000L, new Said(second).amount(MONEY));
    }

    @Test
    void aProvinceGetsItsOwnPartMarkedAsAnExtractAndAStrangerNothing() {
        decided();
        Document extract = season.paper(Viewers.officer(BAC_GIANG), 1).orElseThrow();
        Said said = new Said(extract);
        assertEquals("BẢN TRÍCH", extract.mark());
        assertEquals(180_000_000L, said.amount(MONEY));
        assertEquals(List.of("Đề án G1"), said.table("schemes", "scheme").stream().map(row -> row.get(0)).filter(name -> name.startsWith("Đề án")).toList());
        assertEquals(1, said.notes().size());
        assertTrue(season.paper(Needs.officer("P63-19"), 1).isEmpty());
    }

    @Test
    void aPlanThatIsSentAgainUnderItsDecisionCountsOnce() {
        decided();
        season.taken(plan.next().machineFor("G1", "Công ty A", 180, 600).decided("4768/QĐ-BCT", PlanSeason.DAY));
        assertEquals(330_000_000L, new Said(season.paper(PlanSeason.LEADER, 1).orElseThrow()).amount(MONEY));
    }

    @Test
    void aSupplementThatCameUnderALaterDecisionSaysSoAndListsTheWholePlanOfItsProvince() {
        decidedByMessage();
        Document then = season.paper(PlanSeason.LEADER, 1).orElseThrow();
        season.taken(plan.supplement().machine("G3", "Công ty D", 40).decided("15/QĐ-BCT", PlanSeason.DAY));
        Document supplement = season.paper(PlanSeason.LEADER, 2).orElseThrow();
        Said said = new Said(supplement);
        assertEquals("Về việc bổ sung kế hoạch kinh phí khuyến công quốc gia năm 2024", supplement.heading().subtitle());
        assertTrue(said.paragraphs().stream().anyMatch(text -> text.endsWith("sau khi bổ sung, gồm 3 đề án của 1 tỉnh, thành phố.")), said.paragraphs()::toString);
        assertEquals(340_000_000L, said.amount(MONEY));
        assertEquals(then, season.paper(PlanSeason.LEADER, 1).orElseThrow());
    }

    @Test
    void onThePageAPlanThatIsSentAgainCountsOnceAndASupplementWithWhatItAddsTo() {
        decidedByMessage();
        season.taken(plan.next().machineFor("G1", "Công ty A", 200, 600).machine("G2", "Công ty B", 100).decided("4768/QĐ-BCT", PlanSeason.DAY));
        PlanOverview.VersionRow once = season.versions().get(0);
        assertEquals(List.of(2L, 3L, 450_000_000L, 450_000_000L), List.of(once.documents(), once.schemes(), once.support(), once.change()));
        season.taken(plan.supplement().machine("G3", "Công ty D", 40).decided("15/QĐ-BCT", PlanSeason.DAY));
        PlanOverview.VersionRow added = season.versions().get(0);
        assertEquals(List.of(PlanDecisionKind.SUPPLEMENT, 1L, 3L, 340_000_000L, 40_000_000L), List.of(added.kind(), added.documents(), added.schemes(),
                added.support(), added.change()));
        assertTrue(added.onPlans());
        assertEquals(once, season.versions().get(1), "what was decided before stays");
    }

    @Test
    void whoDecidedInTheMinistersPlaceSignsForHim() {
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        season.appraised(BAC_NINH, season.pass(BAC_NINH, "N1"));
        season.appraised(BAC_GIANG, season.pass(BAC_GIANG, "G1"), season.pass(BAC_GIANG, "G2"));
        season.done(PlanSeason.OFFICER, PlanAct.CONCLUDE);
        season.done(PlanSeason.LEADER, PlanAct.PROPOSE);
        assertEquals(List.of(), season.decide(PlanDecisionKind.APPROVE, new PlanSubmission.Decision("4768/QĐ-BCT", PlanSeason.DAY, "Thứ trưởng Bộ Công Thương")));
        Part paper = season.paper(PlanSeason.LEADER, 1).orElseThrow().parts().get(0);
        assertTrue(paper.blocks().contains(new Block.Centred("BỘ TRƯỞNG BỘ CÔNG THƯƠNG")), "it is the Minister's power");
        assertEquals(List.of("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), paper.signatures().get(0).posts());
    }

    @Test
    void aDecisionAsksTheDatabaseAsOftenForManySchemesAsForFew() {
        assertEquals(statementsOf(2), statementsOf(12));
    }

    /** For the paper of a decision on a plan of some schemes and for the page of the plan. */
    private static List<Integer> statementsOf(int schemes) {
        try (PlanSeason of = new PlanSeason("nationalpapers-statements-" + schemes)) {
            PlanOfUnit plan = of.plan(BAC_GIANG);
            IntStream.range(0, schemes).forEach(i -> plan.machine("G" + i, "Công ty " + i, 20));
            of.taken(plan.decided("4768/QĐ-BCT", PlanSeason.DAY));
            assertEquals(schemes, new Said(of.paper(PlanSeason.LEADER, 1).orElseThrow()).table("schemes", "order").stream().filter(row -> row.get(0).matches("\\d+")).count());
            return List.of(of.statements(() -> of.paper(PlanSeason.LEADER, 1)), of.statements(of::versions));
        }
    }

    /** Both plans came decided. */
    private void decidedByMessage() {
        season.taken(season.plan(BAC_NINH).next().machine("N1", "Công ty C", 150).decided("4768/QĐ-BCT", PlanSeason.DAY));
        season.taken(plan.next().machine("G1", "Công ty A", 200).machine("G2", "Công ty B", 100).decided("4768/QĐ-BCT", PlanSeason.DAY));
    }

    private void decided() {
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        season.appraised(BAC_GIANG, season.reduce(BAC_GIANG, "G1", 180), season.opinion(BAC_GIANG, "G2", AppraisalOutcome.REJECT));
        season.appraised(BAC_NINH, season.pass(BAC_NINH, "N1"));
        season.done(PlanSeason.OFFICER, PlanAct.CONCLUDE);
        season.done(PlanSeason.LEADER, PlanAct.PROPOSE);
        assertEquals(List.of(), season.decide(PlanDecisionKind.APPROVE, "4768/QĐ-BCT"));
    }
}

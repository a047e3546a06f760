package vn.khuyencong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Document;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Said;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class ProvincePapersTest {

    private static final String BAC_GIANG = "P63-24";
    private static final Viewer SO = Viewers.officer(BAC_GIANG);
    private static final Viewer NEIGHBOUR = Viewers.officer("P63-27");
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 15);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);
    private static final LocalDate LAST_OF_THE_OLD_DEPARTMENT = LocalDate.of(2025, 2, 28);
    private static final String ASKED = "Kinh phí khuyến công quốc gia đề nghị hỗ trợ";
    private static final String LOCAL_MONEY = "Kinh phí khuyến công địa phương";

    private final PlanOfUnit national = new PlanOfUnit(BAC_GIANG, 2024, FundSource.NATIONAL);
    private final PlanOfUnit local = new PlanOfUnit(BAC_GIANG, 2024, FundSource.LOCAL);
    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("provincepapers-" + test.getDisplayName())).play(JANUARY);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theLetterProposesWhatThePlanStatesAndItsSumsAgree() {
        Document letter = proposal(SO, take(national.machine("A", "Công ty A", 200).machine("B", "Công ty A", 90).ownWork("C", 35), JANUARY)).orElseThrow();
        Said said = new Said(letter);
        assertEquals(Document.Style.LETTER, letter.style());
        assertEquals("", letter.mark());
        assertEquals("V/v đề nghị phê duyệt kế hoạch khuyến công quốc gia năm 2024", letter.heading().title());
        assertEquals("ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", letter.heading().parentBody());
        assertEquals("/SCT", letter.heading().symbol(), "nobody told its number");
        assertEquals(List.of(325_000_000L, "3", "1", "905.000.000 đồng", "580.000.000 đồng"), List.of(said.amount(ASKED), said.fact("Số đề án"),
                said.fact("Số cơ sở công nghiệp nông thôn thụ hưởng"), said.fact("Tổng kinh phí thực hiện"), said.fact("Trong đó vốn đối ứng của cơ sở")));
        assertEquals(null, said.fact("Nguồn khác"), "there is none");
        List<List<String>> activities = said.table("activities", "order", "lines", "all", "money", "counterpart", "other");
        assertEquals(List.of(List.of("1", "2", "870", "290", "580", "-"), List.of("2", "1", "35", "35", "-", "-"), List.of("", "3", "905", "325", "580", "-")), activities);
        assertEquals(List.of(List.of("1", "Đề án A", "Công ty A", "02/2024 - 10/2024", "600", "200"), List.of("2", "Đề án B", "Công ty A", "02/2024 - 10/2024", "270", "90"),
                List.of("3", "Đề án C", "", "02/2024 - 10/2024", "35", "35"), List.of("", "Tổng cộng", "", "", "905", "325")),
                said.table("schemes", "order", "scheme", "beneficiaries", "time", "all", "money"));
        assertEquals(Set.of(), said.lostCells());
    }

    @Test
    void aLetterOfWhichAnotherTookThePlaceSaysSoAndADecisionTakesNothingBack() {
        long first = take(national.machine("A", "Công ty A", 200), JANUARY);
        long second = take(national.next().machine("A", "Công ty A", 150), JANUARY);
        assertEquals("ĐÃ THAY THẾ", proposal(SO, first).orElseThrow().mark());
        Document letter = proposal(SO, second).orElseThrow();
        take(national.next().machine("A", "Công ty A", 120).decided("QĐ 1", JANUARY), JANUARY);
        assertEquals(letter, proposal(SO, second).orElseThrow());
        assertEquals(200_000_000L, new Said(proposal(SO, first).orElseThrow()).amount(ASKED));
    }

    @Test
    void aPlanWithoutSchemesAsksForNothingAndOneNotSentIsADraft() {
        Document letter = services.transact(work -> work.the(ProvincePapers.class).draftProposal(new PlanSubmission(
                new DocumentKey(BAC_GIANG, 2024, "PLAN_NATIONAL", "KH", 1), SubmissionKind.NIL, FundSource.NATIONAL, "Kế hoạch", false, null, List.of(), List.of(), null)));
        Said said = new Said(letter);
        assertEquals("DỰ THẢO", letter.mark());
        assertEquals(1, letter.parts().size());
        assertEquals(null, said.amount(ASKED));
        assertEquals(List.of("Sở Công Thương tỉnh Bắc Giang báo cáo: năm 2024 địa phương không có đề án đủ điều kiện; không đề nghị kinh phí khuyến công quốc gia."),
                said.paragraphs());
    }

    @Test
    void theDecisionOfTheCommitteeListsTheLocalPlanToTheDong() {
        Document paper = decision(SO, take(local.machine("A", "Công ty A", 120).ownWork("B", 40).decided("07/QĐ-UBND", JANUARY), JANUARY)).orElseThrow();
        Said said = new Said(paper);
        assertEquals(List.of("07/QĐ-UBND", JANUARY, "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", ""), List.of(paper.heading().symbol(), paper.heading().date(),
                paper.heading().issuer(), paper.mark()));
        assertEquals("Về việc phê duyệt kế hoạch sử dụng kinh phí khuyến công tỉnh Bắc Giang năm 2024", paper.heading().subtitle());
        assertEquals(160_000_000L, said.amount(LOCAL_MONEY));
        assertEquals(List.of(List.of("1", "Đề án A", "Trung tâm Khuyến công", "120"), List.of("2", "Đề án B", "Trung tâm Khuyến công", "40"),
                List.of("", "Tổng cộng", "", "160")), said.table("schemes", "order", "scheme", "unit", "money"));
        assertTrue(paper.parts().get(0).blocks().contains(new Block.Centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG")));
        assertEquals(List.of("CHỦ TỊCH"), paper.parts().get(0).signatures().get(0).posts());
        assertEquals(Set.of(), said.lostCells());
    }

    @Test
    void aDeputyOfTheChairSignsForHimAndTheChairForTheCommittee() {
        Document deputys = decision(SO, take(local.ownWork("A", 120).decidedBy("Phó Chủ tịch UBND tỉnh", "07/QĐ-UBND", JANUARY), JANUARY)).orElseThrow();
        assertTrue(deputys.parts().get(0).blocks().contains(new Block.Centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG")));
        assertEquals(List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), deputys.parts().get(0).signatures().get(0).posts());
        Document committees = decision(SO, take(local.next().ownWork("A", 90).decidedBy("Ủy ban nhân dân tỉnh", "31/QĐ-UBND", MAY), MAY)).orElseThrow();
        assertEquals(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), committees.parts().get(0).signatures().get(0).posts());
    }

    @Test
    void aLaterDecisionSaysWhatItChangesAndTheFirstPrintsAsItWas() {
        long first = take(local.ownWork("A", 120).ownWork("B", 40).decided("07/QĐ-UBND", JANUARY), JANUARY);
        Document then = decision(SO, first).orElseThrow();
        long second = take(local.next().ownWork("A", 90).decided("31/QĐ-UBND", MAY), MAY);
        assertEquals(then, decision(SO, first).orElseThrow());
        Document change = decision(SO, second).orElseThrow();
        assertEquals("Về việc điều chỉnh, bổ sung kế hoạch sử dụng kinh phí khuyến công tỉnh Bắc Giang năm 2024", change.heading().subtitle());
        assertTrue(new Said(change).paragraphs().get(0).contains("đã được phê duyệt tại Quyết định số 07/QĐ-UBND ngày 15/01/2024"), new Said(change).paragraphs()::toString);
        assertEquals(90_000_000L, new Said(change).amount(LOCAL_MONEY));
    }

    @Test
    void whatWaitsForTheCommitteeIsADraftAndWhatWaitsNoMoreIsNone() {
        long version = take(local.ownWork("A", 120), JANUARY);
        Document draft = decision(SO, version).orElseThrow();
        assertEquals("DỰ THẢO", draft.mark());
        assertEquals("/QĐ-UBND", draft.heading().symbol());
        String proposed = "Theo đề nghị của Giám đốc Sở Công Thương";
        assertTrue(new Said(draft).basis().contains(proposed));
        assertTrue(draft.parts().get(0).blocks().contains(new Block.Centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG")), "as nobody named who decides");
        take(local.next().ownWork("A", 100), JANUARY);
        assertTrue(decision(SO, version).isEmpty());
        long decided = take(local.next().ownWork("A", 100).decided("07/QĐ-UBND", JANUARY), JANUARY);
        assertTrue(new Said(decision(SO, decided).orElseThrow()).basis().contains(proposed));
    }

    @Test
    void aDecisionWithoutAProposalOnFileNamesNobodyWhoProposedIt() {
        Document paper = decision(SO, take(local.ownWork("A", 120).decided("07/QĐ-UBND", JANUARY), JANUARY)).orElseThrow();
        assertTrue(new Said(paper).basis().stream().noneMatch(line -> line.startsWith("Theo đề nghị")), new Said(paper).basis()::toString);
    }

    @Test
    void aSupplementUnderTheSameDecisionIsListedWithIt() {
        long first = take(local.ownWork("A", 120).decided("07/QĐ-UBND", JANUARY), JANUARY);
        take(local.supplement().ownWork("B", 30).decided("07/QĐ-UBND", JANUARY), JANUARY);
        assertEquals(150_000_000L, new Said(decision(SO, first).orElseThrow()).amount(LOCAL_MONEY));
    }

    @Test
    void aSupplementUnderADecisionThatWasKeptWithBlanksIsListedWithItToo() {
        long first = take(local.ownWork("A", 120).decided("07/QĐ-UBND", JANUARY), JANUARY);
        // As it was kept before numbers were tidied.
        services.transact(work -> work.em().createNativeQuery("update document_version set decision_number = '07 / QĐ-UBND'").executeUpdate());
        take(local.supplement().ownWork("B", 30).decided("07/QĐ-UBND", JANUARY), JANUARY);
        assertEquals(150_000_000L, new Said(decision(SO, first).orElseThrow()).amount(LOCAL_MONEY));
    }

    @Test
    void aSupplementUnderALaterDecisionTellsTheWholePlanAndTheFirstDecisionStaysAsItWas() {
        long first = take(local.ownWork("A", 120).decided("07/QĐ-UBND", JANUARY), JANUARY);
        long later = take(local.supplement().ownWork("B", 30).decided("31/QĐ-UBND", JANUARY.plusDays(20)), JANUARY.plusDays(20));
        assertEquals(150_000_000L, new Said(decision(SO, later).orElseThrow()).amount(LOCAL_MONEY));
        assertEquals(120_000_000L, new Said(decision(SO, first).orElseThrow()).amount(LOCAL_MONEY));
    }

    @Test
    void nobodyElsesPlanIsPrintedAndNoneOfAnotherKind() {
        long asked = take(national.ownWork("A", 100), JANUARY);
        long decided = take(local.ownWork("B", 40).decided("07/QĐ-UBND", JANUARY), JANUARY);
        assertTrue(proposal(NEIGHBOUR, asked).isEmpty());
        assertTrue(decision(NEIGHBOUR, decided).isEmpty());
        assertTrue(proposal(SO, decided).isEmpty());
        assertTrue(decision(SO, asked).isEmpty());
        assertTrue(proposal(SO, 0).isEmpty());
        assertTrue(proposal(Viewers.DEPT_OFFICER, asked).isPresent());
    }

    @Test
    void theDepartmentIsWrittenToByItsNameOfTheDayOfTheLetterWheneverThatIsPrinted() {
        PlanOfUnit plan = new PlanOfUnit(BAC_GIANG, 2025, FundSource.NATIONAL);
        long before = take(plan.machine("A", "Công ty A", 200), LAST_OF_THE_OLD_DEPARTMENT);
        long after = take(plan.next().machine("A", "Công ty A", 150), LAST_OF_THE_OLD_DEPARTMENT.plusDays(1));
        isTo("Bộ Công Thương (Cục Công Thương địa phương)", proposal(SO, before).orElseThrow());
        isTo("Bộ Công Thương (Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công)", proposal(SO, after).orElseThrow());
    }

    private static void isTo(String addressee, Document letter) {
        assertTrue(letter.parts().get(0).blocks().contains(new Block.Addressees(List.of(addressee))), addressee);
        assertEquals("- " + addressee + ";", letter.heading().recipients().get(0));
    }

    @Test
    void aCopyOfTheDecisionGoesToTheDepartmentByItsNameOfTheDayOfTheDecision() {
        PlanOfUnit plan = new PlanOfUnit(BAC_GIANG, 2025, FundSource.LOCAL);
        long before = take(plan.ownWork("A", 120).decided("07/QĐ-UBND", LAST_OF_THE_OLD_DEPARTMENT), LAST_OF_THE_OLD_DEPARTMENT);
        long after = take(plan.next().ownWork("A", 90).decided("31/QĐ-UBND", LAST_OF_THE_OLD_DEPARTMENT.plusDays(1)), LAST_OF_THE_OLD_DEPARTMENT.plusDays(1));
        assertEquals("- Cục Công Thương địa phương, Bộ Công Thương;", decision(SO, before).orElseThrow().heading().recipients().get(1));
        assertEquals("- Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công, Bộ Công Thương;", decision(SO, after).orElseThrow().heading().recipients().get(1));
    }

    private Optional<Document> proposal(Viewer viewer, long version) {
        return services.transact(work -> work.the(ProvincePapers.class).proposal(viewer, version));
    }

    private Optional<Document> decision(Viewer viewer, long version) {
        return services.transact(work -> work.the(ProvincePapers.class).decision(viewer, version));
    }

    private long take(PlanOfUnit plan, LocalDate day) {
        Judgement judgement = services.play(day).transact(work -> plan.taken(work, day));
        assertEquals(VersionState.IN_FORCE, judgement.version().state(), () -> judgement.findings().toString());
        return judgement.version().id();
    }
}

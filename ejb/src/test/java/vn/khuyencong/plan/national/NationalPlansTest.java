package vn.khuyencong.plan.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.scheme.dossier.DossierContent;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.exchange.contract.DecidedPlan;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.ReturnedPlan;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.Judgement;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.testing.PlanOfUnit;

class NationalPlansTest {

    private static final String A = "P63-24";
    private static final String B = "P63-27";

    private PlanSeason season;

    @BeforeEach
    void start(TestInfo test) {
        season = new PlanSeason("national-" + test.getDisplayName());
    }

    @AfterEach
    void close() {
        season.close();
    }

    @Test
    void aPlanIsCollectedLockedAppraisedProposedAndApprovedToTheDong() {
        season.taken(season.plan(A).machine("A1", "Công ty A", 200).machine("A2", "Công ty B", 100));
        season.taken(season.plan(B).machine("B1", "Công ty C", 150));
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        assertEquals(Map.of("A1", SchemeState.DEPT_APPRAISAL, "A2", SchemeState.DEPT_APPRAISAL), season.states(A));
        season.appraised(A, season.reduce(A, "A1", 180), season.opinion(A, "A2", AppraisalOutcome.REJECT));
        season.appraised(B, season.pass(B, "B1"));
        season.done(PlanSeason.OFFICER, PlanAct.CONCLUDE);
        season.done(PlanSeason.LEADER, PlanAct.PROPOSE);
        assertEquals(Map.of("A1", SchemeState.IN_MINISTRY_PROPOSAL, "A2", SchemeState.DEPT_REJECTED), season.states(A));
        assertEquals(List.of(), season.decide(PlanDecisionKind.APPROVE, "4768/QĐ-BCT"));
        assertEquals(Map.of("A1", SchemeState.PLAN_APPROVED, "A2", SchemeState.DEPT_REJECTED), season.states(A));
        assertEquals(180, season.balance(A, Account.GRANTED));
        assertEquals(150, season.balance(B, Account.GRANTED));
        assertEquals(PlanState.APPROVED, season.state());
        DocumentVersion decided = season.inForce(A);
        assertEquals(Basis.DECIDED, decided.basis());
        assertEquals("4768/QĐ-BCT", decided.decisionNumber());
        assertTrue(season.figuresAgree());
        DecidedPlan letter = (DecidedPlan) season.letters(LetterType.PLAN_DECIDED).get(0).data();
        assertEquals(180_000_000, letter.decided().support());
        assertEquals(List.of("APPROVED", "REJECTED"), letter.schemes().stream().map(DecidedPlan.Scheme::outcome).toList());
        assertEquals("NOT_FEASIBLE", letter.schemes().get(1).lines().get(0).reason());
        assertEquals(1, season.decisions().size());
        assertEquals(1, season.decisions().get(0).version());
    }

    @Test
    void theHistoryOfASchemeSaysWhoAppraisedAndWhoDecided() {
        season.approvedPlanOf(A, "A1", 200);
        assertEquals(List.of("RECEIVE P63-24", "BEGIN_DEPT_APPRAISAL cuc", "PASS cuc", "PROPOSE lanhdao.cuc", "APPROVE_PLAN lanhdao.cuc"),
                season.events(A, "A1"));
    }

    @Test
    void afterTheLockNothingNewIsTakenAndADecisionOnlyIfItIsOnFile() {
        season.taken(season.plan("P-01").machine("C1", "Công ty D", 50).decided("1/QĐ-BCT", PlanSeason.DAY));
        season.taken(season.plan(A).machine("A1", "Công ty A", 200));
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        assertEquals(List.of("PLAN_LOCKED"), season.refused(season.plan(B).machine("B1", "Công ty C", 150)));
        assertEquals(List.of("PLAN_LOCKED"), season.refused(season.plan(A).next().machine("A1", "Công ty A", 190)));
        assertEquals(List.of("DECISION_NOT_ON_FILE"), season.refused(season.plan("P-04").machine("D1", "Công ty E", 50)
                .decided("QĐ 99", PlanSeason.DAY)));
        season.taken(season.plan("P63-19").machine("E1", "Công ty G", 50).decided("1/QĐ-BCT", PlanSeason.DAY));
        assertEquals(PlanState.LOCKED, season.state());
    }

    @Test
    void noUnitPutsADecisionOfItsOwnInThePlaceOfOneThatWasTakenHere() {
        PlanOfUnit plan = season.approvedPlanOf(A, "A1", 200);
        assertEquals(List.of("DECISION_NOT_ON_FILE"), season.refused(plan.next().machine("A2", "Công ty B", 300).decided("99/QĐ-BCT", PlanSeason.DAY)));
        assertEquals(List.of("DECISION_SAYS_OTHERWISE"), season.refused(plan.next().machine("A1", "Công ty A", 250).decided("1/QĐ-BCT", PlanSeason.DAY)));
        assertEquals(List.of("DECISION_SAYS_OTHERWISE"), season.refused(season.plan(B).machine("B1", "Công ty C", 150).decided("1/QĐ-BCT", PlanSeason.DAY)));
        assertEquals(Map.of("A1", SchemeState.PLAN_APPROVED), season.states(A));
        assertEquals(200, season.balance(A, Account.GRANTED));
        assertEquals(1, season.decisions().size());
        season.taken(plan.next().machine("A1", "Công ty A", 200).decided("1/QĐ-BCT", PlanSeason.DAY));
        assertEquals(200, season.balance(A, Account.GRANTED));
        assertEquals(1, season.decisions().size());
    }

    @Test
    void aPlanThatIsOpenAgainStillTakesNoDecisionOfAUnitsOwn() {
        season.taken(season.plan(A).machine("A1", "Công ty A", 200));
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        season.done(PlanSeason.LEADER, PlanAct.REOPEN);
        assertEquals(List.of("DECISION_NOT_ON_FILE"), season.refused(season.plan(B).machine("B1", "Công ty C", 150).decided("QĐ 99", PlanSeason.DAY)));
        season.taken(season.plan(B).next().machine("B1", "Công ty C", 150));
    }

    @Test
    void returnedCellsComeAgainAndNothingElseMayHaveChanged() {
        PlanOfUnit plan = season.plan(A).machine("A1", "Công ty A", 200).machine("A2", "Công ty B", 100);
        season.taken(plan);
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        String cell = "/data/schemes/0/lines/0/equipment/0/quotation";
        String money = "/data/schemes/0/lines/0/support";
        season.appraised(A, season.back(A, "A1", cell, money), season.pass(A, "A2"));
        assertEquals(List.of(), season.returned(A));
        assertEquals(Map.of("A1", SchemeState.DEPT_SUPPLEMENT_REQUESTED, "A2", SchemeState.DEPT_PASSED), season.states(A));
        ReturnedPlan letter = (ReturnedPlan) season.letters(LetterType.PLAN_RETURNED).get(0).data();
        String line = "/data/schemes/0/lines/0/";
        assertEquals(List.of(cell, money, line + "eligibleCost", line + "counterpart", line + "otherSources"), letter.cells().stream().map(ReturnedPlan.Cell::pointer).toList());
        assertEquals("INCOMPLETE_DOSSIER", letter.cells().get(0).reason());
        assertEquals(List.of("RETURN_ALREADY_SENT"), rules(season.returned(A)));

        Judgement refused = season.take(plan.next().machine("A1", "Công ty A", 180).machine("A2", "Công ty B", 90));
        assertEquals(VersionState.RETURNED, refused.version().state());
        assertTrue(cells(refused.findings(), "CELL_NOT_RETURNED").contains("/data/schemes/1/lines/0/support"), () -> refused.findings().toString());
        assertFalse(cells(refused.findings(), "CELL_NOT_RETURNED").contains(money));
        assertFalse(cells(refused.findings(), "CELL_NOT_RETURNED").contains("/data/totals/support"));

        season.taken(plan.next().machineFor("A1", "Công ty A", 180, 600).machine("A2", "Công ty B", 100));
        assertEquals(SchemeState.DEPT_APPRAISAL, season.states(A).get("A1"));
    }

    @Test
    void whoseMachinesAreReturnedMayAnswerWithWhatTheyCostThen() {
        PlanOfUnit plan = season.plan(A).machineFor("A1", "Công ty A", 200, 600);
        season.taken(plan);
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        season.appraised(A, season.back(A, "A1", "/data/schemes/0/lines/0/equipment"));
        assertEquals(List.of(), season.returned(A));
        season.taken(plan.next().machineFor("A1", "Công ty A", 180, 540));
    }

    @Test
    void whatWasThoughtOfAnUnchangedLineStandsAndTheChangedLineIsLookedAtAgain() {
        PlanOfUnit plan = season.plan(A).machine("A1", "Công ty A", 200).machine("A2", "Công ty B", 100);
        season.taken(plan);
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        season.appraised(A, season.back(A, "A1", "/data/schemes/0/lines/0/support"), season.pass(A, "A2"));
        season.returned(A);
        assertEquals(List.of("LINE_AWAITS_ANSWER"), rules(season.appraise(A, season.pass(A, "A1"))));
        season.taken(plan.next().machineFor("A1", "Công ty A", 180, 600).machine("A2", "Công ty B", 100));
        assertEquals(List.of("LINES_NOT_APPRAISED"), rules(season.act(PlanSeason.OFFICER, PlanAct.CONCLUDE)));
        season.appraised(A, season.pass(A, "A1"));
        season.done(PlanSeason.OFFICER, PlanAct.CONCLUDE);
        assertEquals(Map.of("A1", SchemeState.DEPT_PASSED, "A2", SchemeState.DEPT_PASSED), season.states(A));
    }

    @Test
    void whoAppraisedNeitherProposesNorDecides() {
        season.taken(season.plan(A).machine("A1", "Công ty A", 200));
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        season.appraisedBy(PlanSeason.BOTH, A, season.pass(A, "A1"));
        season.done(PlanSeason.OFFICER, PlanAct.CONCLUDE);
        assertTrue(rules(season.act(PlanSeason.BOTH, PlanAct.PROPOSE)).contains("SAME_PERSON"));
        assertEquals(PlanState.APPRAISED, season.state());
        assertEquals(SchemeState.DEPT_PASSED, season.states(A).get("A1"));
        season.done(PlanSeason.LEADER, PlanAct.PROPOSE);
    }

    @Test
    void actsOutOfTurnAndOfOthersAreRefusedAndChangeNothing() {
        assertEquals(List.of("PLAN_NOTHING_SUBMITTED"), rules(season.act(PlanSeason.OFFICER, PlanAct.LOCK)));
        season.taken(season.plan(A).machine("A1", "Công ty A", 200));
        assertEquals(List.of("PLAN_ACT_NOT_YOURS"), rules(season.act(PlanSeason.LEADER, PlanAct.LOCK)));
        assertEquals(List.of("PLAN_ACT_NOT_HERE"), rules(season.act(PlanSeason.LEADER, PlanAct.PROPOSE)));
        assertEquals(List.of("PLAN_ACT_NOT_HERE"), rules(season.act(PlanSeason.LEADER, PlanAct.RECORD_DECISION)));
        assertEquals(List.of("APPRAISAL_NOT_NOW"), rules(season.appraise(A, season.pass(A, "A1"))));
        assertEquals(PlanState.COLLECTING, season.state());
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        season.done(PlanSeason.LEADER, PlanAct.REOPEN);
        season.taken(season.plan(B).machine("B1", "Công ty C", 150));
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        season.appraised(A, season.pass(A, "A1"));
        assertEquals(List.of("PLAN_ALREADY_APPRAISED"), rules(season.act(PlanSeason.LEADER, PlanAct.REOPEN)));
    }

    @Test
    void anUnsoundOpinionRefusesAllOfThemTogether() {
        season.taken(season.plan(A).machine("A1", "Công ty A", 200).machine("A2", "Công ty B", 100));
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        assertEquals(List.of("APPRAISAL_AMOUNT_WRONG"), rules(season.appraise(A, season.pass(A, "A2"), season.reduce(A, "A1", 200))));
        assertEquals(List.of("APPRAISAL_CELLS_WRONG"), rules(season.appraise(A, season.back(A, "A1", "/data/schemes/1/lines/0/support"))));
        assertEquals(List.of("APPRAISAL_WITHOUT_REASON"), rules(season.appraise(A,
                new Opinion(season.line(A, "A1"), AppraisalOutcome.DEFER, null, List.of(), "WHY_NOT", null))));
        assertEquals(SchemeState.DEPT_APPRAISAL, season.states(A).get("A2"));
        assertEquals(List.of("NOTHING_TO_RETURN"), rules(season.returned(A)));
    }

    @Test
    void aDecisionWithoutPaperOrOfTomorrowIsNone() {
        season.proposedPlanOf(A, "A1", 200);
        assertEquals(List.of("DECISION_INCOMPLETE"), rules(season.decide(PlanDecisionKind.APPROVE, " ")));
        assertEquals(List.of("DECISION_IN_FUTURE"), rules(season.decide(PlanDecisionKind.APPROVE,
                new PlanSubmission.Decision("1", PlanSeason.DAY.plusDays(1), "Bộ trưởng"))));
        assertEquals(PlanState.PROPOSED, season.state());
        assertEquals(0, season.balance(A, Account.GRANTED));
    }

    @Test
    void noPlanIsDecidedBeforeItWasProposed() {
        season.proposedPlanOf(A, "A1", 200);
        assertEquals(List.of("DECISION_BEFORE_PROPOSAL"), rules(season.decide(PlanDecisionKind.APPROVE,
                new PlanSubmission.Decision("1", PlanSeason.DAY.minusDays(1), "Bộ trưởng"))));
        assertEquals(PlanState.PROPOSED, season.state());
    }

    @Test
    void theDecisionIsJudgedByTheLawOfItsOwnDay() {
        season.proposedPlanOf(A, "A1", 200);
        List<Refusal> findings = season.decide(PlanDecisionKind.APPROVE, new PlanSubmission.Decision("1", LocalDate.of(2010, 1, 1), "Bộ trưởng"));
        assertTrue(rules(findings).contains("NORM_NOT_IN_FORCE"), findings::toString);
        assertEquals(PlanState.PROPOSED, season.state());
    }

    @Test
    void aLineThatIsReducedToACeilingThatFellSinceItsIntakePassesAndIsApproved() {
        season.taken(season.plan(A).machine("A1", "Công ty A", 300));
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        season.ceilingOfMachines(200);
        assertEquals(List.of("CEILING_EXCEEDED"), rules(season.appraise(A, season.pass(A, "A1"))));
        assertEquals(List.of("CEILING_EXCEEDED"), rules(season.appraise(A, season.reduce(A, "A1", 210))));
        season.appraised(A, season.reduce(A, "A1", 200));
        season.done(PlanSeason.OFFICER, PlanAct.CONCLUDE);
        season.done(PlanSeason.LEADER, PlanAct.PROPOSE);
        assertEquals(List.of(), season.decide(PlanDecisionKind.APPROVE, "1/QĐ-BCT"));
        assertEquals(200, season.balance(A, Account.GRANTED));
    }

    @Test
    void whatIsMovedOrDeferredIsLinkedToThePlanItGoesTo() {
        season.taken(season.plan(A).machine("A1", "Công ty A", 200).machine("A2", "Công ty B", 100));
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        season.appraised(A, season.opinion(A, "A1", AppraisalOutcome.MOVE_TO_LOCAL), season.opinion(A, "A2", AppraisalOutcome.DEFER));
        season.done(PlanSeason.OFFICER, PlanAct.CONCLUDE);
        season.done(PlanSeason.LEADER, PlanAct.PROPOSE);
        assertEquals(List.of(), season.decide(PlanDecisionKind.APPROVE, "1/QĐ-BCT"));
        assertEquals(Map.of("A1", SchemeState.MOVED_TO_LOCAL_FUND, "A2", SchemeState.DEFERRED_NEXT_YEAR), season.states(A));
        SchemeMove local = season.cameFrom(A, PlanSeason.YEAR, FundSource.LOCAL).get(0);
        assertEquals("A1", local.code());
        assertEquals(200_000_000, local.support());
        SchemeMove next = season.cameFrom(A, PlanSeason.YEAR + 1, FundSource.NATIONAL).get(0);
        assertEquals("A2", next.code());
        assertEquals("NOT_FEASIBLE", next.reasonCode());
        assertEquals(Basis.SUBMITTED, season.inForce(A).basis());
        assertEquals(0, season.balance(A, Account.GRANTED));
        assertNotNull(season.letters(LetterType.PLAN_DECIDED).get(0));
    }

    @Test
    void whatIsDeferredWaitsForItsProvinceAndIsCarriedOnWithWhatItSaid() {
        season.taken(season.plan(A).machine("A1", "Công ty A", 200).machine("A2", "Công ty B", 100));
        season.done(PlanSeason.OFFICER, PlanAct.LOCK);
        season.appraised(A, season.pass(A, "A1"), season.opinion(A, "A2", AppraisalOutcome.DEFER));
        season.done(PlanSeason.OFFICER, PlanAct.CONCLUDE);
        season.done(PlanSeason.LEADER, PlanAct.PROPOSE);
        assertEquals(List.of(), season.decide(PlanDecisionKind.APPROVE, "1/QĐ-BCT"));
        assertEquals(List.of("A2"), season.left(Needs.officer(A)).stream().map(left -> left.move().code()).toList());
        assertEquals(List.of(), season.left(Needs.officer(B)));
        assertThrows(NotVisible.class, () -> season.carryOn(Needs.officer(B)));
        DossierContent dossier = season.carryOn(Needs.officer(A));
        assertEquals("A2", dossier.scheme().code());
        assertEquals(100_000_000, dossier.scheme().support());
        assertEquals("Công ty B", dossier.scheme().lines().get(0).establishment().name());
        assertEquals(List.of(), season.left(Needs.officer(A)));
    }

    @Test
    void aSupplementAfterTheDecisionIsAppraisedAndMakesTheNextVersionBesideWhatWasDecided() {
        PlanOfUnit plan = season.approvedPlanOf(A, "A1", 200);
        season.taken(plan.supplement().machine("A9", "Công ty Z", 70));
        season.appraised(A, season.pass(A, "A9"));
        assertEquals(List.of(), season.decide(PlanDecisionKind.SUPPLEMENT, "2/QĐ-BCT"));
        assertEquals(PlanState.AMENDED, season.state());
        assertEquals(Map.of("A1", SchemeState.PLAN_APPROVED, "A9", SchemeState.PLAN_APPROVED), season.states(A));
        assertEquals(270, season.balance(A, Account.GRANTED));
        assertEquals(List.of(1, 2), season.decisions().stream().map(PlanDecision::version).toList());
        assertTrue(season.events(A, "A9").contains("APPROVE_PLAN lanhdao.cuc"), () -> season.events(A, "A9").toString());
        assertTrue(season.figuresAgree());
        assertEquals(List.of("PLAN_NOTHING_TO_DECIDE"), rules(season.decide(PlanDecisionKind.STOP, "3/QĐ-BCT")));
    }

    @Test
    void aDecisionThatManyPlansCarryIsOneVersionOfTheNationalPlan() {
        PlanOfUnit plan = season.plan(A).machine("A1", "Công ty A", 200).decided("1/QĐ-BCT", PlanSeason.DAY);
        season.taken(plan);
        season.taken(season.plan(B).machine("B1", "Công ty C", 150).decided("1/QĐ-BCT", PlanSeason.DAY));
        season.taken(plan.next().machine("A2", "Công ty B", 100).decided("2/QĐ-BCT", PlanSeason.DAY));
        assertEquals(List.of(PlanDecisionKind.APPROVE, PlanDecisionKind.SUPPLEMENT), season.decisions().stream().map(PlanDecision::kind).toList());
        assertEquals(PlanState.COLLECTING, season.state());
    }

    @Test
    void aDecisionThatWasKeptWithBlanksIsTheOneThatAPlanCites() {
        PlanOfUnit plan = season.approvedPlanOf(A, "A1", 200);
        season.keptAsTyped("1 / QĐ-BCT");
        season.taken(plan.next().machine("A1", "Công ty A", 200).decided("1/QĐ-BCT", PlanSeason.DAY));
        assertEquals(List.of("1 / QĐ-BCT"), season.decisions().stream().map(PlanDecision::number).toList());
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().filter(Refusal::blocks).map(Refusal::rule).toList();
    }

    private static List<String> cells(List<Refusal> findings, String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).map(Refusal::cell).toList();
    }
}

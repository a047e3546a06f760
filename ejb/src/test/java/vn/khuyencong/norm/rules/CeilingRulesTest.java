package vn.khuyencong.norm.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.norm.rules.Plans.line;
import static vn.khuyencong.norm.rules.Plans.localPlan;
import static vn.khuyencong.norm.rules.Plans.machinery;
import static vn.khuyencong.norm.rules.Plans.nationalPlan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.NormPackDocument;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;

/** The ceilings against the cases that are known, and the rates that only some are judged by. */
class CeilingRulesTest {

    private static final LocalDate APPROVED_2018 = LocalDate.of(2017, 12, 22);
    private static final LocalDate DAY = Plans.RECEIPT_DAY;

    @Test
    void threeMachinesAndAModelOfBacNinh2021PassAtTheirMaximaOf1900() {
        Plans plan = nationalPlan().scheme("1", machinery("A", 300, 600), machinery("B", 300, 600), machinery("C", 300, 600))
                .scheme("2", line("A3", "DEMO_NEW", "D", 1_000, 4_000));
        assertEquals(1_900_000_000L, plan.build().totals().support());
        assertEquals(List.of(), judge(plan, Plans.file(), LocalDate.of(2020, 12, 15)));
    }

    @Test
    void sixSchemesOfBacGiang2023WithElevenEstablishmentsPassAt3200() {
        Plans plan = nationalPlan();
        int establishment = 0;
        for (int scheme = 1; scheme <= 6; scheme++) {
            List<PlanSubmission.Line> lines = new ArrayList<>();
            for (int i = 0; i < (scheme <= 5 ? 2 : 1); i++) {
                establishment++;
                lines.add(machinery("Cơ sở " + establishment, establishment <= 10 ? 290 : 300, 700));
            }
            plan.scheme(Integer.toString(scheme), lines.toArray(PlanSubmission.Line[]::new));
        }
        assertEquals(3_200_000_000L, plan.build().totals().support());
        assertEquals(11, plan.build().totals().lines());
        assertEquals(List.of(), judge(plan, Plans.file(), DAY));
    }

    @Test
    void threeSchemesOfBacKan2018PassByTheLawOfTheDayOfApprovalAnd250IsRefused() {
        assertEquals(List.of(), judge(nationalPlan().scheme("1", machinery("A", 200, 500)).scheme("2", machinery("B", 200, 500))
                .scheme("3", machinery("C", 200, 500)), Plans.file(), APPROVED_2018));
        List<Refusal> found = judge(nationalPlan().scheme("1", machinery("A", 200, 500)).scheme("2", machinery("B", 250, 500)),
                Plans.file(), APPROVED_2018);
        assertEquals(List.of("CEILING_EXCEEDED"), rules(found));
        assertEquals("/data/schemes/1/lines/0/support", found.get(0).cell());
    }

    @Test
    void aSchemeAboveItsCeilingsIsRefusedLineByLine() {
        List<Refusal> found = judge(nationalPlan().scheme("1", machinery("A", 301, 700), machinery("B", 300, 700), machinery("C", 320, 600)),
                Plans.file(), DAY);
        assertEquals(List.of("/data/schemes/0/lines/0/support", "/data/schemes/0/lines/2/support", "/data/schemes/0/lines/2/support"),
                found.stream().map(Refusal::cell).toList());
        assertEquals(List.of("CEILING_EXCEEDED", "CEILING_SHARE_EXCEEDED", "CEILING_EXCEEDED"), rules(found));
        assertTrue(found.stream().allMatch(Refusal::blocks));
    }

    @Test
    void aRuleInItsTrialSeasonOnlyWarnsAndSaysSo() {
        NormFile law = with(ceiling(9, "BRAND", FundSource.NATIONAL, 30, null, List.of(), true), "BRAND");
        List<Refusal> found = judge(nationalPlan().scheme("1", line("A3", "BRAND", "A", 31, 40)), law, DAY);
        assertEquals(List.of("TRIAL_CEILING_SHARE_EXCEEDED", "TRIAL_CEILING_EXCEEDED"), rules(found));
        assertTrue(found.stream().noneMatch(Refusal::blocks));
        assertEquals(List.of("TRIAL_NORM_NOT_OF_ACTIVITY", "TRIAL_ESTABLISHMENT_MISSING"),
                rules(judge(nationalPlan().scheme("1", line("A4", "BRAND", null, 20, 40)), law, DAY)));
    }

    @Test
    void aLocalRateJudgesThePlansOfItsUnitAlone() {
        NormFile law = with(ceiling(9, "MACHINERY", FundSource.LOCAL, 150, "P63-24", List.of(), false));
        assertEquals(List.of("CEILING_EXCEEDED"), rules(judge(localPlan().scheme("1", machinery("A", 151, 400)), law, DAY)));
        NormFile ofOthers = with(ceiling(9, "MACHINERY", FundSource.LOCAL, 150, "P63-06", List.of(), false));
        assertEquals(List.of("LOCAL_RATE_NOT_ON_FILE"), rules(judge(localPlan().scheme("1", machinery("A", 151, 400)), ofOthers, DAY)));
    }

    @Test
    void theRateOfTheSuccessorGoesBeforeThatOfThePredecessorAndBothBeforeTheGeneralOne() {
        Ceiling general = ceiling(7, "MACHINERY", FundSource.LOCAL, 100, null, List.of(), false);
        Ceiling own = ceiling(8, "MACHINERY", FundSource.LOCAL, 150, "P63-24", List.of(), false);
        Ceiling successor = ceiling(9, "MACHINERY", FundSource.LOCAL, 200, "P34-24", List.of("P63-24", "P63-27"), false);
        assertEquals(7, chosen(with(general)));
        assertEquals(8, chosen(with(general, own)));
        assertEquals(9, chosen(with(general, own, successor)));
        assertEquals(9, chosen(with(successor, own, general)));
    }

    @Test
    void aPackTellsAnOldProgramNothingThatItWouldTakeForEverybodysLaw() {
        NormFile law = with(ceiling(9, "MACHINERY", FundSource.LOCAL, 150, "P63-24", List.of("P63-25"), false),
                ceiling(10, "BRAND", FundSource.NATIONAL, 30, null, List.of(), true));
        assertEquals(4, law.ceilings().size());
        assertEquals(2, law.further().size());
        NormIssue issue = new NormIssue(2, law.digest(), DAY, DAY.plusDays(30), law);
        byte[] written = NormPackDocument.write(issue, Instant.EPOCH);
        assertEquals(issue, NormPackDocument.read(written).orElseThrow());
    }

    @Test
    void aPackOfAnEarlierVersionIsReadAndTheSameLawKeepsItsDigest() {
        NormFile law = Plans.file();
        String written = new String(NormPackDocument.write(new NormIssue(2, law.digest(), DAY, DAY.plusDays(30), law), Instant.EPOCH),
                StandardCharsets.UTF_8);
        assertFalse(written.contains("further") || written.contains("trial") || written.contains("succeeded") || written.contains("\"unit\""),
                "what an earlier version wrote");
        NormFile read = NormPackDocument.read(written.getBytes(StandardCharsets.UTF_8)).orElseThrow().law();
        assertEquals(law, read);
        assertEquals(law.digest(), read.digest());
    }

    private static long chosen(NormFile law) {
        return law.on(DAY).ceiling("MACHINERY", FundSource.LOCAL, "P63-24").orElseThrow().id();
    }

    /** The law of the tests with further ceilings, without the rules that these take the place of. */
    private static NormFile with(Ceiling further, String instead) {
        List<Ceiling> ceilings = new ArrayList<>(Plans.file().ceilings());
        ceilings.removeIf(ceiling -> ceiling.rule().equals(instead));
        ceilings.add(further);
        return new NormFile(ceilings, Plans.file().activities(), Plans.file().indicators());
    }

    private static NormFile with(Ceiling... further) {
        List<Ceiling> ceilings = new ArrayList<>(Plans.file().ceilings());
        ceilings.addAll(List.of(further));
        return new NormFile(ceilings, Plans.file().activities(), Plans.file().indicators());
    }

    private static Ceiling ceiling(long id, String rule, FundSource fund, long millions, String unit, List<String> succeeded, boolean trial) {
        return new Ceiling(id, rule, "A3", fund, new BigDecimal("50"), Dong.ofMillions(millions), "establishment", LocalDate.of(2019, 1, 1),
                null, "Quyết định của tỉnh", true, unit, succeeded, trial);
    }

    private static List<Refusal> judge(Plans plan, NormFile law, LocalDate day) {
        return CeilingRules.judge(plan.build(), law.on(day));
    }

    private static List<String> rules(List<Refusal> found) {
        return found.stream().map(Refusal::rule).toList();
    }
}

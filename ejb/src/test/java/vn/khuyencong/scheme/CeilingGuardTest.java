package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

class CeilingGuardTest {

    private static final LocalDate CIRCULAR_28 = LocalDate.of(2018, 5, 11);
    private static final PlanOf PLAN = new PlanOf(new UnitId("P63-06"), 2018, FundSource.NATIONAL);

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("ceilings-" + test.getDisplayName())).play(CIRCULAR_28);
        services.transact(work -> new PlanOfUnit("P63-06", 2018, FundSource.NATIONAL).machine("A", "Công ty A", 200).machine("B", "Công ty B", 250)
                .taken(work, CIRCULAR_28));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void anAppraisalJudgesByTheLawOfToday() {
        assertEquals(List.of(), against("B", deed(SchemeAct.PASS)));
        services.play(CIRCULAR_28.minusDays(1));
        assertEquals(List.of("CEILING_EXCEEDED"), against("B", deed(SchemeAct.PASS)));
        assertEquals(List.of(), against("A", deed(SchemeAct.PASS)));
    }

    @Test
    void aDecisionIsJudgedByTheLawOfItsOwnDay() {
        LocalDate december = LocalDate.of(2017, 12, 22);
        assertEquals(List.of("CEILING_EXCEEDED"), against("B", deed(SchemeAct.APPROVE_PLAN).paper("QĐ 4768/QĐ-BCT", december)));
        assertEquals(List.of("CEILING_EXCEEDED"), against("B", deed(SchemeAct.APPROVE_ADJUSTMENT).paper("QĐ 1", december)));
        assertEquals(List.of(), against("A", deed(SchemeAct.APPROVE_PLAN).paper("QĐ 4768/QĐ-BCT", december)));
        assertEquals(List.of(), against("B", deed(SchemeAct.APPROVE_PLAN)), "without a day: today");
        assertEquals(List.of(), against("B", deed(SchemeAct.PASS).paper("Biên bản", december)), "no decision: today");
    }

    @Test
    void whatSpeaksAgainstNamesTheLine() {
        services.play(CIRCULAR_28.minusDays(1));
        Refusal refusal = services.transact(work -> work.the(Guards.class).against(Guard.WITHIN_CEILINGS, record(work, "B"), deed(SchemeAct.PASS))).get(0);
        assertTrue(refusal.blocks());
        assertEquals("/data/schemes/0/lines/0/support", refusal.cell());
        assertEquals("TTLT 26/2014/TTLT-BTC-BCT", refusal.article());
    }

    private List<String> against(String code, Deed deed) {
        return services.transact(work -> work.the(Guards.class).against(Guard.WITHIN_CEILINGS, record(work, code), deed)).stream()
                .map(Refusal::rule).toList();
    }

    private static SchemeRecord record(Services.Work work, String code) {
        return work.the(Schemes.class).find(PLAN, code).orElseThrow();
    }

    private static Deed deed(SchemeAct act) {
        return Deed.of(act, Actor.system());
    }
}

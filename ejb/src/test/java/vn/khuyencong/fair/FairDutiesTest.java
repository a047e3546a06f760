package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.testing.Viewers;

class FairDutiesTest {

    private static final Viewer PROVINCE = Viewers.officer(RunBench.BAC_GIANG);
    private static final LocalDate LAST = LocalDate.of(2024, 5, 19);

    private RunBench bench;
    private long served;

    @BeforeEach
    void start(TestInfo test) {
        bench = new RunBench("duties-" + test.getDisplayName());
        served = bench.applies(RunBench.BAC_GIANG, "01", 3, 3, 300);
        bench.applies(RunBench.BAC_NINH, "02", 3, 3, 500);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aProvinceWithAQuotaMayApplyUntilTheLastDay() {
        bench.on(FairBench.CLOSES);
        assertEquals(List.of("APPLY 2024-04-30 null"), due(PROVINCE));
        assertEquals(List.of(), due(Viewers.officer("P63-25")));
        assertEquals(List.of(), due(Viewers.DEPT_OFFICER));
        bench.on(LocalDate.of(2024, 2, 29));
        assertEquals(List.of(), due(PROVINCE));
    }

    @Test
    void afterItTheOrganiserPlansAndThenWhoDecidesPublishes() {
        bench.on(RunBench.AFTER);
        assertEquals(List.of(), due(PROVINCE));
        assertEquals(List.of("PLAN 2024-05-01 2"), due(Viewers.DEPT_OFFICER));
        assertEquals(List.of(), due(Viewers.DEPT_LEADER));
        long run = bench.computed(RunOrder.FIRST);
        assertEquals(List.of(), due(Viewers.DEPT_OFFICER));
        assertEquals(List.of(FairDuty.PUBLISH), duties(Viewers.DEPT_LEADER));
        bench.publish(run, null);
        assertEquals(List.of(), due(Viewers.DEPT_LEADER));
        bench.withdraws(served);
        bench.computed(new RunOrder(true, false, "Cơ sở rút"));
        assertEquals(List.of(FairDuty.PUBLISH), duties(Viewers.DEPT_LEADER));
        bench.on(LAST.plusDays(1));
        assertEquals(List.of(), due(Viewers.DEPT_LEADER));
    }

    @Test
    void whenTheFairIsOverEachProvinceReportsOfThoseThatHadStalls() {
        bench.on(RunBench.AFTER).published(RunOrder.FIRST);
        bench.on(LAST);
        assertEquals(List.of(FairDuty.RESULT), duties(PROVINCE));
        assertEquals(List.of(), duties(Viewers.officer("P63-25")));
        bench.on(LAST.plusDays(1));
        assertEquals(List.of("REPORT 2024-05-19 1"), due(PROVINCE));
        assertEquals(List.of(), due(Viewers.DEPT_OFFICER));
        bench.in(work -> {
            FairApplication one = work.em().find(FairApplication.class, served);
            work.em().persist(new FairOutcome(null, one.fair(), one, true, 3, 0, 0, 0, vn.khuyencong.testing.Services.NOW, LAST.plusDays(1), "so"));
            return null;
        });
        assertEquals(List.of(), due(PROVINCE));
    }

    private List<String> due(Viewer viewer) {
        return bench.in(work -> work.the(FairDuties.class).of(viewer)).stream().map(one -> one.duty() + " " + one.day() + " " + one.count()).toList();
    }

    private List<FairDuty> duties(Viewer viewer) {
        return bench.in(work -> work.the(FairDuties.class).of(viewer)).stream().map(FairDuties.FairDue::duty).toList();
    }
}

package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.testing.Viewers;

class FloorChangesTest {

    private RunBench bench;
    private long first;

    @BeforeEach
    void start(TestInfo test) {
        bench = new RunBench("changes-" + test.getDisplayName());
        bench.applies(RunBench.BAC_GIANG, "01", 3, 3, 300);
        bench.applies(RunBench.BAC_NINH, "02", 3, 3, 200);
        first = bench.on(RunBench.AFTER).computed(RunOrder.FIRST);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whomAPinMovedIsToldWithHisStallsBeforeAndNowAlsoBeforeAnythingIsPublished() {
        String before = bench.stalls(first, "P63-24/01");
        String other = bench.stalls(first, "P63-27/02");
        FairBench.kept(bench.pin("P63-24/01", other.split(" ")));
        long again = bench.computed(new RunOrder(true, false, "Đã ghim"));
        assertEquals(other, bench.stalls(again, "P63-24/01"));
        assertEquals(List.of("Cơ sở 01 " + before + " > " + other, "Cơ sở 02 " + other + " > " + bench.stalls(again, "P63-27/02")), said(Viewers.DEPT_OFFICER, again));
    }

    @Test
    void aFirstPlanChangesNothingAndWhoDoesNotPrepareTheFairIsToldNothing() {
        assertEquals(List.of(), said(Viewers.DEPT_OFFICER, first));
        FairBench.kept(bench.pin("P63-24/01", "A-08", "A-09", "A-10"));
        long again = bench.computed(new RunOrder(true, false, "Đã ghim"));
        assertEquals(List.of(), said(Viewers.officer(RunBench.BAC_GIANG), again));
    }

    private List<String> said(Viewer viewer, long run) {
        return bench.in(work -> work.the(FloorChanges.class).of(viewer, run)).stream().map(one -> one.exhibitor() + " " + String.join(" ", one.before()) + " > "
                + String.join(" ", one.now())).sorted().toList();
    }
}

package vn.khuyencong.establishment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

class MergingTest {

    private static final Viewer OFFICER = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
    private static final Viewer OTHER_OFFICER = new Viewer("cuc2", "Cán bộ Cục", Role.DEPT_OFFICER, null);
    private static final Viewer PROVINCE = new Viewer("so", "Sở", Role.SCT_OFFICER, new UnitId(Papers.BAC_GIANG));

    private Services services;
    private Papers papers;
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void threeRecordsOfOneName(TestInfo test) {
        services = new Services(database("merging-" + test.getDisplayName()));
        papers = new Papers(services);
        first = papers.taken(papers.household("HKD Nón lá Na", null, Papers.BAC_GIANG, 2022));
        second = papers.taken(papers.household("HKD Nón lá Na", null, Papers.BAC_GIANG, 2023));
        third = papers.taken(papers.household("HKD Nón lá Na", null, Papers.BAC_GIANG, 2024));
        assertEquals(3, open());
    }

    /** Migrated and empty but for the reference data. */
    DataSource database(String name) {
        return MigratedDatabase.h2(name);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aMergeCountsOnceReassignsNothingAndBringsTheLastPairDownWithIt() {
        assertEquals(MergeOutcome.DONE, merge(first, second));
        assertEquals(2, count());
        assertEquals(2, open(), "each of the two still resembles the third");
        assertEquals(MergeOutcome.DONE, merge(first, third));
        assertEquals(1, count());
        assertEquals(0, open(), "the pair of the second and the third is one record now");
        assertEquals(second, papers.taken(papers.household("HKD Nón lá Na", null, Papers.BAC_GIANG, 2023)), "lines keep their own record");
        assertEquals(List.of(first, first, first), survivors());
    }

    @Test
    void aMergeIsUndoneWithAllThatHadJoinedBefore() {
        merge(second, third);
        merge(first, second);
        assertEquals(List.of(first, first, first), survivors());
        assertEquals(MergeOutcome.DONE, services.transact(work -> work.the(Merging.class).split(OFFICER, second, "hai chủ hộ khác nhau")));
        assertEquals(List.of(first, second, second), survivors());
        assertEquals(MergeOutcome.ALREADY, services.transact(work -> work.the(Merging.class).split(OFFICER, second, "lần nữa")));
        assertEquals(2, count());
    }

    @Test
    void whatIsKeptApartIsNotProposedAgainAndEachDecisionIsKept() {
        assertEquals(MergeOutcome.DONE, apart(first, second));
        assertEquals(MergeOutcome.ALREADY, apart(second, first));
        papers.taken(papers.household("Hộ kinh doanh Nón lá Na", null, Papers.BAC_GIANG, 2022));
        assertEquals(2, open());
        assertEquals(MergeOutcome.DONE, merge(first, second), "an officer may think better of it");
        assertEquals(MergeOutcome.CHANGED, apart(first, second), "what is one cannot be kept apart, only split");
        assertEquals(List.of("MERGE", "KEEP_APART"), services.transact(work -> {
            Establishments all = work.the(Establishments.class);
            return all.decisions(OFFICER, all.members(OFFICER, work.em().find(Establishment.class, second))).stream().map(decision -> decision.kind().name()).toList();
        }));
        assertEquals(2, rows("audit_entry where act in ('ESTABLISHMENTS_MERGED', 'ESTABLISHMENTS_KEPT_APART')"));
    }

    @Test
    void aProvinceFindsWhatWasMergedIntoTheRecordOfAnotherUnderItsOwnRecord() {
        long elsewhere = papers.taken(papers.company("Công ty TNHH Minh Long", "0100109106", Papers.HA_NOI, 2022));
        merge(elsewhere, first);
        merge(elsewhere, second);
        assertEquals(Set.of(first, third), Set.copyOf(listed(PROVINCE)));
        assertEquals(Set.of(elsewhere, third), Set.copyOf(listed(OFFICER)));
        services.transact(work -> {
            Establishments all = work.the(Establishments.class);
            assertEquals(2, all.count(PROVINCE, Establishments.Filter.ALL));
            assertEquals(0, all.count(PROVINCE, new Establishments.Filter("Minh Long", null)));
            assertEquals(List.of(PROVINCE.ownUnit().orElseThrow()), all.units(PROVINCE, all.page(PROVINCE, Establishments.Filter.ALL, 0, 9)).get(elsewhere));
            return null;
        });
        assertEquals(MergeOutcome.DONE, services.transact(work -> work.the(Merging.class).split(OFFICER, first, "hai chủ hộ khác nhau")));
        assertEquals(Set.of(first, second, third), Set.copyOf(listed(PROVINCE)));
    }

    @Test
    void aRecordThatIsPartOfAnotherCannotBeMergedOnItsOwn() {
        merge(first, second);
        assertEquals(MergeOutcome.ALREADY, merge(second, first));
        assertEquals(MergeOutcome.CHANGED, merge(third, second));
        assertEquals(MergeOutcome.CHANGED, merge(second, third));
    }

    @Test
    void onlyAnOfficerOfTheDepartmentDecidesAndOnlyWithAReason() {
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Merging.class).merge(PROVINCE, first, second, "x")));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Merging.class).split(PROVINCE, second, "x")));
        assertThrows(IllegalArgumentException.class, () -> services.transact(work -> work.the(Merging.class).merge(OFFICER, first, second, " ")));
        assertThrows(IllegalArgumentException.class, () -> services.transact(work -> work.the(Merging.class).merge(OFFICER, first, first, "x")));
        assertThrows(IllegalArgumentException.class, () -> services.transact(work -> work.the(Merging.class).merge(OFFICER, first, 1, "x")));
        assertEquals(3, count());
    }

    @RepeatedTest(10)
    void ofTwoOfficersAtOnceOneIsDoneAndTheOtherSeesIt() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<MergeOutcome>> outcomes = List.of(
                officers.submit(() -> atOnce(together, OFFICER, first, second)), officers.submit(() -> atOnce(together, OTHER_OFFICER, second, first)));
        List<MergeOutcome> reached = new ArrayList<>(List.of(outcomes.get(0).get(), outcomes.get(1).get()));
        officers.shutdown();
        reached.sort(null);
        assertEquals(List.of(MergeOutcome.DONE, MergeOutcome.ALREADY), reached);
        assertEquals(2, count());
        assertEquals(1, rows("establishment_decision"));
    }

    private List<Long> listed(Viewer viewer) {
        return services.transact(work -> work.the(Establishments.class).page(viewer, Establishments.Filter.ALL, 0, 9).stream().map(Establishment::id).toList());
    }

    private long rows(String from) {
        return services.transact(work -> (Number) work.em().createNativeQuery("select count(*) from " + from).getSingleResult()).longValue();
    }

    private MergeOutcome atOnce(CyclicBarrier together, Viewer by, long kept, long other) throws Exception {
        together.await();
        return services.transact(work -> work.the(Merging.class).merge(by, kept, other, "cùng một chủ hộ"));
    }

    private MergeOutcome merge(long kept, long other) {
        return services.transact(work -> work.the(Merging.class).merge(OFFICER, kept, other, "cùng một chủ hộ"));
    }

    private MergeOutcome apart(long one, long other) {
        return services.transact(work -> work.the(Merging.class).keepApart(OFFICER, one, other, "khác xã"));
    }

    private long count() {
        return services.transact(work -> work.the(Establishments.class).count(OFFICER, Establishments.Filter.ALL));
    }

    private long open() {
        return services.transact(work -> work.the(Duplicates.class).countOpen(OFFICER));
    }

    private List<Long> survivors() {
        return services.transact(work -> List.of(first, second, third).stream().map(id -> work.em().find(Establishment.class, id).survivor()).toList());
    }
}

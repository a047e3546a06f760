package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.fair.ExhibitorList.Block;
import vn.khuyencong.fair.ExhibitorList.Row;
import vn.khuyencong.training.LearnerList;
import vn.khuyencong.training.LearnerList.LearnerRow;

/** In which size the rows of forms that are one table are set. */
class TableTypeTest {

    @Test
    void whereThereIsRoomRowsAreSetLarge() {
        assertEquals(Set.of(11f), sizes(FilledTables.of(learners("Hoàn thành", 8))));
    }

    @Test
    void aWordThatWouldBeBrokenMakesAllRowsSmaller() {
        assertEquals(Set.of(8f), sizes(FilledTables.of(learners("Không-xác-định-được-kết-quả-cuối", 8))));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15, 20, 25, 30, 40, 60, 90})
    void largerLettersCostNoPage(int rows) {
        LearnerList usual = learners("n".repeat(20), rows);
        assertEquals(Set.of(9f), sizes(FilledTables.of(usual)));
        assertTrue(pages(learners("Hoàn thành", rows)) <= pages(usual));
    }

    @Test
    void ofALongListEachRowIsAskedForOnce() {
        List<Integer> asked = new ArrayList<>();
        ExhibitorList some = FairForms.list(2, 1, "", true);
        Row row = some.blocks().get(0).rows().get(0);
        List<Row> many = new AbstractList<>() {
            @Override
            public Row get(int at) {
                asked.add(at);
                return row;
            }

            @Override
            public int size() {
                return 100_000;
            }
        };
        Block block = some.blocks().get(0);
        FilledTables.of(new ExhibitorList(some.edition(), some.heading(), "", List.of(new Block(block.name(), many, block.sum(), block.stalls(), block.turns())), some.stalls(),
                some.turns(), some.narrative(), some.notes())).sheet();
        assertEquals(100_000, asked.size(), "rows asked for");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 600, 2_000})
    void aWordThatWouldBeBrokenIsSeenWhereverItStands(int place) {
        assertEquals(Set.of(8f), sizes(FilledTables.of(learners(2_000, row -> row == place ? "Không-xác-định-được-kết-quả-cuối" : "Hoàn thành"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 600, 2_000})
    void aWordThatStandsInTheUsualSizeAloneIsSeenWhereverItStands(int place) {
        assertEquals(Set.of(9f), sizes(FilledTables.of(learners(2_000, row -> row == place ? "n".repeat(20) : "Hoàn thành"))));
    }

    @Test
    void rowsThatTakeMoreLinesInLargerLettersAreSeenWhereverTheyStand() {
        assertEquals(Set.of(10f), sizes(FilledTables.of(learners("Hoàn thành", 1_000))));
        String twoLinesIfLarger = "n".repeat(10) + " " + "n".repeat(9) + "i";
        assertEquals(Set.of(9f), sizes(FilledTables.of(learners(1_000, row -> row <= 600 ? "Hoàn thành" : twoLinesIfLarger))));
    }

    private static int pages(LearnerList list) {
        return Paper.pages(new Forms().learnerListPdf(list)).size();
    }

    private static Set<Float> sizes(FilledTable form) {
        return Set.copyOf(form.sheet().tables().get(0).sizes());
    }

    private static LearnerList learners(String result, int rows) {
        return learners(rows, row -> result);
    }

    /** @param result by row, from 1 */
    private static LearnerList learners(int rows, IntFunction<String> result) {
        List<LearnerRow> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(new LearnerRow(Integer.toString(i), "Học viên " + i, "1990", "Nữ", "Xã B", "Cơ sở " + i, result.apply(i), "Có"));
        }
        return new LearnerList(Editions.of("BM21"), Headings.of("DANH SÁCH HỌC VIÊN", "Khóa học", true), "", all, List.of("Tổng số học viên."), List.of());
    }
}

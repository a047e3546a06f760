package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.testing.Viewers;

class FloorsTest {

    private FairBench bench;

    @BeforeEach
    void start(TestInfo test) {
        bench = new FairBench("floors-" + test.getDisplayName());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void rowsAreDrawnOneByOneEachAsANewVersionAndDrawnAnew() {
        long id = bench.planned("HC-1");
        FairBench.kept(bench.draw(id, new NewRow("1", "B", 3, "NS", 5, 400, 300, NewRow.Corners.LAST, true)));
        assertEquals(List.of("A-01", "A-02", "A-10"), numbers(id, "A").stream().filter(number -> !number.matches("A-0[3-9]")).toList());
        assertEquals(List.of("B-05", "B-06", "B-07"), numbers(id, "B"));
        FairStall last = stalls(id).get(12);
        assertTrue(last.corner() && last.combined() && last.widthCm() == 400 && last.place() == 3);
        FairBench.kept(bench.draw(id, FairBench.row("B", 1)));
        assertEquals(List.of("B-01"), numbers(id, "B"));
        FairBench.kept(bench.services().transact(work -> work.the(Floors.class).dropRow(Viewers.DEPT_OFFICER, id, "1", "B")));
        assertEquals(10, stalls(id).size());
        int version = bench.services().transact(work -> work.the(Floors.class).plan(work.em().find(Fair.class, id)).orElseThrow().version());
        assertEquals(4, version);
    }

    @Test
    void aRowThatCannotBeIsRefusedFieldByField() {
        long id = bench.planned("HC-1");
        assertEquals(List.of("ENTRY_MISSING", "ENTRY_MISSING", "FAIR_STALL_PLACE_WRONG", "ENTRY_MISSING", "FAIR_FIRST_NUMBER_WRONG", "ENTRY_MISSING", "ENTRY_MISSING",
                "ENTRY_MISSING"), FairBench.rules(bench.draw(id, new NewRow("", " ", 0, null, 0, null, null, null, false))));
        assertEquals(List.of("FAIR_ZONE_UNKNOWN", "FAIR_STALL_SIZE_WRONG"),
                FairBench.rules(bench.draw(id, new NewRow("1", "B", 1, "XX", 1, 99, 300, NewRow.Corners.NONE, false))));
        assertEquals(List.of("FAIR_STALL_NUMBER_WRONG"), FairBench.rules(bench.draw(id, new NewRow("1", "B 1", 1, "NS", 1, 300, 300, NewRow.Corners.NONE, false))));
        assertEquals(List.of("FAIR_STALL_TWICE"), FairBench.rules(bench.draw(id, new NewRow("2", "A", 1, "NS", 1, 300, 300, NewRow.Corners.NONE, false))));
        assertThrows(NotVisible.class, () -> bench.services().transact(work -> work.the(Floors.class).drawRow(Viewers.officer("P63-24"), id, FairBench.row("B", 1))));
    }

    @Test
    void anImportedFloorTakesThePlaceOfTheOldOneAndSaysWhatIsWrongAtEachStall() {
        long id = bench.planned("HC-1");
        List<NewStall> floor = new ArrayList<>(IntStream.rangeClosed(1, 600).mapToObj(i -> stall("S" + i, "R" + i / 30, 1 + i % 30)).toList());
        FairBench.kept(takeIn(id, floor));
        assertEquals(600, stalls(id).size());
        floor.set(7, stall("S7", "R0", 4));
        Entered refused = takeIn(id, floor);
        assertEquals(List.of("FAIR_STALL_TWICE", "FAIR_PLACE_TWICE"), FairBench.rules(refused));
        assertEquals(List.of("lines/7/stallNumber", "lines/7/stallPlace"), refused.findings().stream().map(Refusal::cell).toList());
        assertEquals(600, stalls(id).size());
        assertEquals(List.of("FAIR_TOO_MANY_STALLS"), FairBench.rules(takeIn(id, IntStream.range(0, 3001).mapToObj(i -> stall("S" + i, "R", i)).toList())));
    }

    @Test
    void aStallThatIsGivenAwayNeitherVanishesNorMovesAndTheRefusalNamesItAndItsHolder() {
        long id = bench.announced("HC-1");
        Given.stalls(bench, id, "Hợp tác xã Sao Mai", "A-05");
        Given.pin(bench, id, "Cơ sở Hai", "A-06 A-07");
        Given.block(bench, id, "A-08");
        assertEquals(List.of("A-05 Hợp tác xã Sao Mai", "A-06 Cơ sở Hai", "A-07 Cơ sở Hai"), given(bench.draw(id, FairBench.row("A", 4))));
        FairBench.kept(bench.draw(id, FairBench.row("A", 7)));
        assertEquals(List.of("FAIR_STALL_GIVEN_MOVED"), FairBench.rules(takeIn(id, List.of(stall("A-05", "A", 4), at("A-06", 6), at("A-07", 7)))));
        FairBench.kept(takeIn(id, List.of(at("A-05", 5), at("A-06", 6), at("A-07", 7))));
        assertEquals(3, stalls(id).size());
    }

    @Test
    void aStallThatIsGivenAwayKeepsItsSizeAndItsKind() {
        long id = bench.announced("HC-1");
        Given.stalls(bench, id, "Hợp tác xã Sao Mai", "A-05");
        for (NewStall other : List.of(new NewStall("A-05", "1", "A", 5, "NS", 200, 300, false, false), new NewStall("A-05", "1", "A", 5, "NS", 300, 200, false, false),
                new NewStall("A-05", "1", "A", 5, "NS", 300, 300, false, true))) {
            assertEquals(List.of("FAIR_STALL_GIVEN_MOVED"), FairBench.rules(takeIn(id, List.of(other))), other::toString);
        }
        FairBench.kept(takeIn(id, List.of(new NewStall("A-05", "1", "A", 5, "NS", 300, 300, true, false))));
    }

    @Test
    void aZoneChangesItsNameAndEndsOnlyWhenEmpty() {
        long id = bench.planned("HC-1");
        FairBench.kept(zone(id, "NS", "Nông sản", "#ffffff"));
        assertEquals(List.of("FAIR_ZONE_IN_USE"), FairBench.rules(end(id, "NS")));
        FairBench.kept(zone(id, "TCMN", "Thủ công mỹ nghệ", "#aabbcc"));
        FairBench.kept(end(id, "TCMN"));
        assertEquals(List.of("FAIR_ZONE_UNKNOWN"), FairBench.rules(end(id, "TCMN")));
        assertEquals(List.of("FAIR_ZONE_CODE_WRONG", "ENTRY_MISSING", "FAIR_ZONE_COLOR_WRONG"), FairBench.rules(zone(id, "n s", "", "red")));
        assertEquals(List.of("NS Nông sản"), bench.services().transact(work -> work.the(FairZones.class).of(work.em().find(Fair.class, id)).stream()
                .map(zone -> zone.code() + " " + zone.name()).toList()));
    }

    private static NewStall at(String number, int place) {
        return new NewStall(number, "1", "A", place, "NS", 300, 300, false, false);
    }

    private static NewStall stall(String number, String row, int place) {
        return new NewStall(number, "1", row, place, "NS", 300, 300, false, false);
    }

    private static List<String> given(Entered refused) {
        return refused.findings().stream().filter(finding -> finding.rule().equals("FAIR_STALL_GIVEN")).map(finding -> String.join(" ", finding.arguments())).toList();
    }

    private Entered takeIn(long id, List<NewStall> stalls) {
        return bench.services().transact(work -> work.the(Floors.class).takeIn(Viewers.DEPT_OFFICER, id, "so-do.xlsx", stalls));
    }

    private Entered zone(long id, String code, String name, String color) {
        return bench.services().transact(work -> work.the(FairZones.class).set(Viewers.DEPT_OFFICER, id, code, name, color));
    }

    private Entered end(long id, String code) {
        return bench.services().transact(work -> work.the(FairZones.class).end(Viewers.DEPT_OFFICER, id, code));
    }

    private List<FairStall> stalls(long id) {
        return bench.services().transact(work -> work.the(Floors.class).stalls(work.em().find(Fair.class, id)));
    }

    private List<String> numbers(long id, String row) {
        return stalls(id).stream().filter(stall -> stall.rowLabel().equals(row)).map(FairStall::number).toList();
    }
}

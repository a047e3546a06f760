package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.design.JRDesignField;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final Map<String, String> NOTHING = Map.of();
    /** A page of ten rows of which three are small. */
    private static final PageRoom ROOM = PageRoom.ofRows(70);

    @Test
    void aLongTableBeginsAndEndsWithTwoRowsAndASumIsNoRowOfItsOwn() {
        Flow flow = rows(5).row(row()).tie().row(row()).row(row()).build(ROOM);

        assertEquals(List.of(0, 0, 1, 2, 3, 4, 4, 4, 4), all(flow, "block"));
    }

    @Test
    void aRegionStaysWithItsFirstRow() {
        assertEquals(List.of(0, 0, 0, 1, 1, 1), all(new FlowBuilder().region("Khu vực").row(row()).row(row()).row(row()).row(row()).build(ROOM), "block"));
    }

    @Test
    void twoSentencesStayOnThePageOfTheSignature() {
        FlowBuilder flow = new FlowBuilder().row(row()).notes(List.of("")).paragraphs(List.of("", "", ""));

        assertEquals(List.of(0, 1, 2, 3, 3, 3), all(flow.build(ROOM), "block"));
        assertEquals(List.of(true, false, false, false, false, false), all(flow.build(ROOM), "table"));
    }

    @Test
    void aSentenceOrTwoBelowALongTableTakeItsLastRowsAlongWithTheSignature() {
        FlowBuilder flow = rows(4).row(row()).tie().row(row()).notes(List.of("")).paragraphs(List.of("", ""));

        assertEquals(List.of(0, 0, 1, 2, 2, 2, 2, 2, 2, 2), all(flow.build(ROOM), "block"));
    }

    @Test
    void threeSentencesBelowATableLeaveItAlone() {
        assertEquals(List.of(0, 0, 1, 1, 2, 3, 3, 3), all(rows(4).paragraphs(List.of("", "", "")).build(ROOM), "block"));
    }

    @Test
    void aSmallTableStaysWholeAndTheSentencesBelowItTogether() {
        FlowBuilder flow = new FlowBuilder().row(row()).row(row()).tie().row(row()).paragraphs(List.of("", ""));

        assertEquals(List.of(0, 0, 0, 1, 1, 1), all(flow.build(ROOM), "block"));
    }

    @Test
    void oneSentenceTakesFewRowsAboveItAlongAndOfMoreTheLastTwo() {
        assertEquals(List.of(0, 1, 1, 1, 1, 1), all(new FlowBuilder().paragraphs(List.of("")).row(row()).row(row()).row(row()).paragraphs(List.of("")).build(ROOM), "block"));
        assertEquals(List.of(0, 1, 1, 2, 2, 2, 2), all(lower(4).paragraphs(List.of("")).build(PageRoom.ofRows(40)), "block"));
    }

    @Test
    void aSmallTableBelowSomethingElseIsSignedAsAWhole() {
        assertEquals(List.of(0, 1, 1, 1, 1), all(new FlowBuilder().paragraphs(List.of("")).row(row()).row(row()).row(row()).build(ROOM), "block"));
    }

    @Test
    void ofRemarksNoMoreThanFitStayWithTheSignature() {
        List<Object> blocks = all(rows(4).notes(Collections.nCopies(99, "Ghi chú")).build(ROOM), "block");

        assertEquals(List.of(0, 0, 1, 1), blocks.subList(0, 4));
        assertEquals(3, Collections.frequency(blocks, blocks.get(blocks.size() - 1)), "two remarks and the signature");
    }

    @Test
    void aTextThatIsHigherThanAPageIsCutBetweenItsSentences() {
        String sentence = "Hội đồng thống nhất với ý kiến của các thành viên. ";
        String text = sentence.repeat(400).strip();
        List<Object> said = all(new FlowBuilder().paragraphs(List.of(text)).build(ROOM), "text");

        List<String> pieces = said.subList(0, said.size() - 1).stream().map(piece -> piece.toString().replace(FlowBuilder.INDENT, "")).toList();
        assertTrue(pieces.size() > 3, () -> pieces.size() + " pieces");
        assertEquals(text, String.join(" ", pieces));
        assertTrue(pieces.stream().allMatch(piece -> piece.startsWith("Hội đồng") && piece.endsWith("thành viên.")), pieces::toString);
    }

    @Test
    void whatIsCutLeavesRoomForTheSignature() {
        Flow flow = new FlowBuilder().paragraphs(List.of("chữ ".repeat(2_200).strip())).build(ROOM);

        List<Object> blocks = all(flow, "block");
        assertTrue(blocks.size() > 2, blocks::toString);
        assertEquals(2, Collections.frequency(blocks, blocks.get(blocks.size() - 1)), "a piece and the signature");
    }

    @Test
    void aHeadBelowATableBeginsSomethingOfItsOwn() {
        FlowBuilder flow = new FlowBuilder().row(row()).row(row()).line(Line.Kind.SECTION, Map.of("text", "Kết luận")).tie().paragraphs(List.of(""));

        assertEquals(List.of(0, 0, 1, 1, 1), all(flow.build(ROOM), "block"));
    }

    @Test
    void withoutParagraphsTheSignatureTakesTheLastRowWithItsSumAndTheHeadAlong() {
        FlowBuilder flow = rows(4).row(row()).tie().row(row()).notes(List.of("", ""));

        assertEquals(List.of(0, 0, 1, 2, 2, 2, 2, 2, 2), all(flow.build(ROOM), "block"));
        assertEquals(Collections.nCopies(9, true), all(flow.build(ROOM), "table"));
    }

    @Test
    void aFormWithoutSubstanceIsSignedAllTheSame() {
        assertEquals(List.of("NOTE", "SIGNATURE"), all(new FlowBuilder().notes(List.of("")).build(ROOM), "kind"));
    }

    @Test
    void rowsAreAskedForWhenTheirTurnComes() {
        List<Integer> asked = new ArrayList<>();
        Flow flow = new FlowBuilder().region("Khu vực").rows(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8), row -> {
            asked.add(row);
            return row();
        }).tie().row(row()).build(ROOM);

        flow.next();
        flow.next();
        assertEquals(List.of(0, 1, 2, 3, 4), asked, "until the table is known not to be small");
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 6, 6, 6), all(flow, "block"));
    }

    private static FlowBuilder lower(int number) {
        return rows(new FlowBuilder().paragraphs(List.of("")), number);
    }

    private static FlowBuilder rows(int number) {
        return rows(new FlowBuilder(), number);
    }

    private static FlowBuilder rows(FlowBuilder flow, int number) {
        IntStream.range(0, number).forEach(i -> flow.row(row()));
        return flow;
    }

    private static List<Map<String, String>> row() {
        return List.of(NOTHING);
    }

    private static List<Object> all(Flow flow, String name) {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        List<Object> values = new ArrayList<>();
        while (flow.next()) {
            values.add(flow.getFieldValue(field));
        }
        return values;
    }
}

package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.design.JRDesignField;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void aRegionStaysWithItsFirstRowAndItsLastRowWithTheSum() {
        Flow flow = new FlowBuilder().region("Khu vực").row(NOTHING).row(NOTHING).row(NOTHING).tie().row(NOTHING)
                .row(NOTHING).build();

        assertEquals(List.of(0, 0, 1, 2, 2, 3, 3), all(flow, "block"));
    }

    @Test
    void theSignatureStaysWithTheLastTwoSentences() {
        FlowBuilder flow = new FlowBuilder().row(NOTHING).notes(List.of("")).paragraphs(List.of("", "", ""));

        assertEquals(List.of(0, 1, 2, 3, 3, 3), all(flow.build(), "block"));
        assertEquals(List.of(true, false, false, false, false, false), all(flow.build(), "table"));
    }

    @Test
    void longSentencesAreEnoughForAPage() {
        String longer = "chữ ".repeat(200);

        assertEquals(List.of(0, 1, 1), all(new FlowBuilder().paragraphs(List.of(longer, longer)).build(), "block"));
        assertEquals(List.of(0, 0, 0), all(new FlowBuilder().paragraphs(List.of(longer, "")).build(), "block"));
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 5), all(new FlowBuilder().row(NOTHING).row(NOTHING).row(NOTHING).row(NOTHING).paragraphs(List.of(longer, longer)).build(), "block"));
    }

    @Test
    void aSmallTableStaysOnThePageOfTheSentenceAndTheSignature() {
        FlowBuilder flow = new FlowBuilder().paragraphs(List.of("")).row(Map.of("begins", "true", Line.WHOLE, Line.WHOLE)).tie().row(NOTHING).notes(List.of("")).paragraphs(List.of(""));

        assertEquals(List.of(0, 1, 1, 1, 1, 1), all(flow.build(), "block"));
    }

    @Test
    void aSentenceOrTwoBelowATableTakeItsLastRowAlongWithTheSignature() {
        FlowBuilder flow = new FlowBuilder().row(NOTHING).row(NOTHING).row(NOTHING).row(NOTHING).tie().row(NOTHING).notes(List.of("")).paragraphs(List.of("", ""));

        assertEquals(List.of(0, 1, 2, 3, 3, 3, 3, 3, 3), all(flow.build(), "block"));
    }

    @Test
    void aTableOfFewRowsStaysWholeAndTheSentencesBelowItTogether() {
        FlowBuilder flow = new FlowBuilder().region("Khu vực").row(NOTHING).row(NOTHING).tie().row(NOTHING).paragraphs(List.of("", ""));

        assertEquals(List.of(0, 0, 1, 1, 2, 2, 2), all(flow.build(), "block"));
    }

    @Test
    void aHeadBelowATableBeginsSomethingOfItsOwn() {
        FlowBuilder flow = new FlowBuilder().row(NOTHING).row(NOTHING).line(Line.Kind.SECTION, Map.of("text", "Kết luận")).tie().paragraphs(List.of(""));

        assertEquals(List.of(0, 1, 2, 2, 2), all(flow.build(), "block"));
    }

    @Test
    void withoutParagraphsTheSignatureTakesTheLastRowWithItsSumAndTheHeadAlong() {
        FlowBuilder flow = new FlowBuilder().row(NOTHING).row(NOTHING).tie().row(NOTHING).notes(List.of("", ""));

        assertEquals(List.of(0, 1, 1, 1, 1, 1), all(flow.build(), "block"));
        assertEquals(List.of(true, true, true, true, true, true), all(flow.build(), "table"));
    }

    @Test
    void aFormWithoutSubstanceIsSignedAllTheSame() {
        assertEquals(List.of("NOTE", "SIGNATURE"), all(new FlowBuilder().notes(List.of("")).build(), "kind"));
    }

    @Test
    void rowsAreAskedForWhenTheirTurnComes() {
        List<Integer> asked = new ArrayList<>();
        Flow flow = new FlowBuilder().region("Khu vực").rows(List.of(0, 1, 2, 3, 4, 5), row -> {
            asked.add(row);
            return NOTHING;
        }).tie().row(NOTHING).build();

        flow.next();
        flow.next();
        assertEquals(List.of(0, 1, 2), asked);
        assertEquals(List.of(1, 2, 3, 4, 5, 5, 5), all(flow, "block"));
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

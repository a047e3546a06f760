package vn.khuyencong.reports;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.reports.Cells.Cell;

/** How high rows are, and into what they are cut. */
class CellsTest {

    private static final Cells CELLS = new Cells(List.of(new Cell("number", 9, 20), new Cell("remark", 9, 120)), 16, 36);
    private static final double MOST = 160;
    private static final String LONG = IntStream.rangeClosed(1, 300).mapToObj(number -> "đề án số " + number).collect(joining("; "));

    @Test
    void aRowOfFewWordsIsOnePieceAndAsHighAsARowIsAtLeast() {
        Map<String, String> row = Map.of("number", "1", "remark", "Đúng tiến độ");
        assertEquals(List.of(row), CELLS.pieces(row, MOST));
        assertEquals(16, CELLS.height(row));
    }

    @Test
    void aRowThatIsTooHighIsCutIntoPiecesThatSayAllOfItOnce() {
        List<Map<String, String>> pieces = CELLS.pieces(Map.of("number", "7", "remark", LONG, "begins", "true", "shape", "2"), MOST);

        assertTrue(pieces.size() > 3, () -> pieces.size() + " pieces");
        assertEquals(LONG, pieces.stream().map(piece -> piece.get("remark")).collect(joining(" ")));
        assertEquals("7", pieces.stream().map(piece -> piece.getOrDefault("number", "")).collect(joining()));
        assertTrue(pieces.stream().allMatch(piece -> CELLS.height(piece) <= MOST && piece.get("shape").equals("2")), pieces::toString);
        assertEquals(1, pieces.stream().filter(piece -> piece.containsKey("begins")).count(), "a table begins once");
        assertEquals(pieces.size() - 1, pieces.stream().filter(piece -> piece.containsKey(Cells.GOES_ON)).count(), "the last one ends with a line");
    }

    @Test
    void aWordThatIsLongerThanALineIsCutWithoutALetterMoreOrLess() {
        String word = "0123456789abcdef".repeat(40);
        List<Map<String, String>> pieces = CELLS.pieces(Map.of("number", "1", "remark", word), MOST);

        assertTrue(pieces.size() > 1);
        assertEquals(word, pieces.stream().map(piece -> piece.get("remark")).collect(joining()));
    }

    @Test
    void linesOfTheirOwnStaySo() {
        String lines = IntStream.rangeClosed(1, 60).mapToObj(number -> "dòng " + number).collect(joining("\n"));
        List<Map<String, String>> pieces = CELLS.pieces(Map.of("remark", lines), MOST);

        assertEquals(lines, pieces.stream().map(piece -> piece.get("remark")).collect(joining("\n")));
    }
}

package vn.khuyencong.reports.readback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedTableTest {

    private static final Cell CELL = new Cell(10, 50, 0, 20);

    @Test
    void linesOfACellAreJoinedByASpace() {
        assertEquals("Số đề án", CELL.text(List.of(word("đề", 12, 4), word("án", 30, 4), word("Số", 12, 14))));
    }

    @Test
    void aTextThatSticksOutOfItsCellIsAFault() {
        assertThrows(IllegalStateException.class, () -> CELL.text(List.of(word("12.345.678", 8, 4))));
    }

    @Test
    void aNeighboursTextIsNotRead() {
        assertEquals("", CELL.text(List.of(word("12", 51, 4), word("34", 12, 21))));
    }

    private static Glyph word(String text, double left, double baseline) {
        return new Glyph(text, left, left + 10, baseline, 9);
    }
}

package vn.khuyencong.web.page.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void classesHoldEquallyManyValues() {
        Quantiles quantiles = new Quantiles(LongStream.rangeClosed(1, 10).boxed().toList(), 5);
        assertEquals(List.of(2, 2, 2, 2, 2), quantiles.ranges().stream().map(Quantiles.Range::count).toList());
        assertEquals(new Quantiles.Range(4, 9, 10, 2), quantiles.ranges().get(4));
    }

    @Test
    void equalValuesAreInOneClassAndEmptyClassesAreLeftOut() {
        Quantiles quantiles = new Quantiles(List.of(7L, 7L, 7L, 7L, 9L), 5);
        assertEquals(List.of(new Quantiles.Range(0, 7, 7, 4), new Quantiles.Range(4, 9, 9, 1)), quantiles.ranges());
    }

    @Test
    void nothingHasNoClassesAndAStrangeValueIsAFault() {
        assertEquals(List.of(), new Quantiles(List.of(), 5).ranges());
        assertThrows(IllegalArgumentException.class, () -> new Quantiles(List.of(1L), 5).of(2));
    }
}

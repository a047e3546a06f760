package vn.khuyencong.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void numbersBecomeAsFewSpansAsCanBe() {
        assertEquals(List.of(new Span(1, 3), new Span(7, 7)), Span.of(List.of(3L, 1L, 7L, 2L, 1L)));
        assertEquals(List.of(), Span.of(List.of()));
        assertEquals("1–3, 7", Span.text(Span.of(List.of(1L, 2L, 3L, 7L))));
    }

    @Test
    void whatIsMissingIsFoundAtBothEndsAndBetween() {
        assertEquals(List.of(new Span(1, 1), new Span(3, 4), new Span(6, 8)), Span.missing(new TreeSet<>(List.of(2L, 5L)), 8));
        assertEquals(List.of(new Span(1, 2)), Span.missing(new TreeSet<>(), 2));
        assertEquals(List.of(), Span.missing(new TreeSet<>(List.of(1L, 2L, 9L)), 2));
    }

    @Test
    void spansAreTakenOutOfSpans() {
        assertEquals(List.of(new Span(1, 1), new Span(4, 5), new Span(9, 9)),
                Span.without(List.of(new Span(1, 5), new Span(8, 9)), List.of(new Span(2, 3), new Span(6, 8))));
        assertEquals(List.of(), Span.without(List.of(new Span(2, 3)), List.of(new Span(1, 9))));
    }

    @Test
    void whateverIsThereOrMissingIsEveryNumberOnce() {
        Random random = new Random(17);
        for (int round = 0; round < 200; round++) {
            SortedSet<Long> there = random.longs(random.nextInt(30), 1, 41).boxed().collect(Collectors.toCollection(TreeSet::new));
            List<Span> missing = Span.missing(there, 40);
            assertEquals(40 - there.size(), Span.count(missing));
            LongStream.rangeClosed(1, 40).forEach(number -> assertEquals(!there.contains(number), Span.hold(missing, number)));
            assertEquals(missing, Span.without(List.of(new Span(1, 40)), Span.of(there)));
        }
        assertTrue(Span.hold(List.of(new Span(3, 4)), 4));
        assertFalse(Span.hold(List.of(new Span(3, 4)), 5));
    }
}

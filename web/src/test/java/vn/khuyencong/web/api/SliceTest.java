package vn.khuyencong.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Parameters;

class SliceTest {

    private static final List<String> ALL = List.of("A", "B", "C");

    @Test
    void aListBeginsWithTheFirstUnlessSomeAreSkipped() {
        assertEquals(new Slice(0, 50), slice(Map.of()));
        assertEquals(ALL, slice(Map.of()).of(ALL));
        assertEquals(List.of("B", "C"), slice(Map.of("first", "1")).of(ALL));
        assertEquals(List.of("B"), slice(Map.of("first", "1", "size", "1")).of(ALL));
        assertEquals(List.of(), slice(Map.of("first", "3")).of(ALL));
    }

    @Test
    void whatIsNoNumberOrTooLargeIsRefused() {
        assertThrows(BadParameter.class, () -> slice(Map.of("first", "-1")));
        assertThrows(BadParameter.class, () -> slice(Map.of("size", "0")));
        assertThrows(BadParameter.class, () -> slice(Map.of("size", "501")));
        assertThrows(BadParameter.class, () -> slice(Map.of("size", "x")));
    }

    private static Slice slice(Map<String, String> asked) {
        return Slice.of(new Parameters(asked::get));
    }
}

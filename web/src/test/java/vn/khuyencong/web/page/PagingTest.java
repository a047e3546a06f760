package vn.khuyencong.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.web.BadParameter;

class PagingTest {

    private final List<Integer> many = IntStream.range(0, 401).boxed().toList();

    @Test
    void theLastPageHoldsTheRest() {
        assertEquals(3, Paging.of(many, 1).pages());
        assertEquals(List.of(400), Paging.of(many, 3).items());
    }

    @Test
    void nothingIsOneEmptyPage() {
        assertEquals(List.of(), Paging.of(List.of(), 1).items());
        assertFalse(Paging.of(List.of(), 1).isMany());
    }

    @Test
    void aPageBeyondTheLastIsRefused() {
        assertThrows(BadParameter.class, () -> Paging.of(many, 4));
        assertThrows(BadParameter.class, () -> Paging.of(many, Integer.MAX_VALUE));
    }
}

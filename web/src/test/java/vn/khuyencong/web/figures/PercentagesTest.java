package vn.khuyencong.web.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PercentagesTest {

    @Test
    void sharesAndChangesAreComputedFromDongWithTwoDecimals() {
        assertEquals(new BigDecimal("95.16"), Percentages.share(170_420_000_000L, 179_080_000_000L));
        assertEquals(new BigDecimal("-1.07"), Percentages.change(177_165_000_000L, 179_080_000_000L));
    }

    @Test
    void withoutABaseThereIsNoPercentage() {
        assertNull(Percentages.share(1L, 0L));
        assertNull(Percentages.share(null, 1L));
        assertNull(Percentages.change(1L, null));
    }
}

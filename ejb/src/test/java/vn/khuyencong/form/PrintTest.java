package vn.khuyencong.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintTest {

    @Test
    void percentagesAreRoundedHalfUpFromWholeDong() {
        assertEquals("95,2%", Print.percent(170_420_000_000L, 179_080_000_000L, 1).text());
        assertEquals("30,02%", Print.percent(53_190_000_000L, 177_165_000_000L, 2).text());
        assertEquals("-1,07%", Print.change(177_165_000_000L, 179_080_000_000L, 2).text());
        assertEquals("+131,1%", Print.change(53_190_000_000L, 23_016_000_000L, 1).text());
    }

    @Test
    void whatNobodyStatedIsEmptyAndZeroIsADash() {
        assertEquals(Printed.EMPTY, Print.money(null));
        assertEquals("-", Print.money(0L).text());
        assertEquals(Printed.EMPTY, Print.percent(1L, 0L, 1));
        assertEquals(Printed.EMPTY, Print.percent(1L, null, 1));
        assertEquals(Printed.EMPTY, Print.change(1L, null, 1));
    }

    @Test
    void moneyInTheTableIsRoundedToMillions() {
        assertEquals("170.420", Print.money(170_420_000_000L).text());
        assertEquals("291", Print.money(290_500_000L).text());
        assertEquals("177,2 tỷ đồng", Print.billions(177_165_000_000L));
    }

    @Test
    void aChangeIsSaidWithItsDirection() {
        assertEquals("thấp hơn 1,07%", Print.changeInWords(Print.change(177_165L, 179_080L, 2), "cao hơn", "thấp hơn", "bằng"));
        assertEquals("bằng", Print.changeInWords(Print.change(5L, 5L, 2), "cao hơn", "thấp hơn", "bằng"));
    }
}

package vn.khuyencong.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private final Formats formats = new Formats();

    @Test
    void moneyIsShownInMillionsZeroAsADashAndWhatNobodyStatedAsNothing() {
        assertEquals("170.420", formats.millions(170_420_000_000L));
        assertEquals("1", formats.millions(500_000L));
        assertEquals("-", formats.millions(0L));
        assertEquals("", formats.millions(null));
    }

    @Test
    void withinASentenceNothingIsZeroAndNoDash() {
        assertEquals("0", formats.count(0));
        assertEquals("1.234", formats.count(1_234));
    }

    @Test
    void aSpanIsSaidInTheMeasureThatSaysItWhicheverWayItRuns() {
        assertEquals("0 phút", formats.span(Duration.ofSeconds(59)));
        assertEquals("119 phút", formats.span(Duration.ofMinutes(-119)));
        assertEquals("2 giờ", formats.span(Duration.ofHours(2)));
        assertEquals("47 giờ", formats.span(Duration.ofHours(47)));
        assertEquals("20.779 ngày", formats.span(Duration.ofMinutes(29_922_908)));
    }

    @Test
    void anErrorPageAnnouncesACauseOnlyWhereItHasOne() {
        for (String status : new String[] {"500", "503"}) {
            assertTrue(formats.error(status, "x").endsWith(":"), status);
            assertTrue(formats.error(status, null).endsWith("."), status);
        }
        assertEquals(formats.error("404", "x"), formats.error("404", null));
    }

    @Test
    void changesBearTheirSign() {
        assertEquals("+131,11%", formats.change(new BigDecimal("131.11")));
        assertEquals("-1,07%", formats.change(new BigDecimal("-1.07")));
        assertEquals("0,00%", formats.change(new BigDecimal("0.00")));
        assertEquals("", formats.change(null));
    }

    @Test
    void aShareThatWasRoundedIsShownWithTheDecimalsItHas() {
        assertEquals("78,6%", formats.share(new BigDecimal("78.6")));
        assertEquals("100%", formats.share(new BigDecimal("100")));
        assertEquals("", formats.share(null));
    }

    @Test
    void timesAreThoseOfVietNam() {
        assertEquals("00:30 10/01/2022", formats.time(Instant.parse("2022-01-09T17:30:00Z")));
        assertEquals("10/01/2022", formats.day(LocalDate.of(2022, 1, 10)));
    }

    @Test
    void sizesAreReadable() {
        assertEquals("875 byte", formats.bytes(875));
        assertEquals("6,6 KB", formats.bytes(6_799));
    }
}

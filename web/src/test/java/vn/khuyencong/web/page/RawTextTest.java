package vn.khuyencong.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawTextTest {

    @Test
    void rawTextKeepsItsLettersAndLinesAndShowsWhatCouldSteerThePage() {
        byte[] body = "{\"a\":\"Đề án\"}\r\n\t\u0000\u001b\u202e\ufeff".getBytes(StandardCharsets.UTF_8);
        assertEquals("{\"a\":\"Đề án\"}\r\n\t\uFFFD\uFFFD\uFFFD\uFFFD", RawText.of(body));
    }

    @Test
    void bytesThatAreNoTextBecomeMarks() {
        assertEquals("\uFFFD", RawText.of(new byte[] {(byte) 0xff}));
    }

    @Test
    void onlyTheBeginningIsShown() {
        assertEquals(64 * 1024, RawText.of(new byte[1024 * 1024]).length());
    }
}

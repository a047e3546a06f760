package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FairTextsTest {

    @Test
    void aHallIsCalledAHallOnce() {
        assertEquals("Nhà 1", FairTexts.hall("1"));
        assertEquals("Nhà 1", FairTexts.hall("Nhà 1"));
        assertEquals("nhà triển lãm A3", FairTexts.hall("nhà triển lãm A3"));
    }
}

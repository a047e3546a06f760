package vn.khuyencong.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryCheckTest {

    @Test
    void aTextThatTurnsAroundOrHidesSomethingIsRefused() {
        for (String text : List.of("GIÁM \u202eĐỐC", "GIÁM\u200b ĐỐC", "\u2066GIÁM ĐỐC\u2069", "GIÁM\u0007 ĐỐC")) {
            assertEquals(List.of("ENTRY_UNPRINTABLE"), rules(new EntryCheck().text("holderPost", text, 100)));
        }
    }

    @Test
    void linesAndTabsHideNothing() {
        assertEquals(List.of(), rules(new EntryCheck().text("content", "Điều 1.\r\n\tNội dung", 100)));
        assertEquals(List.of(), rules(new EntryCheck().optional("note", null, 100)));
    }

    private static List<String> rules(EntryCheck check) {
        return check.findings().stream().map(Refusal::rule).toList();
    }
}

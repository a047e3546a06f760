package vn.khuyencong.web.page.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingRowTest {

    @Test
    void aTargetLeadsToItsPage() {
        assertEquals("/van-ban.xhtml?id=12", FindingRow.href("submission:12"));
        assertEquals("/co-so-chi-tiet.xhtml?id=7", FindingRow.href("establishment:7"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "submission", "submission:", "submission:x", "http://other.example", "javascript:1", "submission:1:2", "submission:1&x=2"})
    void whatHasNoPageOfOursIsNoLink(String target) {
        assertNull(FindingRow.href(target));
    }
}

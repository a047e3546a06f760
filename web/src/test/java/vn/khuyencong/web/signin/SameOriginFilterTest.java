package vn.khuyencong.web.signin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SameOriginFilterTest {

    @Test
    void ourOwnPagesAndMachinesMayChangeThings() {
        assertTrue(SameOriginFilter.sameOrigin("same-origin", "https://kc.example", "kc.example"));
        assertTrue(SameOriginFilter.sameOrigin(null, "http://127.0.0.1:8080", "127.0.0.1:8080"));
        assertTrue(SameOriginFilter.sameOrigin(null, null, "kc.example"));
        assertTrue(SameOriginFilter.sameOrigin("none", null, "kc.example"));
    }

    @Test
    void pagesOfOthersMayNot() {
        assertFalse(SameOriginFilter.sameOrigin("cross-site", null, "kc.example"));
        assertFalse(SameOriginFilter.sameOrigin("same-site", "https://other.example", "kc.example"));
        assertFalse(SameOriginFilter.sameOrigin(null, "https://kc.example.evil", "kc.example"));
        assertFalse(SameOriginFilter.sameOrigin(null, "null", "kc.example"));
    }
}

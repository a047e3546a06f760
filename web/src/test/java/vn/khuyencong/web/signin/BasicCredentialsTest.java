package vn.khuyencong.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BasicCredentialsTest {

    @Test
    void nameAndPasswordAreReadInUtf8UpToTheFirstColon() {
        assertEquals(Optional.of(new BasicCredentials("cán bộ", "mật:khẩu")), BasicCredentials.of(header("cán bộ:mật:khẩu")));
    }

    @Test
    void noHeaderIsNoCredentials() {
        assertEquals(Optional.empty(), BasicCredentials.of(null));
    }

    @Test
    void whatCannotBeReadIsWrongCredentialsAndNotNone() {
        for (String header : new String[] {"Bearer abc", "Basic ***", "Basic " + base64("no colon")}) {
            assertFalse(BasicCredentials.of(header).orElseThrow().plausible(), header);
        }
    }

    @Test
    void namesThatNoAccountCanHaveAreNotLookedUp() {
        assertTrue(new BasicCredentials("cuc", "secret").plausible());
        assertFalse(new BasicCredentials("a\u0000b", "secret").plausible());
        assertFalse(new BasicCredentials("x".repeat(65), "secret").plausible());
        assertFalse(new BasicCredentials("cuc", "").plausible());
        assertFalse(new BasicCredentials("cuc", "x".repeat(201)).plausible());
    }

    private static String header(String text) {
        return "basic " + base64(text);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package vn.khuyencong.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;

class PasswordTest {

    @Test
    void twelveCharactersThatAreNotTheNameWillDo() {
        assertEquals("", refused("mùa gặt vàng rơm"));
        assertEquals("", refused("abcdefghijkl"));
    }

    @Test
    void shortLongEasyOrMistypedOnesAreRefused() {
        assertEquals("PASSWORD_LENGTH_WRONG", refused("abcdefghijk"));
        assertEquals("PASSWORD_LENGTH_WRONG", refused("ab".repeat(101)));
        assertEquals("PASSWORD_TOO_EASY", refused("Can.Bo.Bac-2026"));
        assertEquals("PASSWORD_TOO_EASY", refused("aaaaaaaaaaaaaa"));
        assertEquals("PASSWORD_NOT_REPEATED", PasswordRules.check("can.bo.bac", "abcdefghijkl", "abcdefghijkm").orElseThrow().rule());
    }

    @Test
    void thePasswordIsTheSameHoweverAKeyboardComposesItsLetters() {
        String password = "mùa gặt vàng rơm";
        PasswordHash hash = PasswordHash.parse(PasswordHash.of(password).toString());
        assertTrue(hash.matches(Normalizer.normalize(password, Normalizer.Form.NFD)));
        assertFalse(hash.matches("mua gat vang rom"));
    }

    @Test
    void oneTimePasswordsAreReadableAndFulfilTheRules() {
        String password = PasswordHash.oneTimePassword();
        assertTrue(password.matches("([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}"), password);
        assertEquals("", refused(password));
        assertNotEquals(password, PasswordHash.oneTimePassword());
    }

    @Test
    void namesAreSmallLettersWithoutMarks() {
        assertEquals("", name("can.bo-2"));
        for (String wrong : new String[] {"", "ab", "Cuc", "cán.bộ", "2so", "so.", "a b c", "x".repeat(65), "<script>"}) {
            assertEquals("ACCOUNT_NAME_WRONG", name(wrong), wrong);
        }
        assertEquals("DISPLAY_NAME_WRONG", AccountNames.check("can.bo", " ").orElseThrow().rule());
    }

    private static String name(String name) {
        return AccountNames.check(name, "Cán bộ").map(Refusal::rule).orElse("");
    }

    private static String refused(String password) {
        return PasswordRules.check("can.bo.bac", password, password).map(Refusal::rule).orElse("");
    }
}

package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold", "Italic", "BoldItalic"})
    void everyVietnameseLetterIsInTheFace(String face) throws Exception {
        try (InputStream in = FontsTest.class.getResourceAsStream("/liberation/LiberationSerif-" + face + ".ttf")) {
            assertEquals(-1, Font.createFont(Font.TRUETYPE_FONT, in).canDisplayUpTo(letters()));
        }
    }

    @Test
    void thereAreOneHundredAndThirtyFourLettersWithMarks() {
        assertEquals(134, letters().length());
    }

    /** The letters that plain Latin lacks, small and capital. */
    private static String letters() {
        StringBuilder small = new StringBuilder("đ");
        for (char vowel : VOWELS.toCharArray()) {
            if (vowel > 'z') {
                small.append(vowel);
            }
            for (char tone : TONES.toCharArray()) {
                small.append(Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC));
            }
        }
        return small + small.toString().toUpperCase(Locale.ROOT);
    }
}

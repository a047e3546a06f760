package vn.khuyencong.shared;

import java.text.Normalizer;

/** Vietnamese text with precomposed letters (TCVN 6909:2001), as everything taken in is kept. */
public final class VietnameseText {

    private VietnameseText() {
    }

    /** The text in NFC; null stays null. */
    public static String normalize(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}

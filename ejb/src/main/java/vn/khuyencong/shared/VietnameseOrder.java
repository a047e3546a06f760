package vn.khuyencong.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HexFormat;

/** The one Vietnamese order of screen, paper and database (CLDR: Đ after D, tones second). */
public final class VietnameseOrder {

    private static final Collator COLLATOR = Collator.getInstance(ULocale.forLanguageTag("vi")).freeze();

    private VietnameseOrder() {
    }

    /** The ICU collation key in hexadecimal: comparing these strings byte by byte gives the Vietnamese order. */
    public static String sortKey(String text) {
        return HexFormat.of().formatHex(COLLATOR.getCollationKey(VietnameseText.normalize(text)).toByteArray());
    }

    public static Comparator<String> comparator() {
        return COLLATOR::compare;
    }
}

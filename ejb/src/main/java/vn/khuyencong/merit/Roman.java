package vn.khuyencong.merit;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;

/** Writes numbers as conferences are numbered: XVII. */
final class Roman {

    private Roman() {
    }

    static String of(int number) {
        return NumberFormat.getInstance(new ULocale("en@numbers=roman")).format(number);
    }
}

package vn.khuyencong.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as Vietnamese papers print them: {@code 1.234.567,8}. Rounded HALF_UP, and only here. */
public final class Numbers {

    private Numbers() {
    }

    /** The value with exactly the given decimals. */
    public static String text(BigDecimal value, int decimals) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('-');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(rounded(value, decimals));
    }

    public static String text(long value) {
        return text(BigDecimal.valueOf(value), 0);
    }

    /** Decimals that say nothing are left out: {@code 170,4}, {@code 15}. */
    public static String shortest(BigDecimal value, int decimals) {
        return text(value, Math.max(0, rounded(value, decimals).stripTrailingZeros().scale()));
    }

    public static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** part / whole in percent, rounded once, from whole đồng or counts; whole must not be zero. */
    public static BigDecimal percent(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}

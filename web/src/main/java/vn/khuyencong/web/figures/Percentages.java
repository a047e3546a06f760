package vn.khuyencong.web.figures;

import java.math.BigDecimal;
import vn.khuyencong.shared.Numbers;

/** Percentages with two decimals, rounded HALF_UP once; null where a part is unknown or the base is zero. */
public final class Percentages {

    private static final int DECIMALS = 2;

    private Percentages() {
    }

    public static BigDecimal share(Long part, Long whole) {
        return part == null || whole == null || whole == 0 ? null : Numbers.percent(part, whole, DECIMALS);
    }

    /** The change of a value against its base, signed. */
    public static BigDecimal change(Long value, Long base) {
        return value == null || base == null ? null : share(Math.subtractExact(value, base), base);
    }
}

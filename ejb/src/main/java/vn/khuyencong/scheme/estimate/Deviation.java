package vn.khuyencong.scheme.estimate;

import java.math.BigDecimal;
import vn.khuyencong.shared.Numbers;

/**
 * How far what is used is from what is on file.
 *
 * @param used  đồng at the prices used, of lines that have a price on file
 * @param filed đồng at the prices on file
 */
public record Deviation(long used, long filed) {

    private static final int DECIMALS = 2;

    static final Deviation NONE = new Deviation(0, 0);

    Deviation plus(Deviation other) {
        return new Deviation(Math.addExact(used, other.used), Math.addExact(filed, other.filed));
    }

    /** Đồng more than on file; negative for less. */
    public long difference() {
        return used - filed;
    }

    /** The same in percent of what is on file, rounded once from đồng; null where nothing is on file. */
    public BigDecimal percent() {
        return filed == 0 ? null : Numbers.percent(difference(), filed, DECIMALS);
    }
}

package vn.khuyencong.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.khuyencong.shared.Numbers;

/** Puts amounts into cells: rounded once, here, from whole đồng; zero is "-", what nobody stated is empty. */
public final class Print {

    private static final long MILLION = 1_000_000L;

    private Print() {
    }

    /** Money in triệu đồng. */
    public static Printed money(Long dong) {
        return amount(dong, MILLION, 0);
    }

    /** Money in đồng: {@code 1.234.567}. */
    public static Printed dong(Long dong) {
        return amount(dong, 1, 0);
    }

    /** Money in triệu đồng to the đồng: as many decimals as it needs. */
    public static Printed exactMoney(Long dong) {
        BigDecimal value = BigDecimal.valueOf(dong).divide(BigDecimal.valueOf(MILLION)).stripTrailingZeros();
        return amount(dong, MILLION, Math.max(0, value.scale()));
    }

    public static Printed amount(Long amount, long scale, int decimals) {
        if (amount == null) {
            return Printed.EMPTY;
        }
        BigDecimal value = BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(scale), decimals, RoundingMode.HALF_UP);
        return new Printed(value, amount == 0 ? "-" : Numbers.text(value, decimals));
    }

    /** part / whole as {@code 95,2%}; empty where either is unknown or the whole is zero. */
    public static Printed percent(Long part, Long whole, int decimals) {
        if (part == null || whole == null || whole == 0) {
            return Printed.EMPTY;
        }
        BigDecimal value = Numbers.percent(part, whole, decimals);
        return new Printed(value, Numbers.text(value, decimals) + "%");
    }

    /** The change against a base, signed: {@code +131,1%}, {@code -1,07%}; the sign of a change of zero is left out. */
    public static Printed change(Long value, Long base, int decimals) {
        if (value == null || base == null || base == 0) {
            return Printed.EMPTY;
        }
        BigDecimal change = Numbers.percent(Math.subtractExact(value, base), base, decimals);
        return new Printed(change, (change.signum() > 0 ? "+" : "") + Numbers.text(change, decimals) + "%");
    }

    /** A signed change in words: {@code thấp hơn 1,07%}. */
    public static String changeInWords(Printed change, String higher, String lower, String equal) {
        if (change.number() == null) {
            return null;
        }
        String size = Numbers.text(change.number().abs(), change.number().scale()) + "%";
        return change.number().signum() == 0 ? equal : (change.number().signum() > 0 ? higher : lower) + " " + size;
    }

    /** Money in tỷ đồng with one decimal: {@code 177,2 tỷ đồng}. */
    public static String billions(long dong) {
        return Numbers.shortest(BigDecimal.valueOf(dong).divide(BigDecimal.valueOf(1_000_000_000L)), 1) + " tỷ đồng";
    }
}

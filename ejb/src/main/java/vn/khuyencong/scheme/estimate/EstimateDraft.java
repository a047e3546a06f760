package vn.khuyencong.scheme.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * An estimate as it is entered.
 *
 * @param priceDay the day whose prices on file it is held against
 * @param note     what is to be said of it, or null
 * @param lines    its lines
 */
public record EstimateDraft(LocalDate priceDay, String note, List<Line> lines) {

    private static final int MOST_LINES = 200;
    private static final BigDecimal MOST_QUANTITY = new BigDecimal("999999999999");
    private static final long MOST_PRICE = 1_000_000_000_000L;
    private static final BigDecimal MOST_AMOUNT = new BigDecimal("1000000000000000");

    public EstimateDraft {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param code        code of an item on the list of prices
     * @param quantity    how much of it, at most three decimals
     * @param price       đồng for one; null: the price on file
     * @param promotion   đồng from khuyến công; null: none
     * @param counterpart đồng from the establishment; null: whatever the other sources leave
     * @param other       đồng from other sources; null: none
     */
    public record Line(String code, BigDecimal quantity, Long price, Long promotion, Long counterpart, Long other) {

        private static final int DECIMALS = 3;

        void check(String cell, EntryCheck check) {
            check.present(cell + "/code", code).present(cell + "/quantity", quantity)
                    .unless(quantity == null || quantity.signum() > 0, Refusal.error("ESTIMATE_QUANTITY_NOT_POSITIVE", "", cell + "/quantity"))
                    .unless(quantity == null || quantity.stripTrailingZeros().scale() <= DECIMALS && quantity.compareTo(MOST_QUANTITY) <= 0,
                            Refusal.error("ESTIMATE_QUANTITY_TOO_FINE", "", cell + "/quantity"))
                    .unless(isWithin(price) && isWithin(promotion) && isWithin(counterpart) && isWithin(other),
                            Refusal.error("ESTIMATE_AMOUNT_WRONG", "", cell + "/price"));
        }

        private static boolean isWithin(Long dong) {
            return dong == null || dong >= 0 && dong <= MOST_PRICE;
        }
    }

    EntryCheck check() {
        EntryCheck check = new EntryCheck().present("priceDay", priceDay).optional("note", note, 2000)
                .unless(!lines.isEmpty() && lines.size() <= MOST_LINES, Refusal.error("ESTIMATE_LINES", "", "lines", MOST_LINES));
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).check(cell(i), check);
        }
        return check;
    }

    static String cell(int line) {
        return "lines/" + line;
    }

    /** Quantity times price in whole đồng, rounded once; empty beyond what any scheme costs. */
    static Long amount(BigDecimal quantity, long price) {
        BigDecimal amount = quantity.multiply(BigDecimal.valueOf(price)).setScale(0, RoundingMode.HALF_UP);
        return amount.compareTo(MOST_AMOUNT) > 0 ? null : amount.longValueExact();
    }
}

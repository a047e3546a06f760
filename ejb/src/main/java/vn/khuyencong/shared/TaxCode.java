package vn.khuyencong.shared;

import java.util.Optional;

/**
 * Mã số thuế: ten digits, ten and three for a branch ({@code 0100109106-001}), or the twelve digits of a personal number,
 * which household businesses use since 2025-07-01. Spaces, dots and words around the digits are dropped.
 *
 * @param value the code as it is written officially
 */
public record TaxCode(String value) {

    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final int BASE = 10;
    private static final int BRANCH = 13;
    private static final int PERSONAL = 12;

    /** The code in a text; empty where the text holds none. */
    public static Optional<TaxCode> of(String text) {
        String digits = text == null ? "" : text.replaceAll("\\D", "");
        return switch (digits.length()) {
            case BASE, PERSONAL -> Optional.of(new TaxCode(digits));
            case BRANCH -> Optional.of(new TaxCode(digits.substring(0, BASE) + "-" + digits.substring(BASE)));
            default -> Optional.empty();
        };
    }

    /** What a legal person and its branches share. */
    public String base() {
        return value.length() == PERSONAL ? value : value.substring(0, BASE);
    }

    public boolean isBranch() {
        return value.contains("-");
    }

    /** Whether the tenth digit fits the nine before it; a personal number has no such digit. A wrong one is a warning, never a refusal. */
    public boolean checkDigitFits() {
        if (value.length() == PERSONAL) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return BASE - sum % 11 == value.charAt(WEIGHTS.length) - '0';
    }

    @Override
    public String toString() {
        return value;
    }
}

package vn.khuyencong.shared;

import java.util.regex.Pattern;

/**
 * The lasting identity of a province between two mergers, e.g. {@code P63-24} (Bắc Giang until 2025-06-30),
 * {@code P34-24} (Bắc Ninh since) or {@code P-01} (never merged). The official two-digit code is no identity: seven
 * codes changed meaning on 2025-07-01.
 */
public record UnitId(String value) implements Comparable<UnitId> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,5}-[A-Z0-9]{1,8}");

    public UnitId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("no unit id: " + value);
        }
    }

    public static boolean isWellFormed(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

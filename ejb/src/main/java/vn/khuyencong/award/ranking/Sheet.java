package vn.khuyencong.award.ranking;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a juror gave an entry.
 *
 * @param juror who
 * @param entry what for
 * @param version which of his sheets for it
 * @param tenths criterion → tenths of a point
 */
public record Sheet(String juror, String entry, int version, Map<String, Integer> tenths) {

    public Sheet {
        tenths = Collections.unmodifiableSortedMap(new TreeMap<>(tenths));
    }

    /** All points together. */
    public int total() {
        return tenths.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** SHA-256 of its one written form: who, what, which version, which points. */
    public String digest() {
        return Canonical.digest(this);
    }
}

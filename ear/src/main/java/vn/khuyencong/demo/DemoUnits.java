package vn.khuyencong.demo;

import java.util.Set;

/** Ids of the northern units before 2025-07-01, by their codes of then. */
final class DemoUnits {

    /** These were not touched by the mergers and kept their identity. */
    private static final Set<String> NEVER_MERGED = Set.of("01", "04", "11", "12", "14", "20", "22", "38", "40", "42");

    private DemoUnits() {
    }

    static String idOf(String code) {
        return (NEVER_MERGED.contains(code) ? "P-" : "P63-") + code;
    }
}

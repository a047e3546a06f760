package vn.khuyencong.verifier;

import java.util.List;

/**
 * What a check came to.
 *
 * @param good  whether everything is proven
 * @param lines what was found, in words
 */
record Verdict(boolean good, List<String> lines) {

    static Verdict bad(String why) {
        return new Verdict(false, List.of(why));
    }

    static Verdict good(String what) {
        return new Verdict(true, List.of(what));
    }

    /** How it is told: the first word says it all. */
    String text() {
        return (good ? "ĐÚNG: " : "SAI: ") + String.join("\n  ", lines);
    }
}

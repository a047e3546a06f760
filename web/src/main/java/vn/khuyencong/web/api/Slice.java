package vn.khuyencong.web.api;

import java.util.List;
import vn.khuyencong.web.Parameters;

/**
 * The part of a list that is asked for.
 *
 * @param first how many are skipped
 * @param size  most that it holds
 */
record Slice(int first, int size) {

    private static final long USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;

    /** By the parameters {@code first} and {@code size}; without them from the beginning and of the usual size. */
    static Slice of(Parameters parameters) {
        return new Slice(parameters.number("first", 0, Integer.MAX_VALUE).orElse(0L).intValue(),
                parameters.number("size", 1, LARGEST_SIZE).orElse(USUAL_SIZE).intValue());
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip(first).limit(size).toList();
    }
}

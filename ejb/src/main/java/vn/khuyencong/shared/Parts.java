package vn.khuyencong.shared;

import java.util.ArrayList;
import java.util.List;

/** Long lists in parts that fit into one question to the database. */
public final class Parts {

    private static final int SIZE = 500;

    private Parts() {
    }

    /** All of them, in their order. */
    public static <T> List<List<T>> of(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            parts.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return parts;
    }
}

package vn.khuyencong.web.page.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Classes of about equally many values each; equal values are always in one class. */
final class Quantiles {

    private final List<Long> sorted;
    private final int classes;

    Quantiles(Collection<Long> values, int classes) {
        this.sorted = values.stream().sorted().toList();
        this.classes = classes;
    }

    /**
     * A class that has values.
     *
     * @param number from 0, the smallest
     */
    record Range(int number, long least, long most, int count) {
    }

    /** The class of one of the values, from 0. */
    int of(long value) {
        int first = sorted.indexOf(value);
        if (first < 0) {
            throw new IllegalArgumentException("not one of the values: " + value);
        }
        return first * classes / sorted.size();
    }

    /** The classes that have values, the smallest first. */
    List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            int number = i;
            List<Long> within = sorted.stream().filter(value -> of(value) == number).toList();
            if (!within.isEmpty()) {
                ranges.add(new Range(number, within.get(0), within.get(within.size() - 1), within.size()));
            }
        }
        return ranges;
    }
}

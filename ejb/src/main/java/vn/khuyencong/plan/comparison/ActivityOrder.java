package vn.khuyencong.plan.comparison;

import java.util.Comparator;

/** The order of the decree: A2 before A10. */
final class ActivityOrder {

    static final Comparator<String> INSTANCE = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private ActivityOrder() {
    }
}

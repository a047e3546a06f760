package vn.khuyencong.reports.readback;

/** A straight line on the page: {@code at} is its fixed coordinate, the others say where it begins and ends. */
record Rule(double at, double from, double to) {

    static final double TOLERANCE = 1;

    static Rule between(double at, double one, double other) {
        return new Rule(at, Math.min(one, other), Math.max(one, other));
    }

    double length() {
        return to - from;
    }

    boolean covers(double point) {
        return from - TOLERANCE <= point && point <= to + TOLERANCE;
    }
}

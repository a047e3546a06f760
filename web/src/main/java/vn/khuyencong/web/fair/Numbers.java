package vn.khuyencong.web.fair;

/** Numbers typed into the forms of a fair. */
final class Numbers {

    private Numbers() {
    }

    /** A count; what is too large for one stays too large. */
    static Integer small(Long typed) {
        return typed == null ? null : Integer.valueOf((int) Math.max(Integer.MIN_VALUE, Math.min(typed, Integer.MAX_VALUE)));
    }
}

package vn.khuyencong.fair.allocation;

/** The search ended at its limit without a plan, and none was known to go on from. */
final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(String what) {
        super(what, null, false, false);
    }
}

package vn.khuyencong.verifier;

/** Something that is needed for a check is not there or cannot be read: nothing is proven. */
final class CannotCheck extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotCheck(String message) {
        super(message);
    }

    CannotCheck(String message, Throwable cause) {
        super(message, cause);
    }
}

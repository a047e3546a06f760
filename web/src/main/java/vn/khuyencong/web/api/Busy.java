package vn.khuyencong.web.api;

/** What is asked for takes the server's whole attention, and something else has it: the same again in a few seconds. */
class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** After so many seconds it is worth to ask again. */
    static final int SECONDS = 10;

    Busy(String message) {
        super(message, null, false, false);
    }
}

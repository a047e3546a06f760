package vn.khuyencong.gateway;

/** The journal could not be written: the machine's fault, and no document's. */
final class JournalProblem extends GatewayProblem {

    private static final long serialVersionUID = 1L;

    JournalProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

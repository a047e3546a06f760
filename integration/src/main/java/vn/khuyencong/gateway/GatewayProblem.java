package vn.khuyencong.gateway;

/** Something the user of the gateway can do something about; its message says what. */
class GatewayProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GatewayProblem(String message) {
        super(message);
    }

    GatewayProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

package vn.khuyencong.integration;

/** The broker did not do what it was asked. */
class BrokerFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerFault(String message, Throwable cause) {
        super(message, cause);
    }
}

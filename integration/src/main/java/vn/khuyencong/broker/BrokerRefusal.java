package vn.khuyencong.broker;

/** The broker cannot be reached, or does not do what it is told; the message is one line for a person. */
final class BrokerRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerRefusal(String line) {
        super(line);
    }

    BrokerRefusal(String line, Exception cause) {
        super(line, cause);
    }
}

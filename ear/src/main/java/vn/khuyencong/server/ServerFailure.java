package vn.khuyencong.server;

/** The server could not be started, or died; the message is one line for a person. No process is left behind. */
public final class ServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerFailure(String line) {
        super(line);
    }
}

package vn.khuyencong.web;

/** What was asked for does not exist, or the one who asks may not know that it does. The message says what to do. */
public class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotThere(String message) {
        super(message);
    }
}

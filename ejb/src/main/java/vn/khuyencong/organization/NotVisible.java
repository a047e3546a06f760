package vn.khuyencong.organization;

import jakarta.ejb.ApplicationException;

/** The viewer asked for something outside his unit. Shown as "not allowed", never with what it was about. */
@ApplicationException
public class NotVisible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotVisible() {
        super("not visible to this account");
    }
}

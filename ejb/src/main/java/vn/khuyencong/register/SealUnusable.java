package vn.khuyencong.register;

import jakarta.ejb.ApplicationException;

/** The key of an office came to be of no use after a number was taken for what it is to sign: nothing is issued unsigned meanwhile. */
@ApplicationException
public class SealUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SealUnusable() {
        super("the key of the office cannot be used just now");
    }
}

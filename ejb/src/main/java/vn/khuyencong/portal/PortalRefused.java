package vn.khuyencong.portal;

import jakarta.ejb.ApplicationException;

/** A document was to be sent that has findings by now: another came in between. The page shows them. */
@ApplicationException(rollback = true)
public class PortalRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortalRefused(String document) {
        super("may not be sent: " + document);
    }
}

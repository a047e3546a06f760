package vn.khuyencong.exchange;

import jakarta.ejb.ApplicationException;
import vn.khuyencong.shared.Refusal;

/** Why a unit was given no certificate; nothing was done, but the refusal stands in the audit trail. */
@ApplicationException(rollback = false)
public class CertificateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    CertificateRefused(Refusal refusal) {
        super(refusal.rule());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}

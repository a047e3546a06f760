package vn.khuyencong.web.api;

import vn.khuyencong.shared.Refusal;

/** Why nothing was done with a key of a unit; the refusal stands in the audit trail already. */
class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    KeyRefused(Refusal refusal) {
        super(refusal.rule());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}

package vn.khuyencong.web.api;

import vn.khuyencong.shared.Refusal;

/** Why a certificate of a product or a document was not told of: none such, or asked too often. */
class CheckRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    CheckRefused(Refusal refusal) {
        super(refusal.rule(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}

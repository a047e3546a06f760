package vn.khuyencong.exchange;

/** Whether a certificate opens the broker. */
public enum CertificateState {
    VALID,
    EXPIRED,
    REVOKED
}

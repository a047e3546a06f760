package vn.khuyencong.web.api;

/**
 * A request for a certificate.
 *
 * @param certificateRequest PKCS#10 in PEM
 */
public record CertificateOrder(String certificateRequest) {
}

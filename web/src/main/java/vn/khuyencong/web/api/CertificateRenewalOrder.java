package vn.khuyencong.web.api;

/**
 * A request for a certificate that proves itself.
 *
 * @param unit               the unit
 * @param certificateRequest PKCS#10 in PEM
 * @param jws                detached signature over the bytes of the request, by a key of the unit
 */
public record CertificateRenewalOrder(String unit, String certificateRequest, String jws) {
}

package vn.khuyencong.exchange.certificate;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import vn.khuyencong.exchange.contract.Digest;

/**
 * How the broker is told which certificates a user may show: as further roles of the user, which no address names. So the
 * broker keeps them with the user, and a certificate that it was not told of, or that was taken back, opens nothing.
 */
public final class BrokerRole {

    /** Before the fingerprint. */
    public static final String PREFIX = "certificate-";

    private BrokerRole() {
    }

    /** @param fingerprint {@link #fingerprint} of a certificate */
    public static String of(String fingerprint) {
        return PREFIX + fingerprint;
    }

    /** SHA-256 of the whole certificate: a serial could be given again by whoever steals the authority. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return Digest.sha256(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }
}

package vn.khuyencong.exchange.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.shared.Refusal;

/**
 * A request whose sender has shown that he holds the key. Of what it asks for only the key is taken: name, days and use are
 * the ministry's to write.
 *
 * @param key its public key
 */
public record CertificateRequest(PublicKey key) {

    private static final String CELL = "certificateRequest";
    private static final int SMALLEST_RSA = 3072;
    private static final int LARGEST_RSA = 8192;
    private static final int SMALLEST_EC = 256;
    /** Longer than any request with such a key. */
    private static final int MOST_LETTERS = 16_384;

    /**
     * A request as it was judged.
     *
     * @param request what may be certified; null if it was refused
     * @param refusal why not; null if it was not
     */
    public record Judged(CertificateRequest request, Refusal refusal) {
    }

    /** Reads and judges a PKCS#10 request in PEM. */
    public static Judged judge(String pem) {
        try {
            JcaPKCS10CertificationRequest asked = new JcaPKCS10CertificationRequest(Pem.only("CERTIFICATE REQUEST",
                    pem.length() > MOST_LETTERS ? "" : pem));
            PublicKey key = asked.getPublicKey();
            if (!fits(key)) {
                return refused("CERTIFICATE_KEY_UNFIT", key.getAlgorithm(), SMALLEST_RSA);
            }
            return asked.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))
                    ? new Judged(new CertificateRequest(key), null) : refused("CERTIFICATE_REQUEST_UNPROVEN");
        } catch (IOException | IllegalArgumentException | IllegalStateException | GeneralSecurityException | OperatorCreationException
                | PKCSException unreadable) {
            return refused("CERTIFICATE_REQUEST_UNREADABLE");
        }
    }

    /** SHA-256 of the key, by which it is known again. */
    public String keyDigest() {
        return Digest.sha256(key.getEncoded());
    }

    private static boolean fits(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= SMALLEST_RSA && rsa.getModulus().bitLength() <= LARGEST_RSA;
        }
        return key instanceof ECPublicKey curve && curve.getParams().getOrder().bitLength() >= SMALLEST_EC;
    }

    private static Judged refused(String rule, Object... arguments) {
        return new Judged(null, Refusal.error(rule, "", CELL, arguments));
    }
}

package vn.khuyencong.exchange.certificate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Keys, certificates and requests as text (RFC 7468); a text may hold several, and others between them. */
public final class Pem {

    private static final String KEY = "PRIVATE KEY";
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {
    }

    public static String of(X509Certificate certificate) {
        try {
            return block(CERTIFICATE, certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    /** The whole key: never leaves its holder. */
    public static String of(PrivateKey key) {
        return block(KEY, key.getEncoded());
    }

    /** @throws IllegalArgumentException if there is no such key in it */
    public static PrivateKey ecKey(String text) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(only(KEY, text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no EC private key", e);
        }
    }

    /** Every certificate in the text, in its order; none is an empty list. */
    public static List<X509Certificate> certificates(String text) {
        return blocks(CERTIFICATE, text).stream().map(Pem::certificate).toList();
    }

    static String block(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(content) + "\n-----END " + kind + "-----\n";
    }

    static byte[] only(String kind, String text) {
        List<byte[]> found = blocks(kind, text);
        if (found.size() != 1) {
            throw new IllegalArgumentException("not one " + kind);
        }
        return found.get(0);
    }

    private static List<byte[]> blocks(String kind, String text) {
        return Pattern.compile("-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]*)-----END " + kind + "-----").matcher(text).results()
                .map(Pem::content).toList();
    }

    private static byte[] content(MatchResult block) {
        return Base64.getMimeDecoder().decode(block.group(1));
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }
}

package vn.khuyencong.register;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The kinds of keys by which documents are signed and signatures are verified: RSA of 2048 to 8192 bits and the elliptic curves P-256, P-384 and
 * P-521. Anybody may hand in a certificate, and how long a signature takes to verify is decided by its key: one of another kind or size, or with
 * numbers of its own making, could keep a processor busy for minutes.
 */
enum SigningKeyKind {
    RSA("SHA256withRSA"), EC("SHA256withECDSA");

    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 8192;
    /** What is in use takes 17. */
    private static final int MOST_BITS_OF_EXPONENT = 64;
    private static final Set<ASN1ObjectIdentifier> CURVES = Set.of(SECObjectIdentifiers.secp256r1, SECObjectIdentifiers.secp384r1, SECObjectIdentifiers.secp521r1);

    private final String algorithm;

    SigningKeyKind(String algorithm) {
        this.algorithm = algorithm;
    }

    /** How such a key signs, as the JDK names it. */
    String algorithm() {
        return algorithm;
    }

    /** Null for a key that nobody is to sign or verify with; any bytes whatever. */
    static SigningKeyKind of(SubjectPublicKeyInfo key) {
        ASN1ObjectIdentifier kind = key.getAlgorithm().getAlgorithm();
        try {
            if (PKCSObjectIdentifiers.rsaEncryption.equals(kind)) {
                RSAPublicKey rsa = RSAPublicKey.getInstance(key.parsePublicKey());
                int bits = rsa.getModulus().bitLength();
                BigInteger exponent = rsa.getPublicExponent();
                return bits >= LEAST_BITS && bits <= MOST_BITS && exponent.signum() > 0 && exponent.bitLength() <= MOST_BITS_OF_EXPONENT ? RSA : null;
            }
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
        return X9ObjectIdentifiers.id_ecPublicKey.equals(kind) && key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier curve && CURVES.contains(curve)
                ? EC : null;
    }
}

package vn.khuyencong.exchange.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** A key pair for TLS (ECDSA on P-256), made where it is used; only a request for a certificate of it leaves. */
public final class TlsKey {

    static final String SIGNATURE = "SHA256withECDSA";

    private final KeyPair pair;

    private TlsKey(KeyPair pair) {
        this.pair = pair;
    }

    public static TlsKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new TlsKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make P-256 keys", e);
        }
    }

    public PrivateKey privateKey() {
        return pair.getPrivate();
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /** A PKCS#10 request (RFC 2986) in PEM, signed with the key; the name in it is a courtesy, the ministry writes its own. */
    public String request(String name) {
        try {
            return Pem.block("CERTIFICATE REQUEST", new JcaPKCS10CertificationRequestBuilder(
                    new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build(), pair.getPublic())
                    .build(new JcaContentSignerBuilder(SIGNATURE).build(pair.getPrivate())).getEncoded());
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot sign a request", e);
        }
    }
}

package vn.khuyencong.exchange.certificate;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Requests as nobody of ours makes them. */
final class Requests {

    private Requests() {
    }

    /** For a key, signed with another one; null for its own. */
    static String of(KeyPair pair, PrivateKey signer) {
        try {
            String algorithm = pair.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : TlsKey.SIGNATURE;
            return Pem.block("CERTIFICATE REQUEST", new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=p63-24"), pair.getPublic())
                    .build(new JcaContentSignerBuilder(algorithm).build(signer == null ? pair.getPrivate() : signer)).getEncoded());
        } catch (OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.khuyencong.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.khuyencong.exchange.certificate.TlsKey;

/**
 * The key with which the organisation signs documents, and its certificate.
 *
 * @param key   private
 * @param chain its certificate first, then those that vouch for it
 * @param test  whether it was made here for trying out: what it signs says so
 */
public record SealKey(PrivateKey key, List<X509Certificate> chain, boolean test) {

    private static final String ALIAS = "seal";
    private static final String TEST_NAME = "CHỮ KÝ THỬ NGHIỆM - Hệ thống thông tin khuyến công";
    private static final Duration TEST_LIFE = Duration.ofDays(3653);
    private static final int SERIAL_BITS = 127;

    public SealKey {
        chain = List.copyOf(chain);
    }

    /** One for trying out. */
    public static SealKey generate(Instant now) {
        TlsKey pair = TlsKey.generate();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, TEST_NAME).build();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS),
                Date.from(now.minus(Duration.ofDays(1))), Date.from(now.plus(TEST_LIFE)), name, pair.publicKey());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.privateKey())));
            return new SealKey(pair.privateKey(), List.of(certificate), true);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("cannot make a key for trying out", e);
        }
    }

    /**
     * Reads a PKCS#12 store: its first private key, and tries it.
     *
     * @throws GeneralSecurityException if there is none in it, the password is wrong, the key is of no kind that documents are signed with, or it
     *                                  is not that of the certificate
     * @throws IOException              if it is no such store
     */
    public static SealKey read(byte[] store, char[] password, boolean test) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(store), password);
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias)) {
                SealKey read = new SealKey((PrivateKey) keys.getKey(alias, password),
                        Arrays.stream(keys.getCertificateChain(alias)).map(X509Certificate.class::cast).toList(), test);
                read.tryOut();
                return read;
            }
        }
        throw new GeneralSecurityException("no private key in the store");
    }

    /** Signs something once, so that a key that cannot sign is noticed before a number is taken for what it is to sign. */
    private void tryOut() throws GeneralSecurityException {
        byte[] anything = getClass().getName().getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance(algorithm());
        signature.initSign(key);
        signature.update(anything);
        byte[] signed = signature.sign();
        signature.initVerify(certificate());
        signature.update(anything);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the key is not that of its certificate");
        }
    }

    /**
     * How it signs, as the JDK names it.
     *
     * @throws GeneralSecurityException if it is of no kind that documents are signed with
     */
    public String algorithm() throws GeneralSecurityException {
        SigningKeyKind kind = SigningKeyKind.of(SubjectPublicKeyInfo.getInstance(certificate().getPublicKey().getEncoded()));
        if (kind == null) {
            throw new GeneralSecurityException("documents are signed by RSA of 2048 to 8192 bits or the curves P-256, P-384, P-521, not by " + key.getAlgorithm());
        }
        return kind.algorithm();
    }

    /** As a PKCS#12 store. */
    public byte[] store(char[] password) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
        ByteArrayOutputStream store = new ByteArrayOutputStream();
        keys.store(store, password);
        return store.toByteArray();
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Whether its certificate holds at a moment. */
    public boolean holds(Instant at) {
        return !at.isBefore(certificate().getNotBefore().toInstant()) && !at.isAfter(certificate().getNotAfter().toInstant());
    }

    /** In whose name it signs. */
    public String holder() {
        try {
            return commonName(new X509CertificateHolder(certificate().getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a certificate can be written", e);
        }
    }

    static String commonName(X509CertificateHolder certificate) {
        RDN[] names = certificate.getSubject().getRDNs(BCStyle.CN);
        if (names.length == 0) {
            return certificate.getSubject().toString();
        }
        // As it was written, not as a directory escapes it.
        return names[0].getFirst().getValue() instanceof ASN1String name ? name.getString() : IETFUtils.valueToString(names[0].getFirst().getValue());
    }
}

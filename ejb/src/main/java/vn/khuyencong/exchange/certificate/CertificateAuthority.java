package vn.khuyencong.exchange.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The ministry's own authority for TLS at its broker and nowhere else. It signs certificates of units, which bear the unit's
 * user at the broker as their common name, and of brokers, which bear their host names.
 */
public final class CertificateAuthority {

    private static final String NAME = "Khuyen cong broker CA";
    /** Ten years: a trust anchor is carried to 34 provinces by hand. */
    private static final Duration LIFE = Duration.ofDays(3653);
    /** Clocks of units may be behind. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final int SERIAL_BITS = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateKey key;
    private final X509Certificate certificate;

    private CertificateAuthority(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** A fresh one. */
    public static CertificateAuthority generate(Instant now) {
        TlsKey pair = TlsKey.generate();
        BigInteger serial = serial();
        // The serial in the name keeps a later authority apart from this one where both are trusted.
        X500Name name = name(NAME, serial);
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, serial, Date.from(now.minus(CLOCK_SKEW)),
                Date.from(now.plus(LIFE)), name, pair.publicKey());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.publicKey()));
            return new CertificateAuthority(pair.privateKey(), signed(builder, pair.privateKey()));
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make an authority", e);
        }
    }

    /** Reads one as {@link #pem()} wrote it. */
    public static CertificateAuthority fromPem(String pem) {
        List<X509Certificate> found = Pem.certificates(pem);
        if (found.size() != 1) {
            throw new IllegalArgumentException("not one certificate of an authority");
        }
        return new CertificateAuthority(Pem.ecKey(pem), found.get(0));
    }

    /** Key and certificate in one text: never leaves its holder. */
    public String pem() {
        return Pem.of(key) + Pem.of(certificate);
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** For a client that calls itself by this user; at most as long as the authority itself lasts. */
    public X509Certificate client(String user, PublicKey of, Instant now, Duration life) {
        return issue(user, of, now, life, KeyPurposeId.id_kp_clientAuth, null);
    }

    /** For a broker found under these host names or addresses. */
    public X509Certificate server(List<String> hosts, PublicKey of, Instant now, Duration life) {
        return issue(hosts.get(0), of, now, life, KeyPurposeId.id_kp_serverAuth, new GeneralNames(hosts.stream()
                .map(host -> new GeneralName(isAddress(host) ? GeneralName.iPAddress : GeneralName.dNSName, host)).toArray(GeneralName[]::new)));
    }

    private X509Certificate issue(String commonName, PublicKey of, Instant now, Duration life, KeyPurposeId purpose, GeneralNames hosts) {
        BigInteger serial = serial();
        Instant last = now.plus(life);
        Instant end = certificate.getNotAfter().toInstant();
        try {
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(new JcaX509CertificateHolder(certificate).getSubject(), serial,
                    Date.from(now.minus(CLOCK_SKEW)), Date.from(last.isBefore(end) ? last : end), name(commonName, serial),
                    SubjectPublicKeyInfo.getInstance(of.getEncoded()));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            builder.addExtension(Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(certificate));
            if (hosts != null) {
                builder.addExtension(Extension.subjectAlternativeName, false, hosts);
            }
            return signed(builder, key);
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot issue a certificate", e);
        }
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key) throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(TlsKey.SIGNATURE).build(key)));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("cannot sign a certificate", e);
        }
    }

    /**
     * The broker remembers for some seconds whom it let in, by user, password and this whole name: with the serial in it, what
     * is remembered of one certificate never lets another in.
     */
    private static X500Name name(String commonName, BigInteger serial) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).addRDN(BCStyle.SERIALNUMBER, serial.toString(16)).build();
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS);
    }

    private static boolean isAddress(String host) {
        return host.matches("[0-9.]+") || host.contains(":");
    }
}

package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;

class PaperSignatureTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final int ENORMOUS = 150_000;
    private static final Random ANY = new Random(1);

    @Test
    void aKeyOfEnormousNumbersIsRefusedBeforeAnythingIsReckonedWithIt() throws Exception {
        BigInteger p = new BigInteger(ENORMOUS, ANY).setBit(ENORMOUS - 1).setBit(0);
        BigInteger q = BigInteger.probablePrime(256, ANY);
        SubjectPublicKeyInfo dsa = new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_dsa, new DSAParameter(p, q, new BigInteger(ENORMOUS - 1, ANY))),
                new ASN1Integer(new BigInteger(ENORMOUS - 1, ANY)));
        isBrokenAtOnce(signedBy(dsa, NISTObjectIdentifiers.dsa_with_sha256, new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(q.subtract(BigInteger.valueOf(12_345))), new ASN1Integer(q.subtract(BigInteger.valueOf(777)))}).getEncoded()));
        isBrokenAtOnce(signedBy(rsa(p, p.subtract(BigInteger.TWO)), PKCSObjectIdentifiers.sha256WithRSAEncryption, new byte[ENORMOUS / 8]));
    }

    @Test
    void aKeyThatAnybodyCouldFindIsNone() throws IOException {
        assertNull(SigningKeyKind.of(rsa(new BigInteger(1024, ANY).setBit(1023), BigInteger.valueOf(65_537))));
        assertNull(SigningKeyKind.of(rsa(new BigInteger(2048, ANY).setBit(2047), BigInteger.TWO.pow(64))));
        assertEquals(SigningKeyKind.RSA, SigningKeyKind.of(rsa(new BigInteger(2048, ANY).setBit(2047), BigInteger.valueOf(65_537))));
        // A curve that is not named but described.
        assertNull(SigningKeyKind.of(new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, DERNull.INSTANCE), new byte[65])));
        assertNull(SigningKeyKind.of(new SubjectPublicKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption), new byte[] {1, 2, 3})));
    }

    private static void isBrokenAtOnce(byte[] file) {
        assertEquals(PaperSignature.State.BROKEN, assertTimeoutPreemptively(AT_ONCE, () -> PaperSignature.of(file)).state());
    }

    private static SubjectPublicKeyInfo rsa(BigInteger modulus, BigInteger exponent) throws IOException {
        return new SubjectPublicKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), new RSAPublicKey(modulus, exponent));
    }

    /** A file whose signature is right in all but its last figure, which is {@code value}. */
    private static byte[] signedBy(SubjectPublicKeyInfo key, ASN1ObjectIdentifier algorithm, byte[] value) throws Exception {
        AlgorithmIdentifier by = new AlgorithmIdentifier(algorithm);
        X500Name stranger = new X500Name("CN=Stranger");
        V3TBSCertificateGenerator stated = new V3TBSCertificateGenerator();
        stated.setSerialNumber(new ASN1Integer(1));
        stated.setIssuer(stranger);
        stated.setSubject(stranger);
        stated.setStartDate(new Time(new Date(0)));
        stated.setEndDate(new Time(new Date(4_000_000_000_000L)));
        stated.setSubjectPublicKeyInfo(key);
        stated.setSignature(by);
        TBSCertificate certificate = stated.generateTBSCertificate();
        X509CertificateHolder holder = new X509CertificateHolder(new DERSequence(new ASN1Encodable[] {certificate, by, new DERBitString(new byte[10])}).getEncoded());
        int length = cms(holder, by, value, new byte[0]).length;
        byte[] blank = file(new byte[length]);
        int gap = new String(blank, StandardCharsets.ISO_8859_1).indexOf('<');
        int after = gap + 2 * length + 2;
        byte[] signed = Arrays.copyOf(blank, gap + blank.length - after);
        System.arraycopy(blank, after, signed, gap, blank.length - after);
        return file(cms(holder, by, value, signed));
    }

    private static byte[] cms(X509CertificateHolder certificate, AlgorithmIdentifier by, byte[] value, byte[] signed)
            throws CMSException, OperatorCreationException, IOException {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build()).build(new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return by;
            }

            @Override
            public OutputStream getOutputStream() {
                return new ByteArrayOutputStream();
            }

            @Override
            public byte[] getSignature() {
                return value.clone();
            }
        }, certificate));
        generator.addCertificate(certificate);
        return generator.generate(new CMSProcessableByteArray(signed), false).getEncoded();
    }

    private static byte[] file(byte[] cms) {
        String head = "%%PDF-1.7\n/ByteRange [%09d %09d %09d %09d]\n/Contents ";
        String tail = "\n%%EOF\n";
        int gap = String.format(Locale.ROOT, head, 0, 0, 0, 0).length();
        int after = gap + 2 * cms.length + 2;
        return (String.format(Locale.ROOT, head, 0, gap, after, tail.length()) + "<" + HexFormat.of().formatHex(cms) + ">" + tail).getBytes(StandardCharsets.ISO_8859_1);
    }
}

package vn.khuyencong.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.khuyencong.exchange.contract.Digest;

/**
 * The digital signature of a PDF (PAdES: detached CMS over the byte range, ETSI EN 319 142-1), judged from the file alone. Only the last
 * signature counts, and it must cover all of the file but itself: whatever was changed, added or cut off since is noticed.
 *
 * @param state       how it stands
 * @param signer      common name of whoever signed; empty unless the signature is intact
 * @param certificate SHA-256 of his certificate; null unless the signature is intact
 */
public record PaperSignature(State state, String signer, String certificate) {

    /** How a signature stands. */
    public enum State {
        /** The file bears none. */
        NONE,
        /** The file is not what was signed. */
        BROKEN,
        /** The file is what the holder of the certificate signed. */
        INTACT
    }

    /** Twice what any signature needs, in hexadecimal digits. */
    private static final int LONGEST_GAP = 256 * 1024;

    private static final PaperSignature NO_SIGNATURE = new PaperSignature(State.NONE, "", null);
    private static final PaperSignature BROKEN_ONE = new PaperSignature(State.BROKEN, "", null);
    private static final Pattern RANGE = Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*\\]");

    /** Judges a file; any bytes whatever. */
    public static PaperSignature of(byte[] file) {
        Matcher found = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        int[] range = null;
        while (found.find()) {
            range = new int[] {Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(4))};
        }
        if (range == null) {
            return NO_SIGNATURE;
        }
        return coversAll(range, file) ? judge(file, range) : BROKEN_ONE;
    }

    /** All of the file but one hexadecimal string: a gap with anything else in it could hide what nobody signed. */
    private static boolean coversAll(int[] range, byte[] file) {
        int gap = range[1];
        int after = range[2];
        if (after - gap > LONGEST_GAP) {
            return false;
        }
        if (range[0] != 0 || gap < 0 || after < gap + 2 || after > file.length || range[3] != file.length - after
                || file[gap] != '<' || file[after - 1] != '>') {
            return false;
        }
        for (int i = gap + 1; i < after - 1; i++) {
            if (Character.digit(file[i], 16) < 0) {
                return false;
            }
        }
        return (after - gap) % 2 == 0;
    }

    private static PaperSignature judge(byte[] file, int[] range) {
        int gap = range[1];
        int after = range[2];
        byte[] signed = Arrays.copyOf(file, gap + file.length - after);
        System.arraycopy(file, after, signed, gap, file.length - after);
        byte[] cms = HexFormat.of().parseHex(new String(file, gap + 1, after - gap - 2, StandardCharsets.US_ASCII));
        // Room for the signature is reserved beforehand: what is left of it is zeros.
        try (ASN1InputStream padded = new ASN1InputStream(new ByteArrayInputStream(cms), cms.length)) {
            ContentInfo content = ContentInfo.getInstance(padded.readObject());
            for (byte left : padded.readAllBytes()) {
                if (left != 0) {
                    return BROKEN_ONE;
                }
            }
            return judge(new CMSSignedData(new CMSProcessableByteArray(signed), content));
        } catch (CMSException | IOException | RuntimeException | OperatorCreationException | CertificateException broken) {
            // Whatever a stranger's bytes do to the reader of signatures: they are no signature.
            return BROKEN_ONE;
        }
    }

    private static PaperSignature judge(CMSSignedData cms) throws CMSException, OperatorCreationException, CertificateException, IOException {
        Iterator<SignerInformation> signers = cms.getSignerInfos().getSigners().iterator();
        if (!signers.hasNext()) {
            return BROKEN_ONE;
        }
        SignerInformation signer = signers.next();
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> certificates = cms.getCertificates().getMatches(signer.getSID());
        if (certificates.isEmpty()) {
            return BROKEN_ONE;
        }
        X509CertificateHolder certificate = certificates.iterator().next();
        if (SigningKeyKind.of(certificate.getSubjectPublicKeyInfo()) == null) {
            return BROKEN_ONE;
        }
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate)) || !names(signer, certificate)) {
            return BROKEN_ONE;
        }
        return new PaperSignature(State.INTACT, SealKey.commonName(certificate), Digest.sha256(certificate.getEncoded()));
    }

    /** Whether what is signed names the certificate, so that none can be put in its place. */
    private static boolean names(SignerInformation signer, X509CertificateHolder certificate) throws IOException {
        AttributeTable attributes = signer.getSignedAttributes();
        Attribute named = attributes == null ? null : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        return named != null && Digest.sha256(certificate.getEncoded()).equals(HexFormat.of().formatHex(
                SigningCertificateV2.getInstance(named.getAttributeValues()[0]).getCerts()[0].getCertHash()));
    }
}

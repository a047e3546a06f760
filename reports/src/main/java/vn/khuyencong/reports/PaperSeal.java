package vn.khuyencong.reports;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import java.security.MessageDigest;
import vn.khuyencong.register.SealKey;
import vn.khuyencong.shared.BusinessClock;

/**
 * Signs a printed form as PAdES does (ETSI EN 319 142-1, level B-B), in an incremental update, so that what was printed stays as it was to the
 * byte. Signature and seal are seen below the post of the signer, placed by NĐ 30/2020/NĐ-CP, Phụ lục I: PDF/A-1 knows no transparency, so
 * that both are one opaque picture. The file stays PDF/A-1.
 */
public final class PaperSeal {

    /** What CMS, certificate and chain may take, in bytes. */
    private static final int ROOM = 16_384;
    private static final String FIELD = "ChuKySo";

    private PaperSeal() {
    }

    /**
     * Signs a form.
     *
     * @param pdf  as printed
     * @param key  signs it
     * @param look what is seen of it
     * @param at   when
     * @throws IllegalStateException if it is no PDF, has no place for a signature, or cannot be signed
     */
    public static byte[] sign(byte[] pdf, SealKey key, SealLook look, Instant at) {
        try (PDDocument document = Loader.loadPDF(pdf); SignatureOptions options = new SignatureOptions()) {
            SealPlace place = SealPlace.of(document);
            Calendar when = GregorianCalendar.from(at.atZone(BusinessClock.ZONE));
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setName(key.holder());
            signature.setSignDate(when);
            options.setPreferredSignatureSize(ROOM);
            options.setPage(place.page());
            document.addSignature(signature, content -> cms(content, key), options);
            show(document, signature, place, SealInk.draw(key, look, at), DocumentTexts.get("seal.of", key.holder()));
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            document.saveIncremental(signed);
            return signed.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a form cannot be signed", e);
        }
    }

    private static void show(PDDocument document, PDSignature signature, SealPlace place, BufferedImage seen, String said) throws IOException {
        PDSignatureField field = document.getSignatureFields().stream().filter(one -> one.getSignature() != null
                && one.getSignature().getCOSObject() == signature.getCOSObject()).findFirst().orElseThrow();
        field.setPartialName(FIELD);
        field.setAlternateFieldName(said);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        PDRectangle box = place.box();
        widget.setRectangle(box);
        PDImageXObject image = LosslessFactory.createFromImage(document, seen);
        PDAppearanceStream appearance = new PDAppearanceStream(new PDStream(document).getCOSObject());
        appearance.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        appearance.setResources(new PDResources());
        try (PDPageContentStream ink = new PDPageContentStream(document, appearance)) {
            ink.drawImage(image, 0, 0, box.getWidth(), box.getHeight());
        }
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        widget.setAppearance(appearances);
        PDPage page = document.getPage(place.page());
        widget.setPage(page);
        for (var changed : List.of(field.getCOSObject(), widget.getCOSObject(), page.getCOSObject())) {
            changed.setNeedToBeUpdated(true);
        }
    }

    /** Detached, over the digest of what is signed, with the certificate named in what is signed; the time stands in the document. */
    private static byte[] cms(InputStream content, SealKey key) throws IOException {
        try {
            byte[] certificate = MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(new ESSCertIDv2(certificate)))));
            DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addCertificates(new JcaCertStore(key.chain()));
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                    // PAdES has the time of signing in the document, not in the CMS.
                    .setSignedAttributeGenerator(parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime))
                    .build(new JcaContentSignerBuilder(key.algorithm()).build(key.key()), key.certificate()));
            return generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException("cannot sign", e);
        }
    }
}

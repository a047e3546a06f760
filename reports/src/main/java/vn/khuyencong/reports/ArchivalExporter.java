package vn.khuyencong.reports;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.AttributedCharacterIterator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.export.ExporterInputItem;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import vn.khuyencong.form.Proof;

/**
 * Writes tagged PDF/A-1a whose bytes depend on nothing but what is printed: the document's date is that of the form,
 * its id comes from the record, and the names of font subsets are not drawn by lot.
 */
final class ArchivalExporter extends JRPdfExporter {

    static final String ICC_PROFILE = "vn/khuyencong/reports/sRGB.icc";

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int ID_BYTES = 16;

    private final PdfDate date;
    private final byte[] id;

    ArchivalExporter(Sheet sheet, Proof proof) {
        date = date(sheet.heading().date());
        id = id(sheet.form() + sheet.identity() + (proof == null ? "" : proof));
        tagHelper = new TableTags(this);
        SimplePdfExporterConfiguration archive = new SimplePdfExporterConfiguration();
        archive.setPdfaConformance(PdfaConformanceEnum.PDFA_1A);
        archive.setIccProfilePath(ICC_PROFILE);
        archive.setTagged(true);
        archive.setTagLanguage("vi-VN");
        archive.setMetadataTitle(sheet.heading().title() + " " + sheet.heading().subtitle());
        archive.setDisplayMetadataTitle(true);
        archive.setMetadataAuthor(sheet.heading().issuer());
        archive.setMetadataSubject(sheet.name());
        archive.setMetadataCreator("Khuyến công");
        setConfiguration(archive);
    }

    void write(List<ExporterInputItem> prints, OutputStream pdf) throws JRException {
        setExporterInput(new SimpleExporterInput(prints));
        setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
        exportReport();
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return new ClassicPdfProducer(createPdfProducerContext()) {

            @Override
            public PdfDocumentWriter createWriter(OutputStream pdf) throws JRException {
                PdfDocumentWriter writer = super.createWriter(pdf);
                PdfDictionary info = getPdfWriter().getInfo();
                info.put(PdfName.CREATIONDATE, date);
                info.put(PdfName.MODDATE, date);
                info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
                return writer;
            }

            @Override
            public Font getFont(Map<AttributedCharacterIterator.Attribute, Object> attributes, Locale locale) {
                Font font = super.getFont(attributes, locale);
                font.getBaseFont().setSecureRandom(NoChance.INSTANCE);
                return font;
            }
        };
    }

    private static PdfDate date(LocalDate day) {
        return new PdfDate(GregorianCalendar.from(day.atStartOfDay(VIET_NAM)));
    }

    private static byte[] id(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** OpenPDF draws the six letters before the name of a font subset; here they are always the same. */
    private static final class NoChance extends SecureRandom {

        static final NoChance INSTANCE = new NoChance();

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}

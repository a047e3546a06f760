package vn.khuyencong.reports;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import java.io.IOException;
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
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintRectangle;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.export.ExporterInputItem;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfContent;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
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
    private final PlainInk ink = new PlainInk();
    private final ClassicPdfProducer producer;
    private final StructureTree tree;
    private final TableTags tags;
    private JasperPrint inked;

    ArchivalExporter(Sheet sheet, Proof proof) {
        date = date(sheet.heading().date());
        id = id(Stream.concat(Stream.of(sheet.form(), proof == null ? "" : proof), sheet.identity()));
        producer = new Producer();
        tree = new StructureTree(producer);
        tags = new TableTags(this, tree);
        tagHelper = tags;
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

    void write(List<ExporterInputItem> prints, OutputStream pdf) throws JRException, IOException {
        setExporterInput(new SimpleExporterInput(prints));
        Tail out = new Tail(pdf);
        setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        try (tree) {
            exportReport();
            tree.append(out);
        }
    }

    @Override
    protected PdfProducer createPdfProducer() {
        return producer;
    }

    /** Nothing of ours leads to a page by its name. */
    @Override
    protected void writePageAnchor(int page) {
    }

    @Override
    protected void exportPage(JRPrintPage page) throws JRException, IOException {
        if (inked != jasperPrint) {
            ink.forget();
            inked = jasperPrint;
        }
        ink.on((ClassicPdfContent) pdfContent, pageFormat.getPageHeight());
        super.exportPage(page);
    }

    @Override
    public void exportText(JRPrintText text) {
        PlainInk.Lines lines = ink.lines(text, getOffsetX(), getOffsetY(), () -> font(text));
        if (lines == null) {
            super.exportText(text);
            return;
        }
        tags.begin(text);
        ink.draw(lines);
        tags.end();
        exportBox(text.getLineBox(), text);
    }

    private Font font(JRPrintText text) {
        JRStyledText styled = styledTextUtil.getProcessedStyledText(text, noBackcolorSelector, null);
        return producer.getFont(styled.getAttributedString().getIterator().getAttributes(), getTextLocale(text));
    }

    /** Where a template marks the place of the seal, the document has a destination of that name. Of several the first counts. */
    @Override
    public void exportRectangle(JRPrintRectangle rectangle) {
        if (!SealPlace.KEY.equals(rectangle.getKey())) {
            super.exportRectangle(rectangle);
            return;
        }
        float left = (float) rectangle.getX() + getOffsetX();
        float top = (float) pageFormat.getPageHeight() - rectangle.getY() - getOffsetY();
        ((ClassicPdfContent) pdfContent).getPdfContentByte().localDestination(SealPlace.KEY,
                new PdfDestination(PdfDestination.FITR, left, top - rectangle.getHeight(), left + rectangle.getWidth(), top));
    }

    @Override
    public void exportFrame(JRPrintFrame frame) throws IOException, JRException {
        boolean row = TableTags.isRow(frame);
        if (row) {
            ink.gather();
        }
        super.exportFrame(frame);
        if (row) {
            ink.drawGathered();
        }
    }

    @Override
    protected void exportBox(JRLineBox box, JRPrintElement element) {
        if (!ink.draw(box, element, getOffsetX(), getOffsetY())) {
            super.exportBox(box, element);
        }
    }

    /** Writes documents that depend on nothing but what is in them. */
    private final class Producer extends ClassicPdfProducer {

        private Producer() {
            super(createPdfProducerContext());
        }

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
        public PdfStructure getPdfStructure() {
            return tree;
        }

        @Override
        public Font getFont(Map<AttributedCharacterIterator.Attribute, Object> attributes, Locale locale) {
            Font font = super.getFont(attributes, locale);
            font.getBaseFont().setSecureRandom(NoChance.INSTANCE);
            return font;
        }
    }

    private static PdfDate date(LocalDate day) {
        return new PdfDate(GregorianCalendar.from(day.atStartOfDay(VIET_NAM)));
    }

    private static byte[] id(Stream<?> identity) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            identity.forEachOrdered(part -> {
                digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return Arrays.copyOf(digest.digest(), ID_BYTES);
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

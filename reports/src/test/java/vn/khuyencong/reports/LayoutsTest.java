package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Part;

/**
 * The base layouts look as somebody approved them, point for point. What they look like now is left in {@code target/layouts}, as PDF and as
 * pictures. After a wanted change, {@code -Dapprove} writes the approved pictures anew: look at each of them.
 */
class LayoutsTest {

    private static final Path APPROVED = Path.of("src/test/resources/vn/khuyencong/reports/layouts");
    private static final Path SEEN = Path.of("target/layouts");
    private static final float DPI = 100;
    /** Greys nearer than this look the same: how an edge is smoothed may change with the Java that draws it. */
    private static final int GREYS = 8;

    static Stream<String> layouts() {
        return SampleDocuments.LAYOUTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aBaseLayoutLooksAsItWasApproved(String layout) throws IOException {
        byte[] pdf = pdf(layout);
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve(layout + ".pdf"), pdf);
        BufferedImage seen = picture(pdf);
        Path approved = APPROVED.resolve(layout + ".png");
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(APPROVED);
            ImageIO.write(seen, "png", approved.toFile());
        }
        ImageIO.write(seen, "png", SEEN.resolve(layout + ".png").toFile());

        BufferedImage wanted = ImageIO.read(approved.toFile());
        assertEquals(wanted.getWidth() + "x" + wanted.getHeight(), seen.getWidth() + "x" + seen.getHeight());
        assertEquals(0, differing(wanted, seen), () -> "points of " + layout + " differ; compare %s with %s".formatted(SEEN, APPROVED));
    }

    @Test
    void oneOtherDigitIsNoticed() throws IOException {
        Document document = SampleDocuments.LAYOUTS.get("phieu").get();
        Document other = stating(document, "0100109106", "0100109105");
        assertEquals(0, differing(picture(new Forms().documentPdf(document)), picture(pdf("phieu"))));
        assertTrue(differing(picture(new Forms().documentPdf(document)), picture(new Forms().documentPdf(other))) > 0);
    }

    /** A line of text, and one that is drawn. */
    @ParameterizedTest
    @CsvSource({"Tm, 5", "m, 1"})
    void oneLineThatStandsAPointLowerIsNoticed(String operator, int height) throws IOException {
        for (String layout : layouts().toList()) {
            byte[] pdf = pdf(layout);
            BufferedImage approved = picture(pdf);
            assertTrue(differing(approved, picture(lowered(pdf, operator, height))) > 0, layout);
        }
    }

    private static byte[] pdf(String layout) {
        return new Forms().documentPdf(SampleDocuments.LAYOUTS.get(layout).get());
    }

    /** The same with another value for a fact. */
    private static Document stating(Document document, String value, String instead) {
        List<Part> parts = document.parts().stream().map(part -> new Part(part.paper(), part.annex(), part.blocks().stream().map(block ->
                block instanceof Block.Fact fact && fact.value().equals(value) ? new Block.Fact(fact.label(), instead) : block).toList(), part.signatures())).toList();
        return new Document(document.edition(), document.heading(), document.style(), parts, document.mark());
    }

    /**
     * The same with what one operator in the middle of the first page draws a point lower.
     *
     * @param height which of its operands says how high
     */
    private static byte[] lowered(byte[] pdf, String operator, int height) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Object> tokens = new PDFStreamParser(document.getPage(0)).parse();
            List<Integer> places = IntStream.range(0, tokens.size()).filter(at -> tokens.get(at) instanceof Operator one && one.getName().equals(operator)).boxed().toList();
            int at = places.get(places.size() / 2);
            int operands = operator.equals("Tm") ? 6 : 2;
            int place = at - operands + height;
            tokens.set(place, new COSFloat(((COSNumber) tokens.get(place)).floatValue() - 1));
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(tokens);
            }
            document.getPage(0).setContents(content);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            document.save(changed);
            return changed.toByteArray();
        }
    }

    private static long differing(BufferedImage wanted, BufferedImage seen) {
        long differing = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                if (Math.abs(wanted.getRaster().getSample(x, y, 0) - seen.getRaster().getSample(x, y, 0)) > GREYS) {
                    differing++;
                }
            }
        }
        return differing;
    }

    /** All pages, one below the other. */
    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY));
            }
            BufferedImage all = new BufferedImage(pages.stream().mapToInt(BufferedImage::getWidth).max().orElseThrow(),
                    pages.stream().mapToInt(BufferedImage::getHeight).sum(), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D canvas = all.createGraphics();
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, all.getWidth(), all.getHeight());
            int top = 0;
            for (BufferedImage page : pages) {
                canvas.drawImage(page, 0, top, null);
                top += page.getHeight();
            }
            canvas.dispose();
            return all;
        }
    }
}

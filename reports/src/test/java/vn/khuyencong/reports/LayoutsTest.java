package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The base layouts look as somebody approved them. What they look like now is left in {@code target/layouts}, as PDF and as pictures. After a
 * wanted change, {@code -Dapprove} writes the approved pictures anew: look at each of them.
 */
class LayoutsTest {

    private static final Path APPROVED = Path.of("src/test/resources/vn/khuyencong/reports/layouts");
    private static final Path SEEN = Path.of("target/layouts");
    private static final float DPI = 60;
    /** Greys nearer than this look the same; of the points of a page so many may differ: letters are smoothed by the system's own library. */
    private static final int GREYS = 96;
    private static final double SHARE = 0.0002;

    static Stream<String> layouts() {
        return SampleDocuments.LAYOUTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aBaseLayoutLooksAsItWasApproved(String layout) throws IOException {
        byte[] pdf = new Forms().documentPdf(SampleDocuments.LAYOUTS.get(layout).get());
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
        double share = differing(wanted, seen) / (double) (seen.getWidth() * seen.getHeight());
        assertTrue(share <= SHARE, () -> "%.2f%% of %s differ; compare %s with %s".formatted(100 * share, layout, SEEN, APPROVED));
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

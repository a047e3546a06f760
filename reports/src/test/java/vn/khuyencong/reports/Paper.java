package vn.khuyencong.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The pages of a printed form as plain text, margins included. */
final class Paper {

    private static final double MM = 72 / 25.4;
    private static final double LEFT = 29.9 * MM;
    private static final double RIGHT = 15 * MM;
    /** Page number and foot stand in the upper and lower margin, this far from the edge at least. */
    private static final double EDGE = 10 * MM;

    private Paper() {
    }

    static List<String> pages(byte[] pdf) {
        return read(pdf, true).stream().map(page -> page.replaceAll("[\\s\\u00a0]+", " ")).toList();
    }

    /** The pages in the order in which they were written, cell by cell. */
    static List<String> written(byte[] pdf) {
        return read(pdf, false);
    }

    private static List<String> read(byte[] pdf, boolean sorted) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(sorted);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same without spaces. */
    static List<String> solid(byte[] pdf) {
        return written(pdf).stream().map(Said::solid).toList();
    }

    /** Width and height of the pages in points, each once. */
    static List<String> sizes(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> sizes = new ArrayList<>();
            document.getPages().forEach(page -> sizes.add(Math.round(page.getMediaBox().getWidth()) + "x" + Math.round(page.getMediaBox().getHeight())));
            return sizes.stream().distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many structure elements of a type, e.g. {@code TH}, a screen reader is told of. */
    static int tags(byte[] pdf, String type) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return count(document.getDocumentCatalog().getStructureTreeRoot(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(PDStructureNode node, String type) {
        int count = node instanceof PDStructureElement element && type.equals(element.getStructureType()) ? 1 : 0;
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                count += count(child, type);
            }
        }
        return count;
    }

    /** Characters that stand nearer to an edge of the sheet than the margins allow. */
    static List<String> inTheMargins(byte[] pdf) {
        List<String> strays = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                boolean inside = at.getX() >= LEFT && at.getX() + at.getWidth() <= at.getPageWidth() - RIGHT
                        && at.getY() - at.getHeight() >= EDGE && at.getY() <= at.getPageHeight() - EDGE;
                if (!inside && !at.getUnicode().isBlank()) {
                    strays.add(at.getUnicode());
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
            return strays;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String last(byte[] pdf) {
        List<String> pages = pages(pdf);
        return pages.get(pages.size() - 1);
    }
}

package vn.khuyencong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What is read in the files that two sides made: the same, or one of them did not do the work. */
final class ReadBack {

    private ReadBack() {
    }

    /** @throws IllegalStateException if a side's file says anything else than the first one's */
    static void same(Map<String, String> said) {
        if (said.values().stream().distinct().count() != 1) {
            StringBuilder difference = new StringBuilder("the sides made different things:");
            said.forEach((side, text) -> difference.append("%n%s: %d characters, %.200s".formatted(side, text.length(), text)));
            throw new IllegalStateException(difference.toString());
        }
    }

    /** The number of pages and every word of a PDF, in the order of the alphabet: lines and tags differ by side, words may not. */
    static String words(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String[] words = new PDFTextStripper().getText(document).split("\\s+");
            Arrays.sort(words);
            return document.getNumberOfPages() + " pages " + String.join(" ", words);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many cells of the first sheet of a workbook are numbers or days, and their sum; heads and texts are dressed by one side alone. */
    static String cells(byte[] workbook) {
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.write(file, workbook);
                try (ZipFile zip = new ZipFile(file.toFile()); InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                    return cells(XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cells(XMLStreamReader sheet) throws XMLStreamException {
        long numbers = 0;
        BigDecimal sum = BigDecimal.ZERO;
        boolean number = false;
        while (sheet.hasNext()) {
            if (sheet.next() == XMLStreamReader.START_ELEMENT) {
                if (sheet.getLocalName().equals("c")) {
                    String type = sheet.getAttributeValue(null, "t");
                    number = type == null || type.equals("n");
                } else if (sheet.getLocalName().equals("v") && number) {
                    numbers++;
                    sum = sum.add(new BigDecimal(sheet.getElementText()));
                }
            }
        }
        return numbers + " numbers, their sum " + sum.toPlainString();
    }
}

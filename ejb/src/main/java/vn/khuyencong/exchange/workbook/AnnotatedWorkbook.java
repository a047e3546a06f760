package vn.khuyencong.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.khuyencong.shared.Refusal;

/**
 * The user's own workbook with what was found written into it: each cell in question coloured (red for an error, yellow for
 * a warning) with a comment that says what is wrong, by which law, and what to do; and a first sheet that lists all, with
 * links. His layout, sheets and formats stay. It can be corrected and sent again as it is: colours are laid over the cells,
 * not put into them, and every trace of an earlier check is taken out first.
 *
 * <p>A file that was refused unopened is not opened here either: then the list stands in a workbook of its own.
 */
public final class AnnotatedWorkbook {

    private AnnotatedWorkbook() {
    }

    /**
     * @param original the very bytes that were read
     * @param findings of the reader or of the judge, blocking or not
     * @param locale   of the words; Vietnamese unless English
     */
    public static byte[] of(byte[] original, ReadWorkbook read, List<Refusal> findings, Locale locale) {
        return said(original, read, findings.stream().map(finding -> Remark.of(finding, locale)).toList(), locale);
    }

    /** The same with findings that are words already: those of a receipt. */
    public static byte[] said(byte[] original, ReadWorkbook read, List<Remark> findings, Locale locale) {
        try (XSSFWorkbook workbook = open(original, read); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Annotations.clear(workbook);
            Map<String, List<Remark>> byCell = new LinkedHashMap<>();
            findings.forEach(finding -> read.addressOf(finding.cell())
                    .ifPresent(address -> byCell.computeIfAbsent(address, a -> new ArrayList<>()).add(finding)));
            new Annotations(workbook, locale).write(byCell);
            new ResultSheet(workbook, read, locale).write(findings);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every workbook", e);
        }
    }

    private static XSSFWorkbook open(byte[] original, ReadWorkbook read) {
        if (read.cells() == CellMap.UNSAFE) {
            return new XSSFWorkbook();
        }
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(Parcel.repacked(original)));
        } catch (IOException | RuntimeException e) {
            // Parts that we do not read may still be such that the library cannot; the list alone is better than nothing.
            return new XSSFWorkbook();
        }
    }
}

package vn.khuyencong.exchange.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Comments and colours of a check. A comment of the user's own on such a cell stays, below ours, and is his again later. */
final class Annotations {

    /** A sheet with more comments than this is read by nobody, and slow to open. */
    private static final int MAX_COMMENTS = 1_000;

    private final XSSFWorkbook workbook;
    private final Locale locale;

    Annotations(XSSFWorkbook workbook, Locale locale) {
        this.workbook = workbook;
        this.locale = locale;
    }

    /** Takes out what an earlier check left. */
    static void clear(XSSFWorkbook workbook) {
        int result = workbook.getSheetIndex(ResultSheet.NAME);
        if (result >= 0 && workbook.getNumberOfSheets() > 1) {
            workbook.removeSheetAt(result);
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Colours.clear(workbook.getSheetAt(i));
            clearComments(workbook.getSheetAt(i));
        }
    }

    private static void clearComments(XSSFSheet sheet) {
        for (Map.Entry<CellAddress, XSSFComment> entry : new HashMap<>(sheet.getCellComments()).entrySet()) {
            XSSFComment comment = entry.getValue();
            if (Notes.FINDING.equals(comment.getAuthor())) {
                String text = comment.getString().getString();
                Notes.remove(sheet, entry.getKey());
                int own = text.indexOf(own());
                if (own >= 0) {
                    Notes.write(sheet, entry.getKey(), text.substring(own + own().length()).strip(), Notes.RESTORED);
                }
            }
        }
    }

    /** The same in every language, so that a later check in another one finds it. */
    private static String own() {
        return Texts.ofFindings("own", Locale.ROOT);
    }

    /** @param findings by address */
    void write(Map<String, List<Remark>> findings) {
        Map<XSSFSheet, Map<CellAddress, Boolean>> colours = new HashMap<>();
        int comments = 0;
        for (Map.Entry<String, List<Remark>> entry : findings.entrySet()) {
            CellReference reference = new CellReference(entry.getKey());
            XSSFSheet sheet = workbook.getSheet(reference.getSheetName());
            if (sheet != null) {
                CellAddress cell = new CellAddress(reference);
                colours.computeIfAbsent(sheet, s -> new HashMap<>()).put(cell, entry.getValue().stream().anyMatch(Remark::blocks));
                if (++comments <= MAX_COMMENTS) {
                    comment(sheet, cell, entry.getValue());
                }
            }
        }
        colours.forEach(Colours::write);
    }

    private void comment(XSSFSheet sheet, CellAddress cell, List<Remark> findings) {
        List<String> parts = new ArrayList<>(findings.stream().map(this::text).toList());
        XSSFComment there = sheet.getCellComment(cell);
        if (there != null) {
            parts.add(own() + "\n" + there.getString().getString());
            Notes.remove(sheet, cell);
        }
        Notes.write(sheet, cell, String.join("\n\n", parts), Notes.FINDING);
    }

    private String text(Remark finding) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.ofFindings(finding.severity().name(), locale) + ": " + finding.message());
        if (!finding.article().isEmpty()) {
            lines.add(Texts.ofFindings("article", locale, finding.article()));
        }
        lines.add(Texts.ofFindings("remedy", locale, finding.remedy()));
        lines.add("[" + finding.rule() + "]");
        return lines.stream().collect(Collectors.joining("\n"));
    }
}

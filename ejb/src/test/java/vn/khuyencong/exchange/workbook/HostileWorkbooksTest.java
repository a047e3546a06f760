package vn.khuyencong.exchange.workbook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Files that somebody made to hurt. Each is refused by its own rule, having cost no more than the budget. */
class HostileWorkbooksTest {

    private static final long EXTRA_HEAP = 64L << 20;

    private static final byte[] TEMPLATE = Documents.workbook(Documents.plan());
    private static final List<Attack> ATTACKS = attacks();

    private record Attack(String name, String rule, byte[] file) {
    }

    @Test
    void everyAttackIsRefusedByItsOwnRuleAndTheAnswerCanBeWritten() {
        assertTrue(ATTACKS.size() >= 15);
        assertAll(ATTACKS.stream().<Executable>map(attack -> () -> {
            ReadWorkbook read = WorkbookReader.read(attack.file());
            assertFalse(read.readable(), attack.name());
            assertEquals(attack.rule(), read.refusals().get(0).rule(), attack.name());
            byte[] answer = AnnotatedWorkbook.of(attack.file(), read, read.refusals(), Locale.ROOT);
            assertEquals(ResultSheet.NAME, Edits.open(answer).getSheetName(0), attack.name());
        }));
    }

    @Test
    void noAttackCostsMoreThanItsBudget() {
        ATTACKS.forEach(attack -> WorkbookReader.read(attack.file()));
        assertAll(ATTACKS.stream().<Executable>map(attack -> () -> {
            Budget budget = new Budget();
            long allocated = allocatedBy(() -> WorkbookReader.read(attack.file(), budget));
            assertTrue(allocated < EXTRA_HEAP, attack.name() + " allocated " + allocated);
            assertTrue(budget.expandedBytes() <= Budget.MAX_EXPANDED_BYTES + 65_536, attack.name());
        }));
    }

    @Test
    void aMillionRowsAreNotReadToTheirEnd() {
        Budget budget = new Budget();
        ReadWorkbook read = WorkbookReader.read(millionRows(), budget);
        assertEquals("WORKBOOK_TOO_MANY_ROWS", read.refusals().get(0).rule());
        assertTrue(read.refusals().get(0).cell().startsWith("'Dòng kinh phí'!A"));
        assertTrue(budget.rows() < 10_000, "rows touched: " + budget.rows());
        assertTrue(budget.expandedBytes() < 4 << 20, "bytes touched: " + budget.expandedBytes());
    }

    @Test
    void aBombIsNotEvenLit() {
        Budget budget = new Budget();
        WorkbookReader.read(with("xl/media/image1.png", new byte[64 << 20]), budget);
        assertEquals(0, budget.expandedBytes());
    }

    @Test
    void noGarbageMakesTheReaderThrow() {
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            byte[] broken = TEMPLATE.clone();
            for (int j = 0; j < 1 + random.nextInt(20); j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            WorkbookReader.read(i % 4 == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken);
        }
    }

    @Test
    void noGarbageInASheetMakesTheReaderThrow() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] broken = Edits.inPart(TEMPLATE, "xl/worksheets/sheet4.xml", xml -> {
                StringBuilder text = new StringBuilder(xml);
                for (int j = 0; j < 8; j++) {
                    text.setCharAt(random.nextInt(text.length()), "<>\"=/ r9A&".charAt(random.nextInt(10)));
                }
                return text.toString();
            });
            WorkbookReader.read(broken);
        }
    }

    private static List<Attack> attacks() {
        return Stream.of(files(), names(), sheets(), relations()).flatMap(attacks -> attacks).toList();
    }

    private static Stream<Attack> files() {
        byte[] ole = new byte[4_096];
        System.arraycopy(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        byte[] encrypted = ole.clone();
        byte[] mark = "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, encrypted, 1_024, mark.length);
        return Stream.of(new Attack("nothing", "WORKBOOK_NOT_XLSX", new byte[0]),
                new Attack("a page of the web", "WORKBOOK_NOT_XLSX", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new Attack("an old .xls", "WORKBOOK_NOT_XLSX", ole), new Attack("a password", "WORKBOOK_ENCRYPTED", encrypted),
                new Attack("cut short", "WORKBOOK_NOT_XLSX", Arrays.copyOf(TEMPLATE, TEMPLATE.length / 2)),
                new Attack("a large file", "WORKBOOK_TOO_LARGE", Arrays.copyOf(TEMPLATE, Budget.MAX_FILE_BYTES + 1)),
                new Attack("another zip", "WORKBOOK_NOT_XLSX", zip(Map.of("a.txt", new byte[]{1}))),
                new Attack("thousands of parts", "WORKBOOK_TOO_MANY_PARTS", manyParts()),
                new Attack("a bomb in a picture", "WORKBOOK_ZIP_BOMB", with("xl/media/image1.png", new byte[64 << 20])),
                new Attack("noise in pictures", "WORKBOOK_TOO_LARGE", with("xl/media/image1.png", repeated(30 << 20))));
    }

    private static Stream<Attack> names() {
        return Stream.of(new Attack("macros", "WORKBOOK_MACROS", with("xl/vbaProject.bin", new byte[]{1})),
                new Attack("macros in other letters", "WORKBOOK_MACROS", with("xl/VBAPROJECT.BIN", new byte[]{1})),
                new Attack("Excel 4 macros", "WORKBOOK_MACROS", with("xl/macrosheets/sheet1.xml", new byte[]{1})),
                new Attack("an .xlsm by its type", "WORKBOOK_MACROS", Edits.inPart(TEMPLATE, "[Content_Types].xml", xml -> xml.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))),
                new Attack("an external link", "WORKBOOK_EXTERNAL_LINK", with("xl/externalLinks/externalLink1.xml", new byte[]{1})),
                new Attack("a data connection", "WORKBOOK_EXTERNAL_LINK", with("xl/connections.xml", new byte[]{1})),
                new Attack("an embedded object", "WORKBOOK_EMBEDDED_OBJECT", with("xl/embeddings/oleObject1.bin", new byte[]{1})),
                new Attack("an ActiveX control", "WORKBOOK_EMBEDDED_OBJECT", with("xl/activeX/activeX1.xml", new byte[]{1})),
                new Attack("a path out of the file", "WORKBOOK_NOT_XLSX", with("../../etc/passwd", new byte[]{1})),
                new Attack("a part twice", "WORKBOOK_NOT_XLSX", with("XL/workbook.xml", new byte[]{1})));
    }

    private static Stream<Attack> sheets() {
        String entities = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        return Stream.of(new Attack("an entity from a file", "WORKBOOK_DOCUMENT_TYPE", inSheet("<worksheet", entities + "<worksheet")),
                new Attack("a billion laughs", "WORKBOOK_DOCUMENT_TYPE", Edits.inPart(TEMPLATE, "xl/sharedStrings.xml", xml ->
                        xml.replaceFirst("<sst", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst"))),
                new Attack("a document type in a part nobody reads", "WORKBOOK_DOCUMENT_TYPE", Edits.inPart(TEMPLATE, "xl/styles.xml",
                        xml -> xml.replaceFirst("<styleSheet", entities + "<styleSheet"))),
                new Attack("a million rows", "WORKBOOK_TOO_MANY_ROWS", millionRows()),
                new Attack("one row at the very end", "WORKBOOK_TOO_MANY_ROWS",
                        inSheet("</sheetData>", "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>")),
                new Attack("a cell in the last column", "WORKBOOK_TOO_MANY_COLUMNS",
                        inSheet("</sheetData>", "<row r=\"2999\"><c r=\"XFD2999\"><v>1</v></c></row></sheetData>")),
                new Attack("a million cells", "WORKBOOK_TOO_MANY_CELLS", inSheet("</sheetData>", manyCells() + "</sheetData>")),
                new Attack("a text of a million letters", "WORKBOOK_TEXT_TOO_LONG", inSheet("</sheetData>",
                        "<row r=\"2999\"><c r=\"A2999\" t=\"inlineStr\"><is><t>" + "Đ".repeat(1 << 20) + "</t></is></c></row></sheetData>")),
                new Attack("a cell twice", "WORKBOOK_NOT_XLSX", inSheet("</sheetData>",
                        "<row r=\"2999\"><c r=\"A2999\"><v>1</v></c><c r=\"A2999\"><v>2</v></c></row></sheetData>")),
                new Attack("a row twice", "WORKBOOK_NOT_XLSX", inSheet("</sheetData>", "<row r=\"6\"></row></sheetData>")),
                new Attack("a text that is not there", "WORKBOOK_NOT_XLSX", inSheet("</sheetData>",
                        "<row r=\"2999\"><c r=\"A2999\" t=\"s\"><v>999999</v></c></row></sheetData>")));
    }

    private static Stream<Attack> relations() {
        String rels = "xl/_rels/workbook.xml.rels";
        return Stream.of(new Attack("a link out of the workbook", "WORKBOOK_EXTERNAL_LINK", Edits.inPart(TEMPLATE, rels, xml ->
                        xml.replace("</Relationships>", "<Relationship Id=\"x\" TargetMode=\"External\" Target=\"http://a/\" Type=\"http:"
                                + "//schemas.openxmlformats.org/officeDocument/2006/relationships/image\"/></Relationships>"))),
                new Attack("macros by relation", "WORKBOOK_MACROS", Edits.inPart(TEMPLATE, rels, xml -> xml.replace("</Relationships>",
                        "<Relationship Id=\"x\" Target=\"harmless.bin\" Type=\"http://schemas.microsoft.com/office/2006/relationships/"
                                + "vbaProject\"/></Relationships>"))),
                new Attack("two sheets in one part", "WORKBOOK_NOT_XLSX", Edits.inPart(TEMPLATE, rels, xml ->
                        xml.replace("worksheets/sheet2.xml", "worksheets/sheet1.xml"))));
    }

    private static byte[] millionRows() {
        StringBuilder rows = new StringBuilder();
        for (int row = 2_000; row < 1_002_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c r=\"B").append(row).append("\"><v>").append(row * 7L).append("</v></c></row>");
        }
        return inSheet("</sheetData>", rows + "</sheetData>");
    }

    private static String manyCells() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1_100; row < 2_900; row++) {
            rows.append("<row r=\"").append(row).append("\">").append("<c/>".repeat(99)).append("</row>");
        }
        return rows.toString();
    }

    private static byte[] repeated(int length) {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] all = new byte[length];
        for (int i = 0; i < length; i += noise.length) {
            // A window of deflate is 32 KB: what lies further apart is compressed by its own runs alone.
            Arrays.fill(all, i, Math.min(length, i + noise.length), noise[i / noise.length]);
            System.arraycopy(noise, 0, all, i, Math.min(4_000, length - i));
        }
        return all;
    }

    private static byte[] manyParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        return zip(parts);
    }

    private static byte[] inSheet(String old, String now) {
        return Edits.inPart(TEMPLATE, "xl/worksheets/sheet4.xml", xml -> xml.replace(old, now));
    }

    private static byte[] with(String part, byte[] content) {
        return Edits.inZip(TEMPLATE, parts -> parts.put(part, content));
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        try {
            return Edits.zip(parts);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long allocatedBy(Runnable act) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        act.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}

package vn.khuyencong.reports;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.khuyencong.form.AmountInWords;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Block.Table;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormColumn.Kind;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Printed;
import vn.khuyencong.form.Proof;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.reports.spreadsheet.Book;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Value;

class DocumentFormsTest {

    private static final Forms FORMS = new Forms();
    private static final Proof PROOF = new Proof("2026/000123", "7K2M-9QXA-0B1C", "https://example.vn/kiem-tra/7K2M9QXA0B1C");

    static Stream<Document> allSorts() {
        return Stream.of(Documents.letter(0), Documents.letter(40), Documents.decision(0), Documents.decision(1), Documents.decision(80), Documents.record(1, 0),
                Documents.record(2, 1), Documents.record(3, 70), Documents.civil(), Documents.tables(Part.Paper.A4_LANDSCAPE, List.of(Documents.wide(60, 123_456_789_012_345L))),
                Documents.tables(Part.Paper.A3_LANDSCAPE, List.of(Documents.estimate(100, 123_456_789_012_345L))), Documents.tables(Part.Paper.A4_PORTRAIT, List.of()));
    }

    @ParameterizedTest
    @MethodSource("allSorts")
    void everyDocumentIsFitForTheArchiveAndKeepsItsMargins(Document document) {
        byte[] paper = FORMS.documentPdf(document, PROOF);
        assertEquals(List.of(), Archive.complaints(paper, PDFAFlavour.PDFA_1_A));
        assertEquals(List.of(), Paper.inTheMargins(paper));
    }

    @ParameterizedTest
    @MethodSource("allSorts")
    void everyPartIsNumberedByItselfFromItsSecondPageOn(Document document) {
        int number = 0;
        for (String page : Paper.pages(FORMS.documentPdf(document))) {
            number = page.contains("Trang 1/") ? 1 : number + 1;
            assertTrue(page.contains("Trang " + number + "/") && page.contains("Biểu " + document.form()), page);
            assertEquals(number > 1, page.startsWith(number + " "), page);
            assertEquals(document.heading().sample(), page.contains(SampleMark.WORDS), page);
            assertEquals(!document.mark().isEmpty(), page.contains("DỰ THẢO"), page);
        }
    }

    @Test
    void aLetterSaysToWhomItGoesAndWhatItIsAbout() {
        byte[] letter = FORMS.documentPdf(Documents.letter(2));
        String page = Paper.pages(letter).get(0);
        for (String said : List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "/CTĐP-KC", "V/v đề nghị", "Kính gửi: Bộ Công Thương",
                "Tổng kinh phí đề nghị: 3.005.000.000 đồng (Bằng chữ: Ba tỷ không trăm linh năm triệu đồng)", "KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG", "Nơi nhận:", "- Lưu: VT, KC.")) {
            assertTrue(page.contains(said), () -> said + " is not in " + page);
        }
        assertEquals(1, Paper.tags(letter, "H1"));
    }

    @Test
    void aDecisionBearsItsWholeNumberAndItsAnnexLiesOnItsOwnPaper() {
        byte[] decision = FORMS.documentPdf(Documents.decision(4));
        assertEquals(List.of("595x842", "842x595"), Paper.sizes(decision));
        List<String> pages = Paper.pages(decision);
        for (String said : List.of("Số: 12/QĐ-BCT", "Chính phủ về khuyến công;", "Cục Công Thương địa phương.", "QUYẾT ĐỊNH:", "Điều 1.", "Một tỷ hai trăm triệu đồng")) {
            assertTrue(pages.get(0).contains(said), pages.get(0));
        }
        for (String said : List.of("Phụ lục", "DANH MỤC ĐỀ ÁN", "(Kèm theo Quyết định số 12/QĐ-BCT")) {
            assertTrue(pages.get(1).contains(said), pages.get(1));
        }
        assertFalse(pages.get(1).contains("CỘNG HÒA"), pages.get(1));
    }

    @Test
    void aPaperOfAnEstablishmentHasNoIssuerAndNoRecipients() {
        String page = Paper.last(FORMS.documentPdf(Documents.civil()));
        for (String said : List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "- Sở Công Thương tỉnh Bắc Giang;", "Tên cơ sở: Công ty", "ĐẠI DIỆN CƠ SỞ", "(Ký, ghi rõ họ tên)")) {
            assertTrue(page.contains(said), () -> said + " is not in " + page);
        }
        assertFalse(page.contains("CỤC CÔNG THƯƠNG") || page.contains("Số:") || page.contains("Nơi nhận"), page);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 60})
    void everyCellOfATableIsReadFromThePaper(int rows) {
        for (Part.Paper size : Part.Paper.values()) {
            Table table = Documents.schemes(rows);
            reads(table, List.of("order", "unit", "day", "amount"), List.of("TT", "Đơn vị thực hiện", "Hoàn thành", "Kinh phí"), "name",
                    PrintedTable.read(FORMS.documentPdf(Documents.tables(size, List.of(table)))));
        }
    }

    @Test
    void anEmptyTableHasItsHeadAndSaysThatThereIsNothing() {
        PrintedTable paper = PrintedTable.read(FORMS.documentPdf(Documents.tables(Part.Paper.A4_PORTRAIT, List.of(Documents.schemes(0)))));
        assertEquals(List.of("TT", "Tên đề án", "Đơn vị thực hiện", "Hoàn thành", "Kinh phí"), paper.columns());
        assertEquals(List.of("Không có số liệu"), paper.labels());
    }

    @ParameterizedTest
    @EnumSource(value = Part.Paper.class)
    void theBiggestAmountsStayWholeInTheirCellsUnderSharedHeads(Part.Paper size) {
        Table table = Documents.wide(30, size == Part.Paper.A4_PORTRAIT ? 123_456_789L : 123_456_789_012_345L);
        PrintedTable paper = PrintedTable.read(FORMS.documentPdf(Documents.tables(size, List.of(table))));
        List<String> keys = IntStream.range(2, 14).mapToObj(i -> "k" + i).toList();
        List<String> heads = paper.columns().subList(2, 14);
        assertEquals(14, paper.columns().size());
        reads(table, keys, heads, "k1", paper);
    }

    @Test
    void aNumberWithinWordsIsNeverBrokenHoweverNarrowItsColumn() {
        FormEdition edition = Editions.all().get("BM09");
        List<Row> rows = List.of(new Row(Row.Kind.ITEM, Map.of("order", Printed.text("1"), "ceiling", Printed.text("50%, tối đa 12.300.000.000 đồng"),
                "asked", PlanTables.amount(300_000_000L))));
        Part part = new Part(Part.Paper.A4_PORTRAIT, null, List.of(new Table(edition.columns().get(0).table(), "", "", rows)), List.of());
        String page = Paper.written(FORMS.documentPdf(new Document(edition, Documents.civil().heading(), Document.Style.TITLED, List.of(part), ""))).get(0);
        assertTrue(page.contains("12.300.000.000"), page);
    }

    private static void reads(Table table, List<String> keys, List<String> heads, String label, PrintedTable paper) {
        for (Row row : table.rows()) {
            if (row.kind() == Row.Kind.GROUP) {
                assertTrue(paper.labels().contains(row.text(Row.LABEL)), () -> paper.labels().toString());
                continue;
            }
            for (int i = 0; i < keys.size(); i++) {
                assertEquals(row.text(keys.get(i)), paper.cell(row.text(label), heads.get(i)));
            }
        }
    }

    @Test
    void theLongestNamesOfUnitsWrapAndAreReadWhole() throws IOException {
        List<String> names = names();
        List<Row> rows = names.stream().map(name -> new Row(Row.Kind.ITEM, Map.of("order", Printed.text("1"), "name", Printed.text(name),
                "unit", Printed.text("Trung tâm Khuyến công và Tư vấn phát triển công nghiệp " + name)))).toList();
        PrintedTable paper = PrintedTable.read(FORMS.documentPdf(Documents.tables(Part.Paper.A4_PORTRAIT, List.of(new Table("schemes", "", "", rows)))));
        names.forEach(name -> assertEquals("Trung tâm Khuyến công và Tư vấn phát triển công nghiệp " + name, paper.cell(name, "Đơn vị thực hiện")));
    }

    /** The ten longest of the names that provinces have or had. */
    private static List<String> names() throws IOException {
        try (InputStream csv = AmountInWords.class.getResourceAsStream("/vn/khuyencong/territory/province-names.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",")[1]).distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed()).limit(10).toList();
        }
    }

    @Test
    void noHeadAndNoSignatureStandsAloneOnAPage() {
        for (int lines = 0; lines < 36; lines++) {
            List<Block> blocks = new ArrayList<>(IntStream.range(0, lines).mapToObj(i -> new Block.Fact("Dòng", "" + i)).toList());
            blocks.addAll(List.of(new Block.Section("MỤC A"), Documents.schemes(3), new Block.Section("MỤC B"), new Block.Section("MỤC C"), new Block.Paragraph("Đoạn sau mục C.")));
            List<String> pages = Paper.pages(FORMS.documentPdf(Documents.tables(Part.Paper.A4_PORTRAIT, blocks)));
            for (String page : pages) {
                assertTrue(!page.contains("MỤC A") || page.contains("Đề án thứ 1:"), page);
                assertTrue(!page.contains("Tên đề án") || page.contains("Đề án thứ") || page.contains("Tổng cộng"), page);
                assertTrue(!page.contains("A2: mô hình") || page.contains("Đề án thứ 2"), page);
                assertTrue(!page.contains("MỤC B") && !page.contains("MỤC C") || page.contains("MỤC B") && page.contains("Đoạn sau mục C."), page);
                assertTrue(!page.contains("GIÁM ĐỐC") || page.contains("Đoạn sau mục C."), page);
            }
            assertEquals(1, pages.stream().filter(page -> page.contains("MỤC A")).count());
            assertTrue(pages.get(pages.size() - 1).contains("Nơi nhận:"));
        }
    }

    @Test
    void aSentenceThatEndsInAColonStandsWithTheTableBelowIt() {
        for (int lines = 0; lines < 36; lines++) {
            List<Block> blocks = new ArrayList<>(IntStream.range(0, lines).mapToObj(i -> new Block.Fact("Dòng", "" + i)).toList());
            blocks.addAll(List.of(new Block.Section("Điều 1."), new Block.Paragraph("Hai bên giao nhận các nội dung sau:"), Documents.schemes(3), new Block.Paragraph("Đoạn cuối.")));
            List<String> pages = Paper.pages(FORMS.documentPdf(Documents.tables(Part.Paper.A4_PORTRAIT, blocks)));
            assertEquals(1, pages.stream().filter(page -> page.contains("các nội dung sau:")).count());
            pages.stream().filter(page -> page.contains("các nội dung sau:")).forEach(page -> {
                assertTrue(page.indexOf("Điều 1.") >= 0 && page.indexOf("Điều 1.") < page.indexOf("các nội dung sau:"), page);
                assertTrue(page.indexOf("các nội dung sau:") < page.indexOf("Tên đề án") && page.contains("Đề án thứ 1:"), page);
            });
        }
    }

    @Test
    void theHeadOfATableStandsOnceOnAPageWhereverItsFirstRowsFall() {
        for (int rows = 1; rows <= 3; rows++) {
            for (int lines = 0; lines < 36; lines++) {
                List<Block> blocks = new ArrayList<>(IntStream.range(0, lines).mapToObj(i -> new Block.Fact("Dòng", "" + i)).toList());
                blocks.addAll(List.of(Documents.schemes(rows), new Block.Paragraph("Đoạn sau bảng."), new Block.Paragraph("Đoạn cuối.")));
                for (String page : Paper.pages(FORMS.documentPdf(Documents.tables(Part.Paper.A4_PORTRAIT, blocks)))) {
                    assertTrue(page.indexOf("Tên đề án") == page.lastIndexOf("Tên đề án"), page);
                }
            }
        }
    }

    @Test
    void theHeadOfATableIsRepeatedOnEachPageThatHasRows() {
        List<String> pages = Paper.pages(FORMS.documentPdf(Documents.tables(Part.Paper.A4_LANDSCAPE, List.of(Documents.estimate(120, 1_000_000L)))));
        List<String> withRows = pages.stream().filter(page -> page.contains("Máy phay")).toList();
        assertTrue(withRows.size() > 5);
        withRows.forEach(page -> assertTrue(page.contains("Nguồn kinh phí") && page.contains("KCQG"), page));
        assertEquals(1, pages.stream().filter(page -> page.contains("Đơn vị tính: đồng")).count());
    }

    @Test
    void whatOneChecksThePaperByStandsInTheFootOfEachPageAndAsACodeOnTheFirst() throws Exception {
        byte[] paper = FORMS.documentPdf(Documents.record(2, 60), PROOF);
        List<String> pages = Paper.pages(paper);
        assertTrue(pages.size() > 3);
        pages.forEach(page -> assertTrue(page.contains("Số 2026/000123 - Mã kiểm tra: 7K2M-9QXA-0B1C"), page));
        assertEquals(PROOF.address(), Scanner.read(paper));
    }

    @Test
    void screenReadersAreToldHeadsAndCells() {
        byte[] paper = FORMS.documentPdf(Documents.record(2, 1));
        assertEquals(1, Paper.tags(paper, "H1"));
        assertTrue(Paper.tags(paper, "H2") >= 2);
        assertEquals(2, Paper.tags(paper, "Table"));
        assertEquals(5 + 11, Paper.tags(paper, "TH"));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        List<FormColumn> columns = IntStream.range(0, 15).mapToObj(i -> new FormColumn("t", "k" + i, null, "Cột", 1, Kind.TEXT)).toList();
        Document plain = Documents.civil();
        FormEdition edition = new FormEdition("BM99", plain.edition().validFrom(), null, "", "", "", "", false, columns);
        Part part = new Part(Part.Paper.A4_PORTRAIT, null, List.of(new Table("t", "", "", List.of())), List.of());
        assertThrows(IllegalArgumentException.class, () -> FORMS.documentPdf(new Document(edition, plain.heading(), plain.style(), List.of(part), "")));
        Part crowded = new Part(Part.Paper.A4_PORTRAIT, null, List.of(), List.of(Documents.deputy(), Documents.deputy(), Documents.deputy(), Documents.deputy()));
        assertThrows(IllegalArgumentException.class, () -> FORMS.documentPdf(new Document(plain.edition(), plain.heading(), plain.style(), List.of(crowded), "")));
    }

    @Test
    void theSpreadsheetHoldsTheTablesWithRealNumbersAndDays() {
        Spreadsheet sheet = FormSheets.of(Documents.record(2, 4));
        Book.of(sheet).shows(sheet);
        assertEquals(new Value.Day(java.time.LocalDate.of(2026, 12, 31)), sheet.rows().get(1).values().get(3));
        assertTrue(sheet.rows().get(1).values().get(4) instanceof Value.Number, sheet.rows().get(1)::toString);
        assertEquals(10, sheet.columns().size());
        assertTrue(sheet.rows().stream().anyMatch(row -> row.values().contains(Value.text("Nguồn kinh phí: KCQG"))));
        assertTrue(sheet.notes().contains("DỰ THẢO"));
        Spreadsheet none = FormSheets.of(Documents.tables(Part.Paper.A4_PORTRAIT, List.of(Documents.schemes(0))));
        assertEquals(Value.text("Không có số liệu"), none.rows().get(0).values().get(0));
    }

    @Test
    void aDocumentWithoutTableHasNoSpreadsheet() {
        assertTrue(FormSheets.hasTable(Documents.decision(0)));
        assertFalse(FormSheets.hasTable(Documents.letter(1)));
        assertThrows(IllegalArgumentException.class, () -> FormSheets.of(Documents.letter(1)));
    }

    @ParameterizedTest
    @CsvSource({"3, Kính gửi: Bộ Công Thương", "40, PHÓ CỤC TRƯỞNG"})
    void aLetterIsHandedOverForWriting(int paragraphs, String said) throws Exception {
        String text = written(FORMS.documentDocx(Documents.letter(paragraphs)));
        assertTrue(text.contains(said), text);
        assertEquals(paragraphs, text.split("Căn cứ kết quả thẩm định", -1).length - 1);
        assertFalse(text.contains("Trang "), text);
    }

    @Test
    void aDecisionForWritingHasItsAnnexAndSaysThatItsDataAreSample() throws Exception {
        String text = written(FORMS.documentDocx(Documents.decision(40)));
        for (String said : List.of("QUYẾT ĐỊNH:", "Điều 3.", "Phụ lục", "Đề án thứ 40", "Tổng cộng", "12.000.000.000", SampleMark.WORDS)) {
            assertTrue(text.contains(said), () -> said + " is not in " + text);
        }
        assertEquals(1, text.split("Tên đề án", -1).length - 1, "one table, without pages");
    }

    @Test
    void eachPartOfATextBeginsOnItsOwnPaperWithinTheMargins() throws Exception {
        byte[] decision = FORMS.documentDocx(Documents.decision(4));
        String document = entry(decision, "word/document.xml");
        assertEquals(2, document.split("<w:type w:val=\"nextPage\"/>", -1).length - 1);
        assertEquals(2, document.split("w:top=\"1134\" w:right=\"\\d+\" w:bottom=\"1134\"", -1).length - 1);
        assertTrue(document.contains("w:orient=\"landscape\""));
        assertFalse(document.contains("w:pageBreakBefore") || document.contains("w:type=\"page\""), "a second break leaves an empty page");
        assertTrue(entry(decision, "word/styles.xml").contains("w:lineRule=\"auto\" w:line=\"240\""));
        assertArrayEquals(decision, FORMS.documentDocx(Documents.decision(4)));
    }

    private static String entry(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException(name + " is missing");
    }

    /** The text of a DOCX whose parts are all well-formed XML. */
    private static String written(byte[] docx) throws Exception {
        String text = null;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
                    org.w3c.dom.Document xml = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
                    if (entry.getName().equals("word/document.xml")) {
                        org.w3c.dom.NodeList texts = xml.getElementsByTagName("w:t");
                        text = IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()).collect(joining("\n"));
                    }
                }
            }
        }
        return text;
    }
}

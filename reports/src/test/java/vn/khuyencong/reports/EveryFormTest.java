package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.Proof;
import vn.khuyencong.reports.FormSamples.Sample;
import vn.khuyencong.reports.readback.Collisions;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.reports.spreadsheet.Book;

/**
 * Every form that there is, with nothing to print, one row, many pages, the longest names and the biggest amounts. What is printed is left in
 * {@code target/forms}.
 */
class EveryFormTest {

    private static final Path PRINTED = Path.of("target/forms");
    private static final Forms FORMS = new Forms();
    private static final Proof PROOF = new Proof("07/BC-CTĐP", "7K2M-9QXA-0B1C", "https://example.vn/kiem-tra/7K2M9QXA0B1C");
    /** Certificates are one page whatever they say. */
    private static final Set<String> CERTIFICATES = Set.of("BM24", "BANGKHEN");
    /** Templates of documents, of tables, of certificates, and of receipts, which are no forms. */
    private static final Set<String> NO_FORMS = Set.of("VANBAN", "BIEU", "BANG", "PHIEU");
    /** Lines of a drawing may touch its letters. */
    private static final Set<String> DRAWN = Set.of("SODO");
    /** What has no rows of its own, or draws them. */
    private static final Set<String> WITHOUT_ROWS = Set.of("BM22", "BM24", "BANGKHEN", "SODO", "CONGVAN");
    /** Forms that are laid out each in its own way: documents share theirs, upright and lying. */
    private static final List<String> TEMPLATES = List.of("BM04", "BM02", "BM06", "BM07", "BM08", "BM18", "BM20", "BM21", "BM23", "BM25", "BM26", "BM28", "TRICHNGANG");
    private static final Set<String> SUMS = Set.of("cộng", "tổng cộng");

    /** What a form is filled with. */
    enum Case {
        NO_ROWS(Extent.of(0)), ONE_ROW(Extent.of(1)), MANY_PAGES(Extent.of(60)), LONGEST_NAMES(new Extent(5, true, false)), BIGGEST_AMOUNTS(new Extent(5, false, true));

        private final Extent extent;

        Case(Extent extent) {
            this.extent = extent;
        }
    }

    static Stream<Arguments> everyFormInEveryCase() {
        return FormSamples.forms().stream().flatMap(form -> Stream.of(Case.values()).map(of -> Arguments.of(form, of)));
    }

    /** A form has an edition, or a template of its own. */
    @Test
    void everyFormHasASample() throws IOException {
        Set<String> known = new TreeSet<>(Editions.all().keySet());
        known.addAll(CERTIFICATES);
        try (Stream<Path> templates = Files.list(Path.of("src/main/jasper"))) {
            templates.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".jrxml")).map(name -> name.replace(".jrxml", ""))
                    .filter(name -> !NO_FORMS.contains(name)).forEach(known::add);
        }
        assertEquals(List.copyOf(known), FormSamples.forms());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyFormInEveryCase")
    void aFormSaysAllOfItsDataWhereItBelongs(String form, Case of) throws IOException {
        Sample sample = FormSamples.of(form, of.extent, FORMS);
        Files.write(Files.createDirectories(PRINTED).resolve(form + "-" + of + ".pdf"), sample.pdf());
        assertEquals(List.of(), Archive.complaints(sample.pdf(), PDFAFlavour.PDFA_1_A));
        assertEquals(List.of(), Paper.inTheMargins(sample.pdf()));
        if (!DRAWN.contains(form)) {
            assertEquals(List.of(), Collisions.of(sample.pdf()));
        }
        everyWordIsPrinted(sample);
        everyPageIsNumberedAndMarked(sample.pdf());
        if (!WITHOUT_ROWS.contains(form)) {
            everyRowStandsInItsColumns(form, sample);
        }
        int pages = Paper.solid(sample.pdf()).size();
        if (CERTIFICATES.contains(form)) {
            assertEquals(1, pages);
        } else if (of == Case.MANY_PAGES) {
            assertTrue(pages > 1, pages + " pages");
        }
        if (of != Case.NO_ROWS) {
            everyPageHasSubstance(sample);
        }
        if (sample.sheet() != null) {
            Book.of(sample.sheet()).shows(sample.sheet());
        }
    }

    @ParameterizedTest
    @MethodSource("vn.khuyencong.reports.FormSamples#forms")
    void whatOneChecksAFormByStandsInItsFootAndAsACode(String form) throws Exception {
        Sample sample = FormSamples.of(form, Extent.of(1), FORMS.proving(PROOF));
        List<String> pages = Paper.solid(sample.pdf());
        pages.forEach(page -> assertTrue(page.contains(Said.solid("Số 07/BC-CTĐP - Mã kiểm tra: 7K2M-9QXA-0B1C")), page));
        assertEquals(CERTIFICATES.contains(form) ? AwardForms.CODE : PROOF.address(), Scanner.read(sample.pdf()), "a certificate has its own code");
        assertEquals(List.of(), Collisions.of(sample.pdf()).stream().filter(found -> !DRAWN.contains(form)).toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noHeadAndNoSignatureStandsAloneOnAPage(String form) {
        int full = PrintedTable.pages(FormSamples.of(form, Extent.of(60), FORMS).pdf()).stream().filter(page -> !page.columns().isEmpty()).findFirst().orElseThrow()
                .rows().size();
        Stream<Integer> extents = Stream.concat(Stream.of(0, 1), IntStream.rangeClosed(Math.max(2, full - 12), full + 1).boxed());
        for (int rows : extents.toList()) {
            Sample sample = FormSamples.of(form, Extent.of(rows), FORMS);
            if (rows > 0) {
                everyPageHasSubstance(sample);
            }
            for (PrintedTable page : PrintedTable.pages(sample.pdf())) {
                if (!page.columns().isEmpty()) {
                    assertFalse(page.rows().isEmpty(), () -> "a head alone: " + page.text());
                    assertFalse(page.rows().contains(page.columns()), () -> "a head twice: " + page.text());
                    assertFalse(rows > 0 && isGroup(page.rows().get(page.rows().size() - 1)), () -> "ends with the name of a group: " + page.rows());
                    assertFalse(rows > 0 && isSum(page.rows().get(0)), () -> "begins with a sum: " + page.rows());
                }
            }
        }
    }

    static List<String> templates() {
        return TEMPLATES;
    }

    private static boolean isGroup(List<String> row) {
        return row.size() > 1 && !row.get(0).isEmpty() && new HashSet<>(row).size() == 1;
    }

    private static boolean isSum(List<String> row) {
        return row.stream().limit(2).anyMatch(cell -> SUMS.stream().anyMatch(sum -> cell.toLowerCase().startsWith(sum)));
    }

    private static void everyWordIsPrinted(Sample sample) {
        Map<String, Integer> printed = Said.words(Paper.written(sample.pdf()).stream());
        Map<String, Integer> said = Said.words(Said.texts(sample.record()).stream());
        said.replaceAll((word, times) -> times - printed.getOrDefault(word, 0));
        said.values().removeIf(missing -> missing <= 0);
        assertEquals(Map.of(), said, "words of the data that are missing on paper, and how often");
    }

    private static void everyPageIsNumberedAndMarked(byte[] pdf) {
        int number = 0;
        for (String page : Paper.pages(pdf)) {
            number = page.contains("Trang 1/") ? 1 : number + 1;
            assertTrue(page.contains("Trang " + number + "/") && page.contains("Mã số liệu: 9f86d081884c7d65"), page);
            assertEquals(number > 1, page.startsWith(number + " "), page);
            assertTrue(page.contains(SampleMark.WORDS), page);
        }
    }

    /** Each page that bears rows has the head of their table, and each row its cells in the order of the columns. */
    private static void everyRowStandsInItsColumns(String form, Sample sample) {
        List<PrintedTable> tables = PrintedTable.pages(sample.pdf()).stream().filter(page -> !page.columns().isEmpty()).toList();
        Set<List<String>> heads = new HashSet<>(tables.stream().map(PrintedTable::columns).map(EveryFormTest::solid).toList());
        List<List<String>> printed = tables.stream().flatMap(page -> page.rows().stream()).map(EveryFormTest::solid).toList();
        if (sample.record() instanceof Document document) {
            FormEdition edition = document.edition();
            assertEquals(new HashSet<>(edition.columns().stream().map(FormColumn::table).map(table ->
                    solid(edition.columns(table).stream().map(FormColumn::heading).toList())).toList()), heads);
        } else {
            assertTrue(heads.size() <= 1, () -> form + " has different heads: " + heads);
        }
        int at = 0;
        for (List<String> row : Said.rows(sample.record())) {
            List<String> cells = solid(row);
            while (at < printed.size() && !endsWith(printed.get(at), cells)) {
                at++;
            }
            assertTrue(at < printed.size(), () -> cells + " is not in " + printed);
            at++;
        }
    }

    /** Its first columns may number it. */
    private static boolean endsWith(List<String> row, List<String> cells) {
        return row.size() >= cells.size() && row.subList(row.size() - cells.size(), row.size()).equals(cells);
    }

    private static List<String> solid(List<String> texts) {
        return texts.stream().map(Said::solid).toList();
    }

    /** A page without a fact, a paragraph or a row of the form is a head or a signature alone. */
    private static void everyPageHasSubstance(Sample sample) {
        List<String> substance = Said.substance(sample.record());
        Paper.solid(sample.pdf()).forEach(page -> assertTrue(substance.stream().anyMatch(page::contains), page));
    }
}

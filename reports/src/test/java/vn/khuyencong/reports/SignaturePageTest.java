package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khuyencong.award.JuryPaper;
import vn.khuyencong.award.NominationPaper;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.SchemeTable;
import vn.khuyencong.fair.ExhibitorLetter;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Block.Table;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Printed;
import vn.khuyencong.form.Signature;
import vn.khuyencong.merit.MeritPetition;
import vn.khuyencong.reports.readback.Collisions;
import vn.khuyencong.training.LearnerList;

/**
 * Post, room for the signature and name are never torn, and never alone on a page: however high what stands above them is. What is printed is left in
 * {@code target/signatures}.
 */
class SignaturePageTest {

    private static final Path PRINTED = Path.of("target/signatures");
    private static final String NAME = "Nguyễn Thị Ngọc Minh Họa";
    private static final Forms FORMS = new Forms().signedBy(NAME);
    private static final int[] WORDS = {60, 150, 300, 450, 600, 800, 1000, 1400, 2000, 3000};
    /** Templates of one table that are laid out alike but for their columns and what stands around the table. */
    private static final List<String> TABLES = List.of("BM07", "BM20", "BM21", "BM23", "BM28", "BM18");
    private static final List<String> DOCUMENTS = List.of("BM13", "BM05", "BM06", "BM16", "BM27", "BM15");

    /** What is high. */
    enum Place {
        LAST_ROW, ROW_BEFORE_THE_SUM, REMARK, REMARKS, SENTENCE
    }

    static Stream<Arguments> documents() {
        return DOCUMENTS.stream().flatMap(form -> Stream.of(Place.values()).map(place -> Arguments.of(form, place)));
    }

    static Stream<Arguments> tables() {
        return TABLES.stream().flatMap(form -> Stream.of(Place.values()).map(place -> Arguments.of(form, place)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("documents")
    void aDocumentIsSignedBelowSomethingAndInOnePiece(String form, Place place) throws IOException {
        for (int words : WORDS) {
            Document document = document((Document) FormSamples.of(form, Extent.of(5), FORMS).record(), place, words);
            holds(form + "-" + place + "-" + words, FORMS.documentPdf(document), document.officeSignature().posts(), !document.officeSignature().name().isEmpty());
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tables")
    void aFormThatIsOneTableIsSignedBelowSomethingAndInOnePiece(String form, Place place) throws IOException {
        for (int words : WORDS) {
            FilledTable filled = table(form, place, words);
            byte[] pdf = new Press(new Templates(), null, NAME).print(filled.sheet());
            holds(form + "-" + place + "-" + words, pdf, filled.heading().signerLines(), true);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REMARK", "REMARKS", "SENTENCE"})
    void aLetterIsSignedBelowSomethingAndInOnePiece(Place place) throws IOException {
        for (int words : WORDS) {
            ExhibitorLetter any = FairForms.letter(1, 4);
            List<String> paragraphs = new ArrayList<>(any.paragraphs());
            paragraphs.addAll(place == Place.SENTENCE ? List.of(sentences(words)) : List.of());
            ExhibitorLetter letter = new ExhibitorLetter(any.edition(), any.heading(), "", any.addressee(), paragraphs, remarks(place, words));
            holds("CONGVAN-" + place + "-" + words, FORMS.exhibitorLettersPdf(List.of(letter)), any.heading().signerLines(), true);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REMARK", "REMARKS", "SENTENCE"})
    void anEntryFormIsSignedBelowSomethingAndInOnePiece(Place place) throws IOException {
        for (int words : WORDS) {
            NominationPaper any = AwardForms.paper(3, "");
            NominationPaper paper = new NominationPaper(any.edition(), any.heading(), "", any.facts(), place == Place.SENTENCE ? sentences(words) : any.commitment(),
                    remarks(place, words));
            holds("BM22-" + place + "-" + words, FORMS.nominationPdf(paper), any.heading().signerLines(), false);
        }
    }

    private static void holds(String what, byte[] pdf, List<String> posts, boolean named) throws IOException {
        Files.write(Files.createDirectories(PRINTED).resolve(what + ".pdf"), pdf);
        List<String> pages = Paper.solid(pdf);
        String post = Said.solid(posts.get(posts.size() - 1));
        List<Integer> signed = IntStream.range(0, pages.size()).filter(page -> pages.get(page).contains(post)).boxed().toList();
        assertEquals(1, signed.size(), () -> what + ": pages with the post: " + signed);
        String page = pages.get(signed.get(0));
        if (named) {
            assertTrue(page.contains(Said.solid(NAME)), () -> what + ": the name is torn off: " + page);
            assertEquals(1, pages.stream().filter(one -> one.contains(Said.solid(NAME))).count(), what);
        }
        assertTrue(page.contains("TỪ") || page.contains("Mục") || page.contains("Tổngcộng") || page.contains("./."), () -> what + ": the signature is alone: " + page);
        assertEquals(List.of(), Paper.inTheMargins(pdf), what);
        assertEquals(List.of(), Collisions.of(pdf), what);
    }

    private static String words(int number) {
        return "TỪ " + "mã KCQG-2024-01, ".repeat(number / 3).strip() + " TỪ";
    }

    private static String sentences(int words) {
        return "TỪ mã số của đề án được nêu trong kế hoạch năm. ".repeat(Math.max(1, words / 11)).strip();
    }

    private static List<String> remarks(Place place, int words) {
        return place == Place.REMARK ? List.of(words(words)) : place == Place.REMARKS ? IntStream.rangeClosed(1, words / 10).mapToObj(i -> "TỪ đề án thứ " + i + " có số liệu khác.").toList()
                : List.of();
    }

    private static FilledTable table(String form, Place place, int words) {
        FilledTable any = filled(FormSamples.of(form, Extent.of(5), FORMS).record());
        List<FilledTable.Part> parts = new ArrayList<>(any.parts());
        if (place == Place.LAST_ROW || place == Place.ROW_BEFORE_THE_SUM) {
            int at = IntStream.range(0, parts.size()).filter(i -> !parts.get(i).rows().isEmpty()).reduce((first, second) -> second).orElseThrow();
            FilledTable.Part last = parts.get(at);
            List<Row> rows = new ArrayList<>(last.rows());
            rows.set(rows.size() - 1, high(rows.get(rows.size() - 1), any.columns(), words));
            parts.subList(at, parts.size()).clear();
            parts.add(new FilledTable.Part(last.name(), rows, place == Place.LAST_ROW ? null : last.sum()));
        }
        return new FilledTable(any.edition(), any.columns(), any.heading(), any.to(), "", any.unit(), any.opening(), parts, remarks(place, words),
                place == Place.SENTENCE ? List.of(sentences(words)) : List.of());
    }

    private static FilledTable filled(Object record) {
        return record instanceof SchemeTable table ? FilledTables.of(table) : record instanceof ResultReport report ? FilledTables.of(report)
                : record instanceof ExhibitorList list ? FilledTables.of(list) : record instanceof LearnerList list ? FilledTables.of(list)
                : record instanceof MeritPetition petition ? FilledTables.of(petition) : FilledTables.of((JuryPaper) ((List<?>) record).get(0));
    }

    private static Document document(Document any, Place place, int words) {
        List<Part> parts = new ArrayList<>(any.parts());
        Part first = parts.get(0);
        List<Block> blocks = new ArrayList<>(first.blocks());
        if (blocks.stream().noneMatch(Table.class::isInstance)) {
            // The table is an annex: here it stands in the paper itself.
            blocks.addAll(parts.get(1).blocks());
        }
        if (place == Place.LAST_ROW || place == Place.ROW_BEFORE_THE_SUM) {
            blocks.replaceAll(block -> block instanceof Table table ? high(any, table, place, words) : block);
        }
        remarks(place, words).forEach(remark -> blocks.add(new Block.Note(remark)));
        if (place == Place.SENTENCE) {
            blocks.add(new Block.Paragraph(sentences(words)));
        }
        Part part = new Part(first.paper(), first.annex(), blocks, first.signatures().stream().map(one -> new Signature(one.posts(), one.hint(), one.name(), one.office())).toList());
        return new Document(any.edition(), any.heading(), any.style(), List.of(part), "");
    }

    private static Table high(Document document, Table table, Place place, int words) {
        List<Row> rows = new ArrayList<>(table.rows());
        int item = IntStream.range(0, rows.size()).filter(i -> rows.get(i).kind() == Row.Kind.ITEM).reduce((first, second) -> second).orElseThrow();
        rows.set(item, high(rows.get(item), document.edition().columns(table.name()), words));
        return new Table(table.name(), table.caption(), table.unit(), place == Place.LAST_ROW ? rows.subList(0, item + 1) : rows);
    }

    /** With as many words in its last column of words. */
    private static Row high(Row row, List<FormColumn> columns, int words) {
        Map<String, Printed> cells = new HashMap<>(row.cells());
        columns.stream().filter(column -> column.kind() == FormColumn.Kind.TEXT).reduce((first, second) -> second)
                .ifPresent(column -> cells.put(column.key(), Printed.text(words(words))));
        return new Row(row.kind(), cells);
    }
}

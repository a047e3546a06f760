package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.fair.ExhibitorLetter;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Part;
import vn.khuyencong.merit.MeritPetition;

/** What stands on the page of the signature, wherever the page before it ends. */
class LastPageTest {

    private static final String NAME = "Nguyễn Thị Ngọc Minh Họa";
    private static final String CLOSING = "Kính đề nghị xem xét, quyết định./.";
    private static final Forms FORMS = new Forms().signedBy(NAME);

    @Test
    void aSentenceIsNotAloneWithTheSignature() {
        List<Integer> pages = new ArrayList<>();
        for (int sentences = 1; sentences <= 40; sentences++) {
            ExhibitorLetter any = FairForms.letter(1, 1);
            List<String> paragraphs = new ArrayList<>(Stream.iterate(1, i -> i + 1).limit(sentences).map(i -> "Câu thứ " + i + ".").toList());
            paragraphs.add(CLOSING);
            byte[] pdf = FORMS.exhibitorLettersPdf(List.of(new ExhibitorLetter(any.edition(), any.heading(), "", any.addressee(), paragraphs, any.notes())));
            String last = signed(pdf);
            assertTrue(last.contains(Said.solid(CLOSING)) && last.contains(Said.solid("Câu thứ " + sentences + ".")), last);
            pages.add(Paper.pages(pdf).size());
        }
        assertTrue(pages.stream().distinct().count() > 1, () -> "the end of a page came nowhere: " + pages);
    }

    @ParameterizedTest
    @EnumSource(names = {"A4_PORTRAIT", "A4_LANDSCAPE"})
    void aSmallTableIsNotTornAndGoesWithTheSentenceBelowItAndTheSignature(Part.Paper paper) {
        List<Integer> pages = new ArrayList<>();
        for (int sentences = 1; sentences <= 40; sentences++) {
            byte[] pdf = FORMS.documentPdf(asking(paper, sentences, Documents.estimate(2, 100_000_000L)));
            String last = signed(pdf);
            assertTrue(last.contains(Said.solid(CLOSING)), last);
            assertEquals(List.of(), Stream.of("Dự toán chi tiết", "Nội dung chi", "Máy phay CNC thứ 1", "Máy phay CNC thứ 2", "Tổng cộng").map(Said::solid)
                    .filter(text -> !last.contains(text)).toList(), last);
            assertTrue(Paper.solid(pdf).get(0).contains(Said.solid("Câu thứ 1.")), "the first page is no head alone");
            pages.add(Paper.pages(pdf).size());
        }
        assertTrue(pages.stream().distinct().count() > 1, () -> "the end of a page came nowhere: " + pages);
    }

    @Test
    void aSmallTableInTheMiddleOfAPaperIsNotTorn() {
        for (int sentences = 1; sentences <= 40; sentences++) {
            Document document = asking(Part.Paper.A4_PORTRAIT, sentences, Documents.estimate(4, 100_000_000L), new Block.Section("Kết luận"), new Block.Paragraph(Documents.SENTENCE));
            List<String> pages = Paper.solid(FORMS.documentPdf(document));
            assertEquals(1, pages.stream().filter(page -> Stream.of("Dự toán chi tiết", "Nội dung chi", "Máy phay CNC thứ 1", "Máy phay CNC thứ 4", "Tổng cộng")
                    .map(Said::solid).allMatch(page::contains)).count(), () -> "pages with all of the table: " + pages);
        }
    }

    @Test
    void theNationalPlanIsSignedBelowItsLastSentenceHoweverLongItsRemarksAre() {
        String without = "Chưa có số liệu của 35 đơn vị: " + String.join(", ", Collections.nCopies(35, "Thừa Thiên Huế")) + ".";
        List<Integer> pages = new ArrayList<>();
        for (int provinces = 1; provinces <= 40; provinces++) {
            byte[] pdf = FORMS.planTablePdf(new PlanTables().provinces(provinces, 1).narrative(List.of(CLOSING))
                    .notes(List.of("So với năm trước: so với kế hoạch năm 2021 đã được duyệt; để trống khi năm trước không có số liệu.", without, without)).build());
            String last = signed(pdf);
            assertTrue(last.contains(Said.solid(CLOSING)), last);
            pages.add(Paper.pages(pdf).size());
        }
        assertTrue(pages.stream().distinct().count() > 1, () -> "the end of a page came nowhere: " + pages);
    }

    @Test
    void aTableOfOneRowBelowASentenceHasOneHead() {
        String head = Said.solid("Tập thể, cá nhân");
        for (int words = 0; words <= 300; words += 5) {
            MeritPetition any = AwardForms.petition(1, 0);
            MeritPetition petition = new MeritPetition(any.edition(), any.heading(), any.to(), any.blocks(), any.narrative(), List.of("chữ ".repeat(words)));
            List<String> pages = Paper.solid(FORMS.meritPetitionPdf(petition));
            assertTrue(pages.stream().anyMatch(page -> page.contains(head)), pages::toString);
            pages.forEach(page -> assertEquals(page.indexOf(head), page.lastIndexOf(head), page));
        }
    }

    @Test
    void aRowOfAnyHeightBelowASentenceLosesNoWord() {
        for (int words = 100; words <= 2_400; words += 100) {
            MeritPetition any = AwardForms.petition(1, 0);
            MeritPetition.Row row = any.blocks().get(0).rows().get(0);
            MeritPetition petition = new MeritPetition(any.edition(), any.heading(), any.to(), List.of(new MeritPetition.Block(any.blocks().get(0).name(),
                    List.of(new MeritPetition.Row(row.order(), row.who(), row.unit(), "kiệt ".repeat(words), row.card(), row.score())))), any.narrative(), any.notes());
            assertEquals(words, String.join("", Paper.pages(FORMS.meritPetitionPdf(petition))).split("kiệt", -1).length - 1);
        }
    }

    /** A letter of so many sentences with a table and other things below them. */
    private static Document asking(Part.Paper paper, int sentences, Block... below) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Addressees(List.of("Bộ Công Thương"))));
        IntStream.rangeClosed(1, sentences).forEach(i -> blocks.add(new Block.Paragraph("Câu thứ " + i + ".")));
        blocks.addAll(List.of(below));
        blocks.add(new Block.Paragraph(CLOSING));
        return new Document(Documents.edition("BM14", "V/v đề nghị điều chỉnh đề án"), Documents.heading("/SCT-QLCN", "V/v đề nghị điều chỉnh đề án", "", true), Document.Style.LETTER,
                List.of(new Part(paper, null, blocks, List.of(Documents.deputy().ofOffice()))), "");
    }

    /** The page with post and name of who signs. */
    private static String signed(byte[] pdf) {
        List<String> pages = Paper.solid(pdf).stream().filter(page -> page.contains(Said.solid(NAME))).toList();
        assertEquals(1, pages.size(), pages::toString);
        assertTrue(pages.get(0).contains("CỤCTRƯỞNG"), () -> "the name is torn off its post: " + pages.get(0));
        return pages.get(0);
    }
}

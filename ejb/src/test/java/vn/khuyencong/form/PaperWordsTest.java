package vn.khuyencong.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.PlanSubmission.Equipment;
import vn.khuyencong.exchange.contract.PlanSubmission.Quotation;

class PaperWordsTest {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.form.words");

    @Test
    void theLawOfAnEditionIsWrittenOutAsPapersCiteIt() {
        FormEdition edition = new FormEdition("BM03", LocalDate.of(2012, 7, 5), null, "", "", "", "NĐ 45/2012/NĐ-CP; TT 36/2013/TT-BCT, QĐ 1/QĐ-X", false, List.of());
        assertEquals(List.of("Căn cứ Nghị định số 45/2012/NĐ-CP", "Căn cứ Thông tư số 36/2013/TT-BCT", "Căn cứ QĐ 1/QĐ-X"), WORDS.basis(edition).lines());
        FormEdition known = edition.resting(Set.of("QĐ 1/QĐ-X"), Map.of("NĐ 45/2012/NĐ-CP", "ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công"));
        assertEquals(List.of("Căn cứ Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công", "Căn cứ Thông tư số 36/2013/TT-BCT",
                "Theo đề nghị của Giám đốc Sở Công Thương"), WORDS.basis(known, "Giám đốc Sở Công Thương").lines());
    }

    @Test
    void aPaperIsCitedWithAsMuchAsIsKnownOfItAndDaysAreWrittenOut() {
        assertEquals("215/QĐ-BCT ngày 05 tháng 01 năm 2024 của Bộ trưởng Bộ Công Thương", PaperWords.cited("215/QĐ-BCT", LocalDate.of(2024, 1, 5), "Bộ trưởng Bộ Công Thương"));
        assertEquals("1/HĐ ngày 10 tháng 3 năm 2024", PaperWords.cited("1/HĐ", LocalDate.of(2024, 3, 10), " "));
        assertEquals("1/HĐ", PaperWords.cited("1/HĐ", null, null));
        assertEquals(List.of("ngày 28 tháng 02 năm 2026", "ngày 09 tháng 3 năm 2026", "ngày 10 tháng 12 năm 2026", ""),
                Stream.of(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 12, 10), null).map(PaperWords::onDay).toList());
    }

    @Test
    void aCodeWithoutWordsIsSaidAsItIsAndNoneSaysNothing() {
        assertEquals("Hợp tác xã", WORDS.named("legalForm", "COOPERATIVE"));
        assertEquals("Nước thải", WORDS.named("legalForm", "Nước thải"));
        assertEquals("", WORDS.named("legalForm", null));
    }

    @Test
    void aFileIsToldByTheBeginningOfItsDigestAndAnythingElseInItsOwnWords() {
        assertEquals("Tệp có mã 0123456789ab", WORDS.evidence("0123456789abcdef".repeat(4)));
        assertEquals("ảnh tại chỗ", WORDS.evidence("ảnh tại chỗ"));
        assertNull(WORDS.evidence(null));
    }

    @Test
    void whatNobodyStatedIsLeftOutOrADottedLine() {
        List<Block> blocks = new Blocks(WORDS).fact("yes", null).fact("yes", " ").asked("no", "").said(null).table("none", "", List.of()).all();
        assertEquals(List.of(new Block.Fact("Không", PaperWords.DOTS), new Block.Paragraph(PaperWords.DOTS)), blocks);
    }

    @Test
    void machinesAreSummedToTheDongAndTheirQuotationSaysWhatIsKnownOfIt() {
        List<Block.Row> rows = MachineRows.of(List.of(
                new Equipment("Máy tiện", null, "Việt Nam", 2, 150_000_000, new Quotation("BG-1", "Công ty Máy", null, LocalDate.of(2024, 12, 31))),
                new Equipment("Máy phay", "3 trục", null, 1, 7, null)), WORDS);
        assertEquals(List.of("300.000.000", "7", "300.000.007"), rows.stream().map(row -> row.text("amount")).toList());
        assertEquals("Công ty Máy, số BG-1, giá trị đến 31/12/2024", rows.get(0).text("quotation"));
        assertEquals("", rows.get(1).text("quotation"));
        assertEquals(List.of(), MachineRows.of(List.of(), WORDS));
    }

    @Test
    void theDigestIsThatOfWhatIsSaidWhateverTheOrderOfCells() {
        Map<String, Printed> cells = new HashMap<>();
        for (String key : List.of("quantity", "order", "amount", "name", "price")) {
            cells.put(key, Print.dong((long) key.length()));
        }
        String digest = DocumentDigest.of(parts(cells));
        assertEquals(digest, DocumentDigest.of(parts(new java.util.TreeMap<>(cells))));
        cells.put("price", Print.dong(6L));
        assertNotEquals(digest, DocumentDigest.of(parts(cells)));
    }

    @Test
    void numbersOfRowsAreSaidOnceAndThoseInARowTogether() {
        assertEquals("1-3, 5, 7, 8, 97-99", PaperWords.ranges(List.of(1, 2, 3, 5, 7, 8, 97, 98, 99)));
        assertEquals("", PaperWords.ranges(List.of()));
    }

    @Test
    void ofADigestThePaperBearsTheBeginning() {
        assertEquals("9f86d081884c7d65…", PaperWords.beginning("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));
        assertEquals("12345", PaperWords.beginning("12345"));
    }

    private static List<Part> parts(Map<String, Printed> cells) {
        return List.of(new Part(Part.Paper.A4_PORTRAIT, null, List.of(new Block.Table("t", "", "", List.of(Blocks.item(cells)))), List.of()));
    }
}

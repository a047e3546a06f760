package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.khuyencong.award.JuryPaper;
import vn.khuyencong.award.JuryPaper.Block;
import vn.khuyencong.award.JuryPaper.Row;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;

class JuryFormsTest {

    private static final Forms FORMS = new Forms();

    static Stream<byte[]> allSorts() {
        return Stream.of(FORMS.juryPapersPdf(List.of(paper(0, 2, 0))), FORMS.juryPapersPdf(List.of(paper(120, 10, 30))),
                FORMS.juryPapersPdf(List.of(paper(5, 5, 1), paper(60, 5, 1))));
    }

    @ParameterizedTest
    @MethodSource("allSorts")
    void everyPaperOfTheJuryIsFitForTheArchiveAndKeepsItsMargins(byte[] form) {
        assertEquals(List.of(), Archive.complaints(form, PDFAFlavour.PDFA_1_A));
        assertEquals(List.of(), Archive.complaints(form, PDFAFlavour.PDFA_1_B));
        assertEquals(List.of(), Paper.inTheMargins(form));
        Paper.pages(form).forEach(page -> assertTrue(page.contains(SampleMark.WORDS), page));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "30, 5", "194, 10"})
    void everyCellIsReadFromThePaper(int rows, int columns) {
        JuryPaper paper = paper(rows, columns, 1);
        PrintedTable read = PrintedTable.read(FORMS.juryPapersPdf(List.of(paper)));
        paper.blocks().forEach(block -> block.rows().forEach(row -> {
            assertEquals(row.order(), read.cell(row.product(), "TT"));
            assertEquals(row.establishment(), read.cell(row.product(), "Cơ sở"));
            assertEquals(row.remark(), read.cell(row.product(), paper.last()));
            for (int i = 0; i < columns; i++) {
                assertEquals(row.figures().get(i), read.cell(row.product(), paper.columns().get(i)));
            }
        }));
    }

    @Test
    void theSamePapersGiveTheSameBytesAndNoneIsRefused() {
        assertArrayEquals(FORMS.juryPapersPdf(List.of(paper(9, 4, 2))), FORMS.juryPapersPdf(List.of(paper(9, 4, 2))));
        assertThrows(IllegalArgumentException.class, () -> FORMS.juryPapersPdf(List.of()));
        assertThrows(IllegalArgumentException.class, () -> FORMS.juryPapersPdf(List.of(paper(1, 11, 1))));
    }

    @Test
    void theSpreadsheetHasTheSameRowsPaperByPaper() {
        Spreadsheet sheet = FormSheets.of(List.of(paper(3, 4, 1), paper(2, 4, 1)));
        assertEquals(5, sheet.rows().stream().filter(row -> row.kind() == Spreadsheet.Row.Kind.LINE).count());
        assertEquals(8, sheet.columns().size());
    }

    private static JuryPaper paper(int rows, int columns, int paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (int group = 0; group < 2 && rows > 0; group++) {
            int from = rows * group / 2;
            int to = rows * (group + 1) / 2;
            if (to > from) {
                blocks.add(new Block("Nhóm " + (group + 1), IntStream.range(from, to).mapToObj(i -> row(i, columns)).toList()));
            }
        }
        List<String> text = IntStream.range(0, paragraphs).mapToObj(i -> "Hội đồng thảo luận và thống nhất ý kiến " + i + ".").toList();
        return new JuryPaper(Headings.of("BẢNG TỔNG HỢP ĐIỂM", "Bình chọn sản phẩm minh họa", true), text,
                IntStream.rangeClosed(1, columns).mapToObj(i -> "GK" + i).toList(), "Kết quả", blocks, text, List.of("GK1: Giám khảo minh họa"));
    }

    private static Row row(int i, int columns) {
        return new Row(Integer.toString(i + 1), "Sản phẩm minh họa số " + String.format("%04d", i), i % 3 == 0 ? FairForms.LONGEST : "Hợp tác xã Minh Họa",
                IntStream.range(0, columns).mapToObj(column -> "83,67").toList(), i % 2 == 0 ? "Công nhận. Lý do: nghề truyền thống cần gìn giữ" : "Không đạt");
    }
}

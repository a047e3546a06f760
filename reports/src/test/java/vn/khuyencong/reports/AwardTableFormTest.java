package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.khuyencong.award.AwardTable;
import vn.khuyencong.award.AwardTable.LevelPart;
import vn.khuyencong.award.AwardTable.Row;
import vn.khuyencong.consolidation.Printed;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;

class AwardTableFormTest {

    private static final Forms FORMS = new Forms();

    @Test
    void whatARoundCameToIsReadFromThePaper() {
        AwardTable table = table(List.of(new LevelPart("Cấp khu vực", Stream.of("Hàng thủ công mỹ nghệ", "Sản phẩm khác")
                .map(group -> row(group, 97, 55, 40)).toList(), row("Cộng Cấp khu vực", 194, 110, 80))), row("Tổng cộng", 194, 110, 80));
        byte[] form = FORMS.awardTablePdf(table);
        PrintedTable paper = PrintedTable.read(form);
        assertEquals("194", paper.cell("Cộng Cấp khu vực", "Sản phẩm đăng ký"));
        assertEquals("110", paper.cell("Tổng cộng", "Được công nhận"));
        assertEquals("40", paper.cell("Sản phẩm khác", "Cơ sở"));
        assertFitForTheArchive(form);
        assertEquals(5, FormSheets.of(table).rows().size());
    }

    @Test
    void aYearWithoutRoundsIsAFormToo() {
        AwardTable table = table(List.of(), row("Tổng cộng", 0, 0, 0));
        assertFitForTheArchive(FORMS.awardTablePdf(table));
        Spreadsheet sheet = FormSheets.of(table);
        assertEquals(1, sheet.rows().size());
    }

    private static void assertFitForTheArchive(byte[] form) {
        assertEquals(List.of(), Archive.complaints(form, PDFAFlavour.PDFA_1_A));
        assertEquals(List.of(), Archive.complaints(form, PDFAFlavour.PDFA_1_B));
        assertEquals(List.of(), Paper.inTheMargins(form));
    }

    private static AwardTable table(List<LevelPart> levels, Row total) {
        return new AwardTable(Headings.of("TỔNG HỢP KẾT QUẢ BÌNH CHỌN SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU", "Năm 2020, khu vực phía Bắc", true), levels, total,
                List.of("Cơ sở tính một lần trong mỗi dòng."));
    }

    private static Row row(String label, int entered, int certified, int establishments) {
        return new Row(label, count(entered), count(certified), count(establishments));
    }

    private static Printed count(int number) {
        return new Printed(BigDecimal.valueOf(number), Integer.toString(number));
    }
}

package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.khuyencong.consolidation.Printed;
import vn.khuyencong.consultancy.ConsultancyResult;
import vn.khuyencong.consultancy.ConsultancyResult.Row;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;

class ConsultancyFormTest {

    private static final Forms FORMS = new Forms();

    @Test
    void theFormIsFitForTheArchiveAndSaysItsFigures() {
        byte[] form = FORMS.consultancyPdf(result());
        assertEquals(List.of(), Archive.complaints(form, PDFAFlavour.PDFA_1_A));
        assertEquals(List.of(), Paper.inTheMargins(form));
        PrintedTable paper = PrintedTable.read(form);
        assertEquals("86", paper.cell("Tổng cộng", "Dự án thực hiện"));
        assertEquals("51,5%", paper.cell("Tổng cộng", "% doanh thu"));
        assertEquals("1.178", paper.cell("Điện, năng lượng", "Doanh thu ghi nhận"));
        assertTrue(Paper.last(form).contains("Nơi nhận:"));
        assertArrayEquals(form, FORMS.consultancyPdf(result()));
    }

    @Test
    void theSpreadsheetHasTheSameRows() {
        Spreadsheet sheet = FormSheets.of(result());
        assertEquals(List.of("BM26", 6, 9), List.of(sheet.name(), sheet.rows().size(), sheet.columns().size()));
        assertEquals(Spreadsheet.Row.Kind.TOTAL, sheet.rows().get(5).kind());
    }

    private static ConsultancyResult result() {
        List<Row> rows = new ArrayList<>();
        for (String field : List.of("Điện, năng lượng", "Thiết kế, giám sát công trình", "Lập dự án đầu tư", "Môi trường, sản xuất sạch hơn", "Dịch vụ khác")) {
            rows.add(new Row(Integer.toString(rows.size() + 1), field, false, Printed.EMPTY, of(17, "17"), Printed.EMPTY, of(2000, "2.000"), Printed.EMPTY,
                    of(1178, "1.178"), Printed.EMPTY));
        }
        rows.add(new Row("", "Tổng cộng", true, of(206, "206"), of(86, "86"), of(41.7, "41,7%"), of(10000, "10.000"), of(11437, "11.437"), of(5890, "5.890"),
                of(51.5, "51,5%")));
        return new ConsultancyResult(Headings.of("BÁO CÁO KẾT QUẢ TƯ VẤN PHÁT TRIỂN CÔNG NGHIỆP 6 THÁNG ĐẦU NĂM 2023", "Phạm vi: khu vực phía Bắc", true), rows,
                List.of("6 tháng đầu năm 2023, thực hiện 86 dự án tư vấn phát triển công nghiệp."), List.of("Doanh thu dịch vụ, không phải kinh phí khuyến công."));
    }

    private static Printed of(double number, String text) {
        return new Printed(BigDecimal.valueOf(number), text);
    }
}

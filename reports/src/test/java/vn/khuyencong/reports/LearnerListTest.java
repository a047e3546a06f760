package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.training.LearnerList;
import vn.khuyencong.training.LearnerList.LearnerRow;

class LearnerListTest {

    private static final Forms FORMS = new Forms();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 35, 200})
    void theListIsFitForTheArchiveAndEveryCellIsReadFromThePaper(int rows) {
        LearnerList list = list(rows);
        byte[] form = FORMS.learnerListPdf(list);
        assertEquals(List.of(), Archive.complaints(form, PDFAFlavour.PDFA_1_A));
        assertEquals(List.of(), Paper.inTheMargins(form));
        Paper.pages(form).forEach(page -> assertTrue(page.contains(SampleMark.WORDS) && page.contains("DỰ THẢO"), page));
        assertArrayEquals(form, FORMS.learnerListPdf(list));
        if (rows > 0) {
            PrintedTable paper = PrintedTable.read(form);
            list.rows().forEach(row -> {
                assertEquals(row.order(), paper.cell(row.name(), "TT"));
                assertEquals(row.establishment(), paper.cell(row.name(), "Cơ sở"));
                assertEquals(row.work(), paper.cell(row.name(), "Việc làm sau đào tạo"));
            });
        }
        assertEquals(rows, FormSheets.of(list).rows().size());
    }

    private static LearnerList list(int rows) {
        List<LearnerRow> all = IntStream.rangeClosed(1, rows).mapToObj(i -> new LearnerRow(Integer.toString(i), "Học viên Minh Họa Thị Ngọc Quỳnh " + i,
                "1990", "Nữ", "Xã Bình Minh, tỉnh Bà Rịa - Vũng Tàu", i % 3 == 0 ? "" : FairForms.LONGEST, "Hoàn thành, chứng chỉ CC-" + i, "Tại cơ sở đặt hàng")).toList();
        return new LearnerList(Headings.of("DANH SÁCH HỌC VIÊN, KẾT QUẢ ĐÀO TẠO", "Khóa học, từ ngày 01/04/2024 đến ngày 31/05/2024, tại Xã B", true), "DỰ THẢO", all,
                List.of("Tổng số " + rows + " học viên."), List.of("Có dữ liệu cá nhân: chỉ dùng cho việc quản lý khóa học, không công khai."));
    }
}

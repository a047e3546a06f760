package vn.khuyencong.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.award.AwardTable;
import vn.khuyencong.award.AwardTable.LevelPart;
import vn.khuyencong.award.JuryPaper;
import vn.khuyencong.consultancy.ConsultancyResult;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.Printed;
import vn.khuyencong.training.LearnerList;
import vn.khuyencong.training.LearnerList.LearnerRow;

/** What juries, courses, rounds of a year and consultancy print, for tests. */
final class TableForms {

    private TableForms() {
    }

    /** The table of points of one juror less two than there are columns of figures. */
    static JuryPaper jury(int rows, int columns, int paragraphs) {
        return jury("BM23", rows, columns, List.of("mean", "rank"), paragraphs);
    }

    /** A paper of the jury of any kind: with so many columns of figures, the last of which are these. */
    static JuryPaper jury(String form, int rows, int columns, List<String> further, int paragraphs) {
        List<JuryPaper.Block> blocks = new ArrayList<>();
        for (int group = 0; group < 2 && rows > 0; group++) {
            int from = rows * group / 2;
            int to = rows * (group + 1) / 2;
            if (to > from) {
                blocks.add(new JuryPaper.Block("Nhóm " + (group + 1), IntStream.range(from, to).mapToObj(i -> jury(i, columns)).toList()));
            }
        }
        List<String> text = IntStream.range(0, paragraphs).mapToObj(i -> "Hội đồng thảo luận và thống nhất ý kiến " + i + ".").toList();
        FormEdition edition = Editions.of(form);
        return new JuryPaper(edition, Headings.of(edition.title(), "Bình chọn sản phẩm minh họa", true), text, columns - further.size(), further, blocks, text,
                List.of("GK1: Giám khảo minh họa"));
    }

    private static JuryPaper.Row jury(int i, int columns) {
        return new JuryPaper.Row(Integer.toString(i + 1), "Sản phẩm minh họa số " + String.format("%04d", i), i % 3 == 0 ? FairForms.LONGEST : "Hợp tác xã Minh Họa",
                IntStream.range(0, columns).mapToObj(column -> column == 0 ? "100,00" : "83,67").toList(), i % 2 == 0 ? "Công nhận. Lý do: nghề truyền thống cần gìn giữ" : "Không đạt");
    }

    static LearnerList learners(int rows, String mark) {
        List<LearnerRow> all = IntStream.rangeClosed(1, rows).mapToObj(i -> new LearnerRow(Integer.toString(i), "Học viên Minh Họa Thị Ngọc Quỳnh " + i,
                "1990", "Nữ", "Xã Bình Minh, tỉnh Bà Rịa - Vũng Tàu", i % 3 == 0 ? "" : FairForms.LONGEST, "Hoàn thành, chứng chỉ CC-" + i, "Tại cơ sở đặt hàng")).toList();
        return new LearnerList(Editions.of("BM21"), Headings.of("DANH SÁCH HỌC VIÊN, KẾT QUẢ ĐÀO TẠO", "Khóa học, từ ngày 01/04/2024 đến ngày 31/05/2024, tại Xã B", true), mark, all,
                List.of("Tổng số " + rows + " học viên."), List.of("Có dữ liệu cá nhân: chỉ dùng cho việc quản lý khóa học, không công khai."));
    }

    /** One level of so many groups. */
    static AwardTable awards(int groups, long number) {
        List<AwardTable.Row> rows = IntStream.rangeClosed(1, groups).mapToObj(i -> awards("Hàng thủ công mỹ nghệ và sản phẩm khác, nhóm " + i, number + i)).toList();
        return new AwardTable(Editions.of("BM25"), Headings.of("TỔNG HỢP KẾT QUẢ BÌNH CHỌN SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU", "Năm 2020, khu vực phía Bắc", true),
                groups == 0 ? List.of() : List.of(new LevelPart("Cấp khu vực", rows, awards("Cộng Cấp khu vực", 2 * number))), awards("Tổng cộng", 2 * number),
                List.of("Cơ sở tính một lần trong mỗi dòng."));
    }

    private static AwardTable.Row awards(String label, long number) {
        return new AwardTable.Row(label, PlanTables.amount(number), PlanTables.amount(number - 1), PlanTables.amount(number - 2));
    }

    static ConsultancyResult consultancy(int fields, long money) {
        List<ConsultancyResult.Row> rows = new ArrayList<>();
        for (int i = 1; i <= fields; i++) {
            rows.add(new ConsultancyResult.Row("" + i, "Thiết kế, giám sát công trình điện, lĩnh vực " + i, false, Printed.EMPTY, PlanTables.amount(17), Printed.EMPTY,
                    PlanTables.amount(money), Printed.EMPTY, PlanTables.amount(money - i), Printed.EMPTY));
        }
        rows.add(new ConsultancyResult.Row("", "Tổng cộng", true, PlanTables.amount(206), PlanTables.amount(86), Printed.text("41,7%"), PlanTables.amount(money),
                PlanTables.amount(money), PlanTables.amount(money), Printed.text("51,5%")));
        return new ConsultancyResult(Editions.of("BM26"), Headings.of("BÁO CÁO KẾT QUẢ TƯ VẤN PHÁT TRIỂN CÔNG NGHIỆP 6 THÁNG ĐẦU NĂM 2023", "Phạm vi: khu vực phía Bắc", true), rows,
                List.of("6 tháng đầu năm 2023, thực hiện 86 dự án tư vấn phát triển công nghiệp."), List.of("Doanh thu dịch vụ, không phải kinh phí khuyến công."));
    }
}

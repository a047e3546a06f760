package vn.khuyencong.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.consolidation.SchemeTable;
import vn.khuyencong.consolidation.SchemeTable.Block;
import vn.khuyencong.consolidation.SchemeTable.Money;
import vn.khuyencong.consolidation.SchemeTable.Row;
import vn.khuyencong.form.Printed;

/** Builds tables of schemes for tests: so many lines in so many activities, a different figure in each cell. */
final class SchemeTables {

    static final String LONG_NAME = "Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến trong sản xuất các mặt hàng nông sản, thực phẩm chế"
            + " biến và thủ công mỹ nghệ của các cơ sở công nghiệp nông thôn tiêu biểu";
    static final String LONG_OWNER = "Công ty trách nhiệm hữu hạn một thành viên Sản xuất, Thương mại và Xuất nhập khẩu Nông sản"
            + " Phương Đông Nguyễn Thị Ngọc Quỳnh";

    private int lines = 24;
    private int activities = 3;
    private boolean biggest;
    private boolean longest;
    private boolean draft;
    private boolean sample = true;
    private int words = 1;

    SchemeTables lines(int number, int inActivities) {
        lines = number;
        activities = inActivities;
        return this;
    }

    SchemeTables withTheBiggestAmounts() {
        biggest = true;
        return this;
    }

    /** Names as long as the contract allows them, about. */
    SchemeTables withTheLongestNames() {
        longest = true;
        return this;
    }

    /** Expected results of so many sentences. */
    SchemeTables expecting(int sentences) {
        words = sentences;
        return this;
    }

    SchemeTables draft() {
        draft = true;
        return this;
    }

    SchemeTables real() {
        sample = false;
        return this;
    }

    SchemeTable build() {
        List<Block> blocks = new ArrayList<>();
        for (int block = 0; block < activities && lines > 0; block++) {
            List<Row> rows = IntStream.range(lines * block / activities, lines * (block + 1) / activities).mapToObj(this::row).toList();
            blocks.add(new Block("A" + (block + 1), "nội dung hoạt động thứ " + (block + 1), rows, money(1000 + block)));
        }
        return new SchemeTable(Editions.of("BM07"), Headings.of("BẢNG TỔNG HỢP KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG NĂM 2023",
                "Phạm vi: tỉnh Bắc Giang" + (draft ? " (dự thảo, chưa có quyết định)" : ""), sample), draft, blocks,
                lines == 0 ? new Money(zero(), zero(), zero(), zero(), zero()) : money(9999), List.of(ResultReports.SENTENCE),
                List.of("Kế hoạch khuyến công quốc gia: Quyết định số 4001/QĐ-BCT ngày 01/12/2022, Bộ trưởng Bộ Công Thương."));
    }

    private Row row(int i) {
        String name = longest ? LONG_NAME + " - đề án thứ " + (i + 1) : "Đề án thứ " + (i + 1);
        return new Row(i % 4 == 0 ? String.valueOf(i + 1) : i + ".1", name, "Ứng dụng máy móc (A3)",
                "Trung tâm Khuyến công và Xúc tiến thương mại", longest ? LONG_OWNER : "Hợp tác xã Minh Họa", "Hiệp Hòa",
                "03/2023 - 11/2023", "Tăng sản lượng 20%, thêm 15 lao động. ".repeat(words).strip(), money(i * 17 + 1),
                i % 3 == 0 ? "Đề án nhóm" : "");
    }

    private Money money(int seed) {
        return new Money(amount(seed * 5L), amount(seed * 2L), zero(), amount(seed * 3L), zero());
    }

    private Printed amount(long millions) {
        return biggest ? PlanTables.amount(99_345_678 - millions)
                : new Printed(BigDecimal.valueOf(millions * 10 + 5, 1), "%,d".formatted(millions).replace(',', '.') + ",5");
    }

    private static Printed zero() {
        return new Printed(BigDecimal.ZERO, "-");
    }
}

package vn.khuyencong.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.PlanTable.Activity;
import vn.khuyencong.consolidation.PlanTable.Block;
import vn.khuyencong.consolidation.PlanTable.Row;
import vn.khuyencong.form.Printed;

/** Builds plan tables for tests: so many provinces in so many regions, a different figure in each cell. */
final class PlanTables {

    private static final List<String> LABELS = List.of("đào tạo nghề, truyền nghề và phát triển nghề",
            "nâng cao năng lực quản lý doanh nghiệp, nhận thức và năng lực áp dụng sản xuất sạch hơn",
            "mô hình trình diễn kỹ thuật, ứng dụng máy móc tiên tiến", "phát triển sản phẩm công nghiệp nông thôn tiêu biểu",
            "tư vấn, trợ giúp các cơ sở công nghiệp nông thôn", "cung cấp thông tin, tuyên truyền",
            "liên doanh, liên kết, hợp tác kinh tế, phát triển cụm công nghiệp", "hợp tác quốc tế về khuyến công",
            "nâng cao năng lực quản lý và tổ chức thực hiện", "chuyển đổi số; sản xuất và tiêu dùng bền vững");
    private static final List<String> NAMES = List.of("Bắc Giang", "Thành phố Hồ Chí Minh", "Tỉnh Bà Rịa - Vũng Tàu",
            "Thừa Thiên Huế", "Quảng Ninh", "Đắk Lắk", "Vĩnh Phúc");

    private int activities = 9;
    private int provinces = 28;
    private int regions = 1;
    private boolean sample = true;
    private boolean biggest;
    private boolean longest;
    private List<String> narrative = List.of(ResultReports.SENTENCE);
    private List<String> notes = List.of("Bắc Kạn: báo cáo không có đề án.", "Số liệu làm tròn đến triệu đồng.");

    PlanTables activities(int number) {
        activities = number;
        return this;
    }

    PlanTables provinces(int number, int inRegions) {
        provinces = number;
        regions = inRegions;
        return this;
    }

    PlanTables real() {
        sample = false;
        return this;
    }

    PlanTables withTheBiggestAmounts() {
        biggest = true;
        return this;
    }

    PlanTables withTheLongestNames() {
        longest = true;
        return this;
    }

    PlanTables narrative(List<String> paragraphs) {
        narrative = paragraphs;
        return this;
    }

    PlanTables notes(List<String> remarks) {
        notes = remarks;
        return this;
    }

    PlanTable build() {
        List<Block> blocks = new ArrayList<>();
        for (int region = 0; region < regions && provinces > 0; region++) {
            String name = "Khu vực " + List.of("phía Bắc", "miền Trung - Tây Nguyên", "phía Nam").get(region);
            List<Row> rows = IntStream.range(provinces * region / regions, provinces * (region + 1) / regions)
                    .mapToObj(i -> row(i + 1, String.valueOf(i + 1), name(i))).toList();
            blocks.add(new Block(name, rows, row(100 + region, "", "Cộng " + name.toLowerCase())));
        }
        return new PlanTable(Editions.of("BM08"), Headings.of("TỔNG HỢP KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG NĂM 2023",
                "Khu vực phía Bắc, kinh phí khuyến công quốc gia và địa phương", sample),
                IntStream.range(0, activities).mapToObj(i -> new Activity("A" + (i + 1), LABELS.get(i))).toList(), blocks,
                row(999, "", "Tổng cộng"), narrative, notes);
    }

    private String name(int i) {
        return longest ? FormSamples.LONGEST_NAMES.get(i % FormSamples.LONGEST_NAMES.size()) + " " + i : i < NAMES.size() ? NAMES.get(i) : "Tỉnh thứ " + (i + 1);
    }

    private Row row(int seed, String number, String unit) {
        return new Row(number, unit, amount(seed % 60),
                IntStream.range(0, activities).mapToObj(i -> money(seed * 17L + i)).toList(), money(seed * 101L),
                money(seed * 103L), money(seed * 204L), new Printed(BigDecimal.ONE, "-1,07%"));
    }

    private Printed money(long amount) {
        return amount(biggest ? 12_345_678 - amount : amount);
    }

    static Printed amount(long amount) {
        return new Printed(BigDecimal.valueOf(amount), "%,d".formatted(amount).replace(',', '.'));
    }
}

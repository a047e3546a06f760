package vn.khuyencong.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.consolidation.FundReport;
import vn.khuyencong.consolidation.FundReport.Row;
import vn.khuyencong.consolidation.FundReport.YearPart;
import vn.khuyencong.form.Printed;

/** Builds reports on money for tests: so many years, every third without figures. */
final class FundReports {

    private int years = 5;
    private boolean biggest;
    private boolean sample = true;

    FundReports years(int number) {
        years = number;
        return this;
    }

    FundReports withTheBiggestAmounts() {
        biggest = true;
        return this;
    }

    FundReports real() {
        sample = false;
        return this;
    }

    FundReport build() {
        List<YearPart> parts = new ArrayList<>();
        for (int i = 0; i < Math.max(1, years); i++) {
            parts.add(years == 0 || i % 3 == 1 ? new YearPart(2019 + i, "Chưa có số liệu", List.of()) : new YearPart(2019 + i, "", rows(i)));
        }
        return new FundReport(Editions.of("BM19"), Headings.of("BÁO CÁO KINH PHÍ KHUYẾN CÔNG GIAI ĐOẠN 2019 - 2023", "Phạm vi: khu vực phía Bắc", sample),
                parts, List.of("Số liệu không tách được nguồn kinh phí chỉ ghi ở cột Cộng."));
    }

    private List<Row> rows(int i) {
        return List.of(new Row("Kinh phí theo kế hoạch được duyệt", "triệu đồng", money(i + 1), money(i + 2), money(i * 2L + 3)),
                new Row("Số đề án theo kế hoạch", "đề án", PlanTables.amount(i + 6), PlanTables.amount(i + 16), PlanTables.amount(22)),
                new Row("Kinh phí thực hiện", "triệu đồng", Printed.EMPTY, Printed.EMPTY, money(i * 7L + 9)),
                new Row("Thực hiện so với kế hoạch", "%", Printed.EMPTY, Printed.EMPTY, new Printed(new BigDecimal("95.2"), "95,2%")),
                new Row("Vốn đối ứng thực hiện", "triệu đồng", Printed.EMPTY, Printed.EMPTY, new Printed(BigDecimal.ZERO, "-")));
    }

    private Printed money(long amount) {
        return PlanTables.amount(biggest ? 999_912_345_678L - amount : amount * 1000);
    }
}

package vn.khuyencong.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.ResultReport.Row;
import vn.khuyencong.form.Printed;

/** Builds result reports for tests. */
final class ResultReports {

    static final String SENTENCE = "Theo báo cáo, năm 2022 tổng kinh phí khuyến công thực hiện của 28 tỉnh, thành phố khu"
            + " vực phía Bắc là 170,4 tỷ đồng, đạt 95,2% so với kế hoạch năm. Trong đó: Tổng kinh phí khuyến công quốc gia"
            + " (KCQG) thực hiện là 79,5 tỷ đồng, đạt 98,3% so với kế hoạch; tổng kinh phí khuyến công địa phương (KCĐP)"
            + " thực hiện là 90,9 tỷ đồng, đạt 92,6% so với kế hoạch.";
    static final String LONG_LABEL = "Người được đào tạo khởi sự, quản trị doanh nghiệp, nhận thức và năng lực áp dụng sản"
            + " xuất sạch hơn, gồm cán bộ quản lý điều hành của các cơ sở công nghiệp nông thôn";

    private int rows = 28;
    private boolean sample = true;
    private boolean estimated;
    private boolean biggest;
    private List<String> narrative = List.of(SENTENCE, SENTENCE.replace("năm 2022", "năm 2023"));
    private List<String> notes = List.of("Phần trăm so với kế hoạch cả năm.");

    ResultReports rows(int number) {
        rows = number;
        return this;
    }

    ResultReports real() {
        sample = false;
        return this;
    }

    ResultReports estimated() {
        estimated = true;
        return this;
    }

    ResultReports withTheBiggestAmounts() {
        biggest = true;
        return this;
    }

    ResultReports narrative(List<String> paragraphs) {
        narrative = paragraphs;
        return this;
    }

    ResultReports notes(List<String> remarks) {
        notes = remarks;
        return this;
    }

    ResultReport build() {
        List<Row> table = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            table.add(row(i));
        }
        return new ResultReport(Editions.of("BM18"), Headings.of("BÁO CÁO", "Kết quả công tác khuyến công năm 2022 khu vực phía Bắc", sample),
                "Bộ Công Thương", estimated, table, narrative, notes);
    }

    private Row row(int i) {
        String number = i % 3 == 0 ? String.valueOf(i / 3 + 1) : (i / 3 + 1) + "." + i % 3;
        String label = switch (i) {
            case 0 -> "Tổng kinh phí khuyến công";
            case 1 -> "Kinh phí khuyến công quốc gia";
            case 2 -> "Kinh phí khuyến công địa phương";
            case 3 -> LONG_LABEL;
            default -> "Chỉ tiêu thứ " + (i + 1);
        };
        return new Row(number, "I" + i, label, i < 3 ? "triệu đồng" : "lượt", money(i * 211L + 1), money(i * 101L + 2),
                i == 5 ? Printed.EMPTY : money(i * 103L + 3), money(i * 204L + 4), percent("95,2%"), money(i * 77L + 5),
                percent("+131,1%"));
    }

    private Printed money(long amount) {
        return PlanTables.amount(biggest ? 12_345_678 - amount : amount);
    }

    private static Printed percent(String text) {
        return new Printed(BigDecimal.TEN, text);
    }
}

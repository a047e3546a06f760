package vn.khuyencong.consultancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.ResultReports;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyReport.Client;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.ConsultancyReport.Recognised;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

/** The consultancy of the 28 northern provinces, project by project through the door at which messages come. */
class NorthernConsultancyTest {

    private static final long MILLION = 1_000_000;
    /** Codes of the provinces that were not touched by the mergers and kept their identity. */
    private static final Set<String> NEVER_MERGED = Set.of("01", "04", "11", "12", "14", "20", "22", "38", "40", "42");

    private Services services;
    private final Map<String, UnitAtItsDoor> doors = new HashMap<>();
    private List<CSVRecord> provinces;

    @BeforeEach
    void read(TestInfo test) throws IOException {
        services = new Services(MigratedDatabase.h2("northern-consultancy-" + test.getDisplayName()));
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        Path golden = Path.of("..", "ear", "src", "main", "resources", "vn", "khuyencong", "demo", "north-2022-2023.csv");
        try (CSVParser parser = CSVParser.parse(golden, StandardCharsets.UTF_8, format)) {
            provinces = parser.getRecords();
        }
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theProjectsComeToTheFiguresOfTheNorthAndTheShareIsOfTheRevenueTarget() {
        services.play(LocalDate.of(2023, 1, 20));
        provinces.forEach(province -> {
            projects(province, 2022, 3, value(province, "consultancy_projects_2022"), value(province, "consultancy_revenue_2022"));
            plan(province);
        });
        services.play(LocalDate.of(2023, 7, 7));
        provinces.forEach(province -> {
            projects(province, 2023, 2, value(province, "consultancy_projects_h1_2023"), value(province, "consultancy_revenue_h1_2023"));
            report(province);
        });
        ConsultancyResult year = result(2022, Period.YEAR);
        assertEquals("Năm 2022, thực hiện 240 dự án tư vấn phát triển công nghiệp cho 240 khách hàng; doanh thu đạt 14,55 tỷ đồng.", year.narrative().get(0));
        ConsultancyResult half = result(2023, Period.H1);
        assertEquals("6 tháng đầu năm 2023, thực hiện 86 dự án tư vấn phát triển công nghiệp (kế hoạch năm: 206 dự án) cho 86 khách hàng; "
                + "doanh thu đạt 5,89 tỷ đồng, bằng 51,5% kế hoạch doanh thu năm.", half.narrative().get(0));
        ConsultancyResult.Row total = half.rows().get(half.rows().size() - 1);
        assertEquals(List.of("206", "86", "41,7%", "11.437", "5.890", "51,5%"), List.of(total.plannedProjects().text(), total.projects().text(),
                total.projectsPercent().text(), total.plannedRevenue().text(), total.revenue().text(), total.revenuePercent().text()));
        assertEquals("Đối chiếu với báo cáo định kỳ đã ký (số ước thực hiện): 86 dự án, doanh thu 5.890.000.000 đồng; khớp với từng dự án đã gửi.",
                half.notes().get(half.notes().size() - 1));
        ResultReport signed = services.transact(work -> work.the(ResultReports.class).of(Viewers.DEPT_OFFICER, question(2023, Period.H1)));
        assertEquals("51,5%", signed.rows().stream().filter(row -> row.indicator().equals("consultancy_revenue")).findFirst().orElseThrow().planPercent().text());
        assertEquals("Đối chiếu, không cộng vào biểu: theo từng dự án tư vấn phát triển công nghiệp đã gửi có 86 dự án, doanh thu ghi nhận 5.890.000.000 đồng.",
                signed.notes().get(signed.notes().size() - 1));
    }

    @Test
    void onlyThoseThatHaveATargetAreHeldAgainstItAndTheFormSaysWhoHasNone() {
        CSVRecord planner = provinces.get(0);
        services.play(LocalDate.of(2023, 1, 20));
        plan(planner);
        services.play(LocalDate.of(2023, 7, 7));
        projects(planner, 2023, 2, 2, 100);
        projects(provinces.get(1), 2023, 2, 3, 500);

        ConsultancyResult half = result(2023, Period.H1);
        ConsultancyResult.Row total = half.rows().get(half.rows().size() - 1);
        assertEquals(List.of("5", "600"), List.of(total.projects().text(), total.revenue().text()));
        assertEquals(percent(2, value(planner, "consultancy_projects_plan_2023")), total.projectsPercent().text());
        assertEquals(percent(100, value(planner, "consultancy_revenue_plan_2023")), total.revenuePercent().text());
        assertTrue(half.narrative().get(0).contains("doanh thu đạt 0,6 tỷ đồng; riêng các đơn vị có kế hoạch doanh thu đạt 0,1 tỷ đồng, bằng " + total.revenuePercent().text()),
                () -> half.narrative().get(0));
        String without = services.transact(work -> work.the(ConsultancyResults.class).outcome(Viewers.DEPT_OFFICER, question(2023, Period.H1))).units().stream()
                .filter(unit -> unit.unit().value().equals(unit(provinces.get(1)))).findFirst().orElseThrow().name();
        assertTrue(half.notes().containsAll(List.of("Tỷ lệ dự án tính từ 2 dự án của các đơn vị có kế hoạch dự án; không tính dự án của đơn vị không có kế hoạch: " + without + ".",
                "Tỷ lệ doanh thu tính từ 100.000.000 đồng của các đơn vị có kế hoạch doanh thu; không tính doanh thu của đơn vị không có kế hoạch: " + without + ".")),
                () -> half.notes().toString());
    }

    private static String percent(long part, long whole) {
        return Numbers.text(Numbers.percent(part, whole, 1), 1) + "%";
    }

    private ConsultancyResult result(int year, Period period) {
        return services.transact(work -> work.the(ConsultancyResults.class).of(Viewers.DEPT_OFFICER, question(year, period)));
    }

    private static Question question(int year, Period period) {
        return new Question(year, period, Scope.of(Region.NORTH), Boundaries.THEN, false);
    }

    /** So many projects of a unit in a year, which earn so many million đồng together. */
    private void projects(CSVRecord province, int year, int quarter, long count, long millions) {
        LongStream.range(0, count).forEach(number -> {
            long revenue = (millions / count + (number < millions % count ? 1 : 0)) * MILLION;
            String name = unit(province) + "-" + year + "-" + (number + 1);
            accepted(province, new ConsultancyReport(new DocumentKey(unit(province), year, ConsultancyReport.STREAM, "TV-" + name, 1), SubmissionKind.ORIGINAL,
                    new Project("Dự án " + name, ConsultancyField.values()[(int) number % 5], new Client("Khách hàng " + name, null, null), "HĐ-" + name,
                            LocalDate.of(year, 2, 1), null, null, revenue, ConsultancyStatus.COMPLETED),
                    List.of(new Recognised(year, quarter, revenue)), true));
        });
    }

    private void plan(CSVRecord province) {
        PlanSubmission plain = new PlanOfUnit(unit(province), 2023, FundSource.LOCAL).ownWork("TT-01", 10).decided("1/QĐ", LocalDate.of(2023, 1, 10)).data();
        accepted(province, new PlanSubmission(plain.key(), plain.kind(), plain.fund(), plain.title(), true, plain.decision(), plain.schemes(),
                figures(province, "plan_2023"), plain.totals()));
    }

    private void report(CSVRecord province) {
        accepted(province, new PeriodicReport(new DocumentKey(unit(province), 2023, "REPORT_H1", "BC-H1", 1), SubmissionKind.ORIGINAL, Period.H1,
                ValueStatus.ESTIMATED, "Báo cáo", true, figures(province, "h1_2023")));
    }

    private static List<Amount> figures(CSVRecord province, String when) {
        return List.of(new Amount("consultancy_projects", FundSource.UNSPLIT, null, value(province, "consultancy_projects_" + when)),
                new Amount("consultancy_revenue", FundSource.UNSPLIT, null, value(province, "consultancy_revenue_" + when) * MILLION));
    }

    private void accepted(CSVRecord province, Content content) {
        InboxMessage inbox = doors.computeIfAbsent(unit(province), unit -> new UnitAtItsDoor(services, unit)).send(content);
        assertEquals(InboxState.ACCEPTED, inbox.state(), () -> unit(province) + " " + inbox.findings());
    }

    private static String unit(CSVRecord province) {
        return (NEVER_MERGED.contains(province.get("code")) ? "P-" : "P63-") + province.get("code");
    }

    private static long value(CSVRecord province, String column) {
        return Long.parseLong(province.get(column));
    }
}

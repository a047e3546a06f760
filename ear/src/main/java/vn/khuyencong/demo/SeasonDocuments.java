package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/** Writes what each province sends in each season, one JSON file a document. The same on every machine and day. */
public final class SeasonDocuments {

    private static final long MILLION = 1_000_000L;
    private static final List<String> SPLIT = List.of("demo_models", "machinery_establishments");
    private static final List<String> UNSPLIT = List.of("fair_stalls", "fair_establishment_turns", "award_products",
            "award_establishment_turns", "logo_label_establishments", "brand_establishments", "showroom_establishments",
            "vocational_trained", "vocational_employed_after", "management_trained", "workshops", "workshop_delegates",
            "consultancy_projects");
    private static final List<String> UNSPLIT_MONEY = List.of("counterpart_capital", "consultancy_revenue");

    private SeasonDocuments() {
    }

    /** A day on which provinces send, and what they send then. */
    public enum Season {
        PLANS_2022(LocalDate.of(2022, 1, 20)),
        HALF_YEAR_2022(LocalDate.of(2022, 7, 8)),
        YEAR_2022_AND_PLANS_2023(LocalDate.of(2023, 1, 20)),
        HALF_YEAR_2023(LocalDate.of(2023, 7, 7));

        private final LocalDate day;

        Season(LocalDate day) {
            this.day = day;
        }

        public LocalDate day() {
            return day;
        }
    }

    /** Ids of the units that take part, in the order of their codes. */
    public static List<String> units() {
        return NorthernFigures.provinces().stream().map(SeasonDocuments::unit).toList();
    }

    /** Writes {@code folder/SEASON/UNIT/*.json} of some units. */
    public static void write(Path folder, Collection<String> units) throws IOException {
        ObjectWriter writer = Json.MAPPER.writerWithDefaultPrettyPrinter();
        for (Season season : Season.values()) {
            for (Map<String, String> province : NorthernFigures.provinces().stream().filter(one -> units.contains(unit(one))).toList()) {
                Path own = Files.createDirectories(folder.resolve(season.name()).resolve(unit(province)));
                for (Payload document : documents(season, province).toList()) {
                    writer.writeValue(own.resolve(document.key().document() + ".json").toFile(), document);
                }
            }
        }
    }

    static Stream<Payload> documents(Season season, Map<String, String> province) {
        return switch (season) {
            case PLANS_2022 -> Stream.of(plan(province, 2022, FundSource.NATIONAL), plan(province, 2022, FundSource.LOCAL));
            case HALF_YEAR_2022 -> Stream.of(report(province, 2022, Period.H1, ValueStatus.ACTUAL,
                    List.of(amount(province, "funds", FundSource.UNSPLIT, "actual_h1_2022_total", MILLION))));
            case YEAR_2022_AND_PLANS_2023 -> Stream.of(
                    report(province, 2022, Period.YEAR, ValueStatus.ACTUAL, results2022(province)),
                    plan(province, 2023, FundSource.NATIONAL), plan(province, 2023, FundSource.LOCAL));
            case HALF_YEAR_2023 -> Stream.of(report(province, 2023, Period.H1, ValueStatus.ESTIMATED, List.of(
                    amount(province, "funds", FundSource.NATIONAL, "estimated_h1_2023_national", MILLION),
                    amount(province, "funds", FundSource.LOCAL, "estimated_h1_2023_local", MILLION),
                    amount(province, "consultancy_projects", FundSource.UNSPLIT, "consultancy_projects_h1_2023", 1),
                    amount(province, "consultancy_revenue", FundSource.UNSPLIT, "consultancy_revenue_h1_2023", MILLION))));
        };
    }

    private static PlanSubmission plan(Map<String, String> province, int year, FundSource fund) {
        boolean national = fund == FundSource.NATIONAL;
        List<PlanSubmission.Scheme> schemes = PlanSchemes.of(province, year, fund);
        List<Amount> targets = year == 2023 && !national ? List.of(
                amount(province, "consultancy_projects", FundSource.UNSPLIT, "consultancy_projects_plan_2023", 1),
                amount(province, "consultancy_revenue", FundSource.UNSPLIT, "consultancy_revenue_plan_2023", MILLION)) : List.of();
        List<PlanSubmission.Line> lines = schemes.stream().flatMap(scheme -> scheme.lines().stream()).toList();
        PlanSubmission.Totals totals = new PlanSubmission.Totals(schemes.size(), lines.size(),
                lines.stream().mapToLong(PlanSubmission.Line::support).sum(),
                lines.stream().mapToLong(PlanSubmission.Line::counterpart).sum());
        PlanSubmission.Decision decision = national
                ? new PlanSubmission.Decision("01/" + (year - 1) + "/QĐ-MHQG", LocalDate.of(year - 1, 12, 22), "Bộ trưởng Bộ Công Thương")
                : new PlanSubmission.Decision("01/" + year + "/QĐ-MHĐP", LocalDate.of(year, 1, 10), "Chủ tịch Ủy ban nhân dân");
        String name = national ? "quốc gia" : "địa phương";
        return new PlanSubmission(key(province, year, "PLAN_" + fund, (national ? "KH-KCQG-" : "KH-KCDP-") + year),
                SubmissionKind.ORIGINAL, fund, "Kế hoạch kinh phí khuyến công " + name + " năm " + year + " - "
                + province.get("province") + " (số liệu minh họa)", true, decision, schemes, targets, totals);
    }

    private static PeriodicReport report(Map<String, String> province, int year, Period period, ValueStatus status,
                                         List<Amount> figures) {
        return new PeriodicReport(key(province, year, "REPORT_" + period, "BC-" + period + "-" + year), SubmissionKind.ORIGINAL,
                period, status, "Báo cáo kết quả công tác khuyến công - " + province.get("province") + " (số liệu minh họa)",
                true, figures);
    }

    private static List<Amount> results2022(Map<String, String> province) {
        Stream<Amount> funds = Stream.of(FundSource.NATIONAL, FundSource.LOCAL)
                .map(fund -> amount(province, "funds", fund, "actual_2022_" + lower(fund), MILLION));
        Stream<Amount> split = SPLIT.stream().flatMap(measure -> Stream.of(FundSource.NATIONAL, FundSource.LOCAL)
                .map(fund -> amount(province, measure, fund, measure + "_2022_" + lower(fund), 1)));
        Stream<Amount> assessments = Stream.of(amount(province, "cleaner_production_assessments", FundSource.LOCAL,
                "cleaner_production_assessments_2022_local", 1));
        Stream<Amount> counts = UNSPLIT.stream().map(measure -> amount(province, measure, FundSource.UNSPLIT, measure + "_2022", 1));
        Stream<Amount> money = UNSPLIT_MONEY.stream()
                .map(measure -> amount(province, measure, FundSource.UNSPLIT, measure + "_2022", MILLION));
        return Stream.of(funds, split, assessments, counts, money).flatMap(amounts -> amounts).toList();
    }

    private static Amount amount(Map<String, String> province, String measure, FundSource fund, String column, long unit) {
        return new Amount(measure, fund, null, Long.parseLong(province.get(column)) * unit);
    }

    private static DocumentKey key(Map<String, String> province, int year, String stream, String document) {
        return new DocumentKey(unit(province), year, stream, document, 1);
    }

    /** The unit that bore the code in 2022 and 2023. */
    private static String unit(Map<String, String> province) {
        return DemoUnits.idOf(province.get("code"));
    }

    private static String lower(FundSource fund) {
        return fund.name().toLowerCase(java.util.Locale.ROOT);
    }
}

package vn.khuyencong.merit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.testing.Services;

/** The figures of the 28 northern provinces as their reports leave them in the database. */
final class NorthernRows {

    private static final Path FILE = Path.of("..", "ear", "src", "main", "resources", "vn", "khuyencong", "demo", "north-2022-2023.csv");
    private static final long TRIEU = 1_000_000;

    private final Services services;

    private NorthernRows(Services services) {
        this.services = services;
    }

    static void keep(Services services) {
        NorthernRows rows = new NorthernRows(services);
        services.transact(work -> {
            records().forEach(province -> rows.keep(work, province));
            return null;
        });
    }

    /** What they report of consultancy in 2022: 240 projects and 14,55 tỷ đồng. */
    static void keepConsultancy(Services services) {
        NorthernRows rows = new NorthernRows(services);
        services.transact(work -> {
            records().forEach(province -> {
                String unit = unit(work, province);
                rows.add(work, unit, 2022, "YEAR", "ACTUAL", "UNSPLIT", "consultancy_projects", Long.parseLong(province.get("consultancy_projects_2022")));
                rows.add(work, unit, 2022, "YEAR", "ACTUAL", "UNSPLIT", "consultancy_revenue", money(province, "consultancy_revenue_2022"));
            });
            return null;
        });
    }

    static List<CSVRecord> records() {
        try (Reader text = Files.newBufferedReader(FILE)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Services.Work work, CSVRecord province) {
        String unit = unit(work, province);
        add(work, unit, 2022, "YEAR", "PLANNED", "NATIONAL", "funds", money(province, "plan_2022_national"));
        add(work, unit, 2022, "YEAR", "PLANNED", "LOCAL", "funds", money(province, "plan_2022_local"));
        add(work, unit, 2022, "YEAR", "PLANNED", "NATIONAL", "documents", 1);
        add(work, unit, 2022, "YEAR", "PLANNED", "LOCAL", "documents", 1);
        add(work, unit, 2022, "YEAR", "ACTUAL", "NATIONAL", "funds", money(province, "actual_2022_national"));
        add(work, unit, 2022, "YEAR", "ACTUAL", "LOCAL", "funds", money(province, "actual_2022_local"));
        add(work, unit, 2022, "YEAR", "ACTUAL", "UNSPLIT", "documents", 1);
        add(work, unit, 2022, "YEAR", "ACTUAL", "UNSPLIT", "workshop_delegates", Long.parseLong(province.get("workshop_delegates_2022")));
        add(work, unit, 2022, "H1", "ACTUAL", "UNSPLIT", "funds", money(province, "actual_h1_2022_total"));
        add(work, unit, 2022, "H1", "ACTUAL", "UNSPLIT", "documents", 1);
        add(work, unit, 2023, "YEAR", "PLANNED", "NATIONAL", "funds", money(province, "plan_2023_national"));
        add(work, unit, 2023, "YEAR", "PLANNED", "LOCAL", "funds", money(province, "plan_2023_local"));
        add(work, unit, 2023, "YEAR", "PLANNED", "NATIONAL", "documents", 1);
        add(work, unit, 2023, "YEAR", "PLANNED", "LOCAL", "documents", 1);
        add(work, unit, 2023, "H1", "ESTIMATED", "NATIONAL", "funds", money(province, "estimated_h1_2023_national"));
        add(work, unit, 2023, "H1", "ESTIMATED", "LOCAL", "funds", money(province, "estimated_h1_2023_local"));
        add(work, unit, 2023, "H1", "ESTIMATED", "UNSPLIT", "documents", 1);
    }

    private static String unit(Services.Work work, CSVRecord province) {
        return work.the(Territory.class).map().on(LocalDate.of(2023, 1, 1)).stream().filter(one -> one.code().equals(province.get("code"))).findFirst()
                .orElseThrow().id().value();
    }

    private static long money(CSVRecord province, String column) {
        return Long.parseLong(province.get(column)) * TRIEU;
    }

    private void add(Services.Work work, String unit, int year, String period, String status, String fund, String measure, long amount) {
        work.em().createNativeQuery("""
                        insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
                        values (?1, ?2, ?3, ?4, ?5, 'DECIDED', ?6, 'ALL', ?7, ?8, 1)""")
                .setParameter(1, String.join(".", unit, Integer.toString(year), period, status, "DECIDED", fund, "ALL", measure)).setParameter(2, unit)
                .setParameter(3, year).setParameter(4, period).setParameter(5, status).setParameter(6, fund).setParameter(7, measure)
                .setParameter(8, amount).executeUpdate();
    }
}

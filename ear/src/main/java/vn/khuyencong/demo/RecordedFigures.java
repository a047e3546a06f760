package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Holds what the system tells of the recorded lives against what the records tell. Money in triệu đồng. */
public final class RecordedFigures {

    private static final long MILLION = 1_000_000L;

    private final MinistryApi api;
    private final List<String> differences = new ArrayList<>();
    private int count;

    private RecordedFigures(MinistryApi api) {
        this.api = api;
    }

    /**
     * What was held against the records.
     *
     * @param differences one line for each that was not met
     */
    public record Held(int count, List<String> differences) {
    }

    /** @param api of somebody who sees the whole country */
    public static Held holdAgainst(MinistryApi api) {
        RecordedFigures figures = new RecordedFigures(api);
        figures.bacKan2018();
        figures.bacNinh2021();
        figures.bacGiang2023();
        figures.bacGiang2024();
        return new Held(figures.count, List.copyOf(figures.differences));
    }

    private void bacKan2018() {
        expect("Bắc Kạn 2018, đề án quốc gia", "[KCQG-2018-01 CONTRACTED, KCQG-2018-02 ADJUSTMENT_PENDING, KCQG-2018-03 STOP_PENDING]",
                schemes("P63-06", 2018, "NATIONAL").map(scheme -> scheme.path("code").asText() + " " + scheme.path("state").asText()).toList());
        expect("Bắc Kạn 2018, đề án địa phương", "{COMPLETED=2, FUNDS_ASSIGNED=2, IN_PROGRESS=4, STOP_PENDING=2}", states("P63-06", 2018, "LOCAL"));
        expect("Bắc Kạn 2018, kinh phí quốc gia và địa phương", "600 + 529", planned("P63-06", 2018));
        expect("Bắc Kạn 2019, kế hoạch quốc gia", "NIL", StreamSupport.stream(api.json("/api/v1/completeness?year=2019&unit=P63-06").path("streams").spliterator(), false)
                .filter(stream -> stream.path("stream").asText().equals("PLAN_NATIONAL")).map(stream -> stream.at("/units/0/state").asText())
                .collect(Collectors.joining()));
    }

    private void bacNinh2021() {
        expect("Bắc Ninh 2021, kinh phí quốc gia và địa phương", "1900 + 4500", planned("P63-27", 2021));
        expect("Bắc Ninh 2021, đề án quốc gia", "[GROUP 900, SHOWCASE 1000]", schemes("P63-27", 2021, "NATIONAL")
                .map(scheme -> scheme.path("kind").asText() + " " + millions(scheme.path("granted"))).toList());
    }

    private void bacGiang2023() {
        JsonNode row = row("P63-24", 2023);
        expect("Bắc Giang 2023, kế hoạch", "3200 + 3300", millions(row.at("/plan/national")) + " + " + millions(row.at("/plan/local")));
        expect("Bắc Giang 2023, báo cáo", "3200 + 3200", millions(row.at("/actual/national")) + " + " + millions(row.at("/actual/local")));
        expect("Bắc Giang 2023, đề án quốc gia", "{POST_CHECKED=6}", states("P63-24", 2023, "NATIONAL"));
        expect("Bắc Giang 2023, đề án địa phương", "{POST_CHECKED=9, SETTLED=7}", states("P63-24", 2023, "LOCAL"));
        JsonNode balances = api.json("/api/v1/ledger?unit=P63-24&year=2023").at("/balances/0");
        expect("Bắc Giang 2023, sổ cái", "6500 = 6400 + 100, cân", millions(balances.path("budget")) + " = " + millions(balances.path("settled")) + " + "
                + millions(balances.path("freed")) + (balances.path("balanced").asBoolean() ? ", cân" : ", lệch"));
    }

    private void bacGiang2024() {
        JsonNode survey = api.json("/api/v1/surveys?year=2024").at("/items/0");
        expect("Khảo sát 2024", "10/10 địa bàn, 97 cơ sở, 15 hậu kiểm", survey.path("covered").asText() + "/" + survey.path("places").size() + " địa bàn, "
                + survey.path("needs").asText() + " cơ sở, " + survey.path("postChecks").asText() + " hậu kiểm");
        expect("Bắc Giang 2024, đề án địa phương", "{COMPLETED=8, FUNDS_ASSIGNED=2, IN_PROGRESS=8}", states("P63-24", 2024, "LOCAL"));
        expect("Bắc Giang 2024, máy đã xong", "7/10", doneOnMachines());
        expect("Bắc Giang 2024, kinh phí quốc gia sau điều chỉnh và địa phương", "2040 + 3500", planned("P63-24", 2024));
        expect("Bắc Giang 2024, dôi ra vì giảm tổng mức đầu tư", "60", millions(api.json("/api/v1/ledger?unit=P63-24&year=2024&fund=NATIONAL").at("/balances/0/freed")));
    }

    /** The first ten schemes are on machines. */
    private String doneOnMachines() {
        List<JsonNode> machines = schemes("P63-24", 2024, "LOCAL").filter(scheme -> scheme.path("code").asText().compareTo("KCDP-2024-10") <= 0).toList();
        return machines.stream().filter(scheme -> scheme.path("state").asText().equals("COMPLETED")).count() + "/" + machines.size();
    }

    private Stream<JsonNode> schemes(String unit, int year, String fund) {
        JsonNode page = api.json("/api/v1/schemes?unit=" + unit + "&year=" + year + "&fund=" + fund + "&size=100");
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }

    private Map<String, Long> states(String unit, int year, String fund) {
        return schemes(unit, year, fund).collect(Collectors.groupingBy(scheme -> scheme.path("state").asText(), TreeMap::new, Collectors.counting()));
    }

    private String planned(String unit, int year) {
        JsonNode plan = row(unit, year).path("plan");
        return millions(plan.path("national")) + " + " + millions(plan.path("local"));
    }

    private JsonNode row(String unit, int year) {
        return StreamSupport.stream(api.json("/api/v1/consolidations/" + year + "?unit=" + unit + "&boundaries=then").path("rows").spliterator(), false)
                .filter(row -> row.path("unit").asText().equals(unit)).findFirst().orElseThrow();
    }

    private static long millions(JsonNode dong) {
        return dong.asLong() / MILLION;
    }

    private void expect(String what, String expected, Object found) {
        count++;
        if (!expected.equals(String.valueOf(found))) {
            differences.add(what + ": " + found + ", phải là " + expected);
        }
    }
}

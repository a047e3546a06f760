package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lives that the records of three provinces tell of, on a running server: by message, by decision and on the survey's way. */
public final class RecordedJob {

    /** What the leader of the department decides on a day of many schemes; the papers are made up. */
    private enum Ruling {
        ASSIGN_2018(LocalDate.of(2018, 5, 14), "1/2018/QĐ-MH", "P63-06", 2018, "ASSIGN_FUNDS", 1, 2, 3),
        ASSIGN_2023(LocalDate.of(2023, 2, 9), "1/2023/QĐ-MH", BacGiang2023.UNIT, 2023, "ASSIGN_FUNDS", 1, 2, 3, 4, 5, 6),
        ASSIGN_2024(LocalDate.of(2024, 3, 11), "1/2024/QĐ-MH", BacGiang2023.UNIT, 2024, "ASSIGN_FUNDS", 1, 2, 3, 4),
        ADJUST_2024(LocalDate.of(2024, 7, 3), "2/2024/QĐ-MH", BacGiang2023.UNIT, 2024, "APPROVE_ADJUSTMENT", 1, 2, 3);

        private final LocalDate day;
        private final String number;
        private final String unit;
        private final int year;
        private final String act;
        private final int[] schemes;

        Ruling(LocalDate day, String number, String unit, int year, String act, int... schemes) {
            this.day = day;
            this.number = number;
            this.unit = unit;
            this.year = year;
            this.act = act;
            this.schemes = schemes;
        }

        private Map<String, Object> body() {
            List<Map<String, Object>> rulings = IntStream.of(schemes).mapToObj(scheme -> Map.<String, Object>of("unit", unit, "year", year,
                    "fund", "NATIONAL", "code", String.format("KCQG-%d-%02d", year, scheme), "act", act)).toList();
            return Map.of("decision", Map.of("number", number, "date", day.toString(), "authority", "Bộ trưởng Bộ Công Thương"), "rulings", rulings);
        }
    }

    private final MinistryApi leader;
    private final MinistryApi surveyor;
    private final Gateways gateways;
    private final Path documents;

    /**
     * @param leader   leads the department
     * @param surveyor works for Bắc Giang
     * @param work     where documents are kept
     */
    public RecordedJob(MinistryApi leader, MinistryApi surveyor, Gateways gateways, Path work) {
        this.leader = leader;
        this.surveyor = surveyor;
        this.gateways = gateways;
        documents = work.resolve("lives");
    }

    /** Ids of the units that take part, which must have been let in. */
    public static List<String> units() {
        return RecordedLives.units();
    }

    /** Writes the documents. */
    public void prepare() throws IOException {
        RecordedLives.write(documents);
    }

    /** All that happens; the plan of Bắc Giang for 2023 is expected to have been sent before it is carried out. */
    public Stream<Occasion> occasions() {
        return Stream.of(
                Arrays.stream(RecordedLives.Season.values()).map(season -> new Occasion(season.day(), () -> gateways.send(documents.resolve(season.name())))),
                Arrays.stream(Ruling.values()).map(ruling -> new Occasion(ruling.day, () -> decide(ruling))),
                Stream.of(new Occasion(Survey2024.HOME, this::survey)))
                .flatMap(some -> some);
    }

    /** A paper that is on file already was decided when the demo was played before. */
    private void decide(Ruling ruling) {
        JsonNode first = leader.json("/api/v1/schemes?size=1&fund=NATIONAL&unit=" + ruling.unit + "&year=" + ruling.year).at("/items/0/id");
        boolean before = leader.json("/api/v1/schemes/" + first.asLong()).path("events").findValuesAsText("paperNumber").contains(ruling.number);
        if (!before) {
            MinistryApi.done(leader.post("/api/v1/scheme-decisions", ruling.body()), ruling.number);
        }
    }

    private void survey() {
        if (surveyor.json("/api/v1/surveys?year=" + Survey2024.YEAR).path("items").isEmpty()) {
            new Survey2024(surveyor).play();
        }
    }
}

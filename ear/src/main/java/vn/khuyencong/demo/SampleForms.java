package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One filled sample of each form that the demo has something for, as anybody with the right would print it. */
final class SampleForms {

    private static final int FORMS = 28;
    private static final String PRINT = "/api/v1/forms/%s.pdf?%s";
    private static final String PROVINCE = "P63-24";

    private final MinistryApi officer;
    private final MinistryApi province;
    private final Path folder;

    /**
     * @param officer  of the department
     * @param province an officer of Bắc Giang, whose schemes are known best
     */
    SampleForms(MinistryApi officer, MinistryApi province, Path folder) {
        this.officer = officer;
        this.province = province;
        this.folder = folder;
    }

    /** Saves them as {@code BM06.pdf} and so on, and says which have nothing to show. */
    void save() throws IOException {
        Files.createDirectories(folder);
        Map<String, byte[]> printed = new TreeMap<>();
        for (String name : List.of("BM07", "BM13", "BM17", "BM27")) {
            print(printed, name, Stream.of("year=2023&unit=" + PROVINCE + (name.equals("BM13") ? "&span=q4" : "")));
        }
        print(printed, "BM08", Stream.of("year=2023&region=NORTH"));
        print(printed, "BM10", Stream.of("year=2024"));
        print(printed, "BM18", Stream.of("year=2022&region=NORTH&period=year"));
        print(printed, "BM19", Stream.of("region=NORTH&boundaries=then"));
        print(printed, "BM25", Stream.of("year=2022&region=NORTH"));
        print(printed, "BM26", Stream.of("year=2022&region=NORTH&period=year"));
        print(printed, "BM20", ids(officer, "/api/v1/fairs?year=2024").map(id -> "fair=" + id));
        print(printed, "BM21", ids(officer, "/api/v1/courses?year=2022&size=500").map(id -> "course=" + id));
        print(printed, "BM06", versions("NATIONAL").map(id -> "plan=" + id));
        print(printed, "BM11", versions("LOCAL").map(id -> "plan=" + id));
        List<Long> schemes = ids(province, "/api/v1/schemes?size=100&unit=" + PROVINCE).toList();
        for (String name : List.of("BM15", "BM16")) {
            print(printed, name, schemes.stream().map(id -> "scheme=" + id));
        }
        List<Long> events = schemes.stream().flatMap(id -> all(province.json("/api/v1/schemes/" + id).path("events"))).map(event -> event.path("id").asLong()).toList();
        for (String name : List.of("BM12", "BM14")) {
            print(printed, name, events.stream().map(id -> "event=" + id));
        }
        for (Map.Entry<String, byte[]> form : printed.entrySet()) {
            Files.write(folder.resolve(form.getKey() + ".pdf"), form.getValue());
        }
        List<String> missing = new ArrayList<>();
        for (int number = 1; number <= FORMS; number++) {
            String name = String.format(Locale.ROOT, "BM%02d", number);
            if (!printed.containsKey(name)) {
                missing.add(name);
            }
        }
        System.out.printf("Biểu mẫu có số liệu minh họa: %d trên %d, trong %s; chưa có số liệu cho %s.%n", printed.size(), FORMS, folder,
                String.join(", ", missing));
    }

    /** The first of the things asked for that there is such a paper of. */
    private void print(Map<String, byte[]> printed, String name, Stream<String> questions) {
        questions.map(question -> first(String.format(Locale.ROOT, PRINT, name, question))).filter(paper -> paper.length > 0).findFirst()
                .ifPresent(paper -> printed.put(name, paper));
    }

    private byte[] first(String path) {
        HttpResponse<byte[]> answer = officer.answer(path);
        return answer.statusCode() == 200 ? answer.body() : new byte[0];
    }

    private Stream<Long> versions(String fund) {
        return Stream.of(2024, 2023, 2022).flatMap(year -> ids(officer, "/api/v1/plans/" + PROVINCE + "/" + year + "/" + fund + "/versions"));
    }

    private static Stream<Long> ids(MinistryApi api, String path) {
        return all(api.json(path).path("items")).map(item -> item.path("id").asLong());
    }

    private static Stream<JsonNode> all(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}

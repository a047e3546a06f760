package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.khuyencong.reports.readback.CitedDays;
import vn.khuyencong.reports.readback.PrintedWords;

/** One filled sample of each of the official forms, as anybody with the right would print it. */
final class SampleForms {

    private static final int FORMS = 28;
    private static final String PRINT = "/api/v1/forms/%s.pdf?%s";
    private static final String PROVINCE = "P63-24";
    /** What stands in a row of each form, or in the middle of one that has no table: an empty paper lacks it. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("BM01", "Máy sấy nông sản"), Map.entry("BM02", "Đủ điều kiện, đề nghị đưa vào kế hoạch"), Map.entry("BM03", "Máy sấy nông sản"),
            Map.entry("BM04", "Máy sấy nông sản"), Map.entry("BM05", "Đoàn thẩm định cấp cơ sở (minh họa)"), Map.entry("BM06", "Mô hình trình diễn kỹ thuật sản xuất ván ép"),
            Map.entry("BM07", "Cơ sở CNNT minh họa Bắc Giang"), Map.entry("BM08", "Bắc Kạn"), Map.entry("BM09", SamplePlan.SCHEME),
            Map.entry("BM10", "Mô hình trình diễn kỹ thuật sản xuất ván ép"), Map.entry("BM11", "Cung cấp thông tin về khuyến công"),
            Map.entry("BM12", "Máy, thiết bị minh họa"), Map.entry("BM13", "KCQG-2023-01"), Map.entry("BM14", "Kinh phí hỗ trợ (nội dung 1)"),
            Map.entry("BM15", "Hỗ trợ ứng dụng máy móc"), Map.entry("BM16", "Giá trị hợp đồng"), Map.entry("BM17", "KCQG-2023-01"),
            Map.entry("BM18", "Kinh phí khuyến công quốc gia"), Map.entry("BM19", "Số đề án theo kế hoạch"), Map.entry("BM20", "Nông sản sấy"),
            Map.entry("BM21", "Hoàn thành"), Map.entry("BM22", "(minh họa)"), Map.entry("BM23", "Bình gốm men tro"), Map.entry("BM24", "(minh họa)"),
            Map.entry("BM25", "Sản phẩm khác"), Map.entry("BM26", "Điện, năng lượng"), Map.entry("BM27", "KCQG-2023-01"),
            Map.entry("BM28", "Trung tâm Khuyến công (minh họa)"));

    private final MinistryApi officer;
    private final MinistryApi province;
    private final People people;
    private final SamplePlan plan;
    private final SampleAwards awards;
    private final Path folder;
    private final Map<String, byte[]> printed = new TreeMap<>();

    SampleForms(People people, SamplePlan plan, SampleAwards awards, Path folder) {
        this.people = people;
        this.plan = plan;
        this.awards = awards;
        this.folder = folder;
        officer = people.api("cuc");
        province = people.api("so.p63-24");
    }

    /**
     * Saves them as {@code BM01.pdf} and so on.
     *
     * @return what is missing or empty, one line each
     */
    List<String> save() throws IOException {
        ofPreparation();
        ofPlans();
        ofSchemes();
        ofAwards();
        ofReports();
        Files.createDirectories(folder);
        List<String> differences = new ArrayList<>();
        for (int number = 1; number <= FORMS; number++) {
            String name = String.format(Locale.ROOT, "BM%02d", number);
            byte[] pdf = printed.get(name);
            if (pdf == null) {
                differences.add("không có biểu mẫu " + name);
            } else {
                Files.write(folder.resolve(name + ".pdf"), pdf);
                if (!hasRow(pdf, ROWS.get(name))) {
                    differences.add("biểu mẫu " + name + " không có «" + ROWS.get(name) + "»");
                }
                CitedDays.later(pdf).forEach(cited -> differences.add("biểu mẫu " + name + " dẫn văn bản có ngày sau ngày của mình: " + cited));
            }
        }
        System.out.printf("Biểu mẫu có số liệu minh họa: %d trên %d, trong %s.%n", printed.size(), FORMS, folder);
        return differences;
    }

    /** Wherever its lines end; what is no PDF has none. */
    private static boolean hasRow(byte[] pdf, String row) {
        return new String(pdf, 0, Math.min(pdf.length, 4), StandardCharsets.US_ASCII).equals("%PDF")
                && PrintedWords.of(pdf).replace(" ", "").contains(row.replace(" ", ""));
    }

    private void ofPreparation() {
        PageVisitor pages = people.pages("so.p63-24");
        print("BM01", pages.look("/nhu-cau.xhtml?year=" + SamplePlan.YEAR).numbers("/nhu-cau.xhtml?id=").stream().map(id -> "need=" + id));
        print("BM02", pages.look("/khao-sat.xhtml?year=" + SamplePlan.YEAR).numbers("/khao-sat.xhtml?id=").stream()
                .flatMap(round -> pages.look("/khao-sat.xhtml?id=" + round).numbers("/khao-sat.xhtml?luot=").stream()).map(id -> "visit=" + id));
        for (String name : List.of("BM03", "BM04", "BM05")) {
            print(name, Stream.of("scheme=" + plan.record()));
        }
    }

    private void ofPlans() {
        List<Long> versions = all(plan.versions()).map(version -> version.path("id").asLong()).toList();
        print("BM06", versions.stream().map(id -> "plan=" + id));
        print("BM09", versions.stream().map(id -> "plan=" + id));
        print("BM10", SamplePlan.plan(people.pages("cuc")).numbers("form=bm10&decision=").stream().map(id -> "decision=" + id));
        print("BM07", Stream.of("year=2023&unit=" + PROVINCE));
        print("BM08", Stream.of("year=2023&region=NORTH"));
        print("BM11", Stream.of(2024, 2023, 2022).flatMap(year -> ids(officer, "/api/v1/plans/" + PROVINCE + "/" + year + "/LOCAL/versions"))
                .map(id -> "plan=" + id));
    }

    private void ofSchemes() {
        List<Long> schemes = ids(province, "/api/v1/schemes?size=100&unit=" + PROVINCE).toList();
        // Those of 2023 are accepted and settled; of the others some papers are drafts.
        List<Long> done = ids(province, "/api/v1/schemes?size=100&year=2023&unit=" + PROVINCE).toList();
        for (String name : List.of("BM15", "BM16")) {
            print(name, done.stream().map(id -> "scheme=" + id));
        }
        List<Long> events = schemes.stream().flatMap(id -> all(province.json("/api/v1/schemes/" + id).path("events"))).map(event -> event.path("id").asLong()).toList();
        for (String name : List.of("BM12", "BM14")) {
            print(name, events.stream().map(id -> "event=" + id));
        }
        print("BM13", Stream.of("year=2023&span=q4&unit=" + PROVINCE));
        print("BM17", Stream.of("year=2023&unit=" + PROVINCE));
        print("BM27", Stream.of("year=2023&unit=" + PROVINCE));
    }

    private void ofAwards() {
        print("BM20", ids(officer, "/api/v1/fairs?year=2024").map(id -> "fair=" + id));
        print("BM21", ids(officer, "/api/v1/courses?year=2022&size=500").map(id -> "course=" + id));
        print("BM22", all(province.json("/api/v1/award-rounds/" + awards.round()).path("entries")).map(entry -> "entry=" + entry.path("id").asLong()));
        print("BM23", Stream.of("round=" + awards.round()));
        print("BM24", awards.page(people.pages("so.p63-24")).numbers("form=bm24&certificate=").stream().map(id -> "certificate=" + id));
        print("BM28", Stream.of("year=" + SampleMerits.YEAR));
    }

    private void ofReports() {
        print("BM18", Stream.of("year=2022&region=NORTH&period=year"));
        print("BM19", Stream.of("region=NORTH&boundaries=then"));
        print("BM25", Stream.of("year=2022&region=NORTH"));
        print("BM26", Stream.of("year=2022&region=NORTH&period=year"));
    }

    /** The first of the things asked for that there is such a paper of: of the department, else of the province, whose some are alone. */
    private void print(String name, Stream<String> questions) {
        questions.map(question -> String.format(Locale.ROOT, PRINT, name, question)).flatMap(path -> Stream.of(officer, province).map(api -> api.answer(path)))
                .filter(answer -> answer.statusCode() == 200).findFirst().map(HttpResponse::body).ifPresent(paper -> printed.put(name, paper));
    }

    private static Stream<Long> ids(MinistryApi api, String path) {
        return all(api.json(path).path("items")).map(item -> item.path("id").asLong());
    }

    private static Stream<JsonNode> all(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}

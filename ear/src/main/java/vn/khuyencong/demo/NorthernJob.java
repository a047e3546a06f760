package vn.khuyencong.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.reports.readback.PrintedTable;

/** Courses, products and consultancy of the northern provinces, on a running server: sent by their gateways, held against what the forms print of them. */
final class NorthernJob {

    private static final String BM26 = "/api/v1/forms/BM26.pdf?region=NORTH&boundaries=then&year=";
    /** What the signed reports say, as the sums of single documents; by the form that prints it. */
    private static final Map<String, List<String>> SENTENCES = Map.of(
            "/api/v1/forms/BM18.pdf?region=NORTH&boundaries=then&year=2022&period=year", List.of(
                    "180 lao động học nghề xong, đã khảo sát 180, trong đó 148 có việc làm; 670 người học khởi sự, quản trị, sản xuất sạch hơn; "
                            + "5 hội thảo, tập huấn với 520 đại biểu", "174 sản phẩm công nghiệp nông thôn tiêu biểu các cấp", "154 lượt cơ sở"),
            BM26 + "2022&period=year", List.of("240 dự án tư vấn phát triển công nghiệp cho 240 khách hàng; doanh thu đạt 14,55 tỷ đồng"),
            BM26 + "2023&period=h1", List.of("86 dự án tư vấn phát triển công nghiệp", "bằng 51,5% kế hoạch doanh thu năm"));

    private final Gateways gateways;
    private final Path documents;

    /** @param work where documents are kept */
    NorthernJob(Gateways gateways, Path work) {
        this.gateways = gateways;
        documents = work.resolve("results");
    }

    /** Writes the documents. */
    void prepare() throws IOException {
        NorthernResults.write(documents);
    }

    /** All that is sent; the units are expected to have been let in. */
    Stream<Occasion> occasions() {
        return Arrays.stream(NorthernResults.Season.values()).map(season -> new Occasion(season.day(), () -> gateways.send(documents.resolve(season.name()))));
    }

    /** @param api of somebody who sees the whole country */
    static RecordedFigures.Held holdAgainst(MinistryApi api) {
        List<String> differences = new ArrayList<>();
        SENTENCES.forEach((form, sentences) -> {
            String printed = PrintedTable.read(api.get(form)).text();
            sentences.stream().filter(sentence -> !printed.contains(sentence)).forEach(sentence -> differences.add(form + ": không có câu «" + sentence + "»"));
        });
        return new RecordedFigures.Held(SENTENCES.values().stream().mapToInt(List::size).sum(), differences);
    }
}

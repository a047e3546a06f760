package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.AwardResult.GroupEntries;
import vn.khuyencong.exchange.contract.AwardResult.RecognisedProduct;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.reports.readback.PrintedTable;

/**
 * Two rounds that took place, reported by their provinces on a day of then and judged by the norms of that day. Establishments and products are
 * made up, since the sources name none; how many were recognised in Hải Dương they do not tell: here every second.
 */
final class PastRounds {

    private static final String HAI_DUONG = "P63-30";
    private static final String QUANG_NAM = "P63-49";
    private static final String NUMBER = "MH-QNM-2014-%02d";
    private static final String BM25 = "/api/v1/forms/BM25.pdf?year=%d&unit=%s";
    private static final List<String> GROUPS = List.of("CRAFT", "PROCESSED", "MACHINE", "OTHER");
    private static final List<String> GROUP_NAMES = List.of("Hàng thủ công mỹ nghệ", "Chế biến nông, lâm, thủy sản và đồ uống",
            "Thiết bị, máy móc, dụng cụ và phụ tùng cơ khí", "Sản phẩm khác");
    private static final String TOTAL = "Tổng cộng";
    private static final String ENTERED = "Sản phẩm đăng ký";

    private final Gateways gateways;
    private final Path documents;

    /** @param work where documents are kept */
    PastRounds(Gateways gateways, Path work) {
        this.gateways = gateways;
        documents = work.resolve("rounds");
    }

    /** Writes the documents, and lets the province in that takes part in nothing else. */
    void prepare() throws IOException {
        write(haiDuong());
        write(quangNam());
        gateways.letIn(List.of(QUANG_NAM));
    }

    private void write(AwardResult result) throws IOException {
        Path own = Files.createDirectories(folder(result.key().planYear()).resolve(result.key().unit()));
        Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(own.resolve(result.key().document() + ".json").toFile(), result);
    }

    private Path folder(int year) {
        return documents.resolve(Integer.toString(year));
    }

    /** All that is sent; the units are expected to have been let in. */
    Stream<Occasion> occasions() {
        return Stream.of(2014, 2018).map(year -> new Occasion(LocalDate.of(year, 12, 20), () -> gateways.send(folder(year))));
    }

    /** 225 entries of 148 establishments. */
    private static AwardResult haiDuong() {
        return result(HAI_DUONG, 2018, List.of(107, 38, 30, 50), 148, recognised("Hải Dương", "MH-HD-2018-%02d", List.of(53, 19, 15, 25)).toList());
    }

    /** 48 entries, 23 recognised, by the rules of TT 35/2010 with prizes: two A, five B, sixteen C. */
    private static AwardResult quangNam() {
        List<RecognisedProduct> prized = new ArrayList<>();
        recognised("Quảng Nam", NUMBER, List.of(12, 6, 3, 2)).forEach(one -> prized.add(new RecognisedProduct(one.number(), one.establishment(), one.product(),
                one.group(), prized.size() < 2 ? "A" : prized.size() < 7 ? "B" : "C", null)));
        return result(QUANG_NAM, 2014, List.of(25, 13, 6, 4), null, prized);
    }

    private static AwardResult result(String unit, int year, List<Integer> entered, Integer establishments, List<RecognisedProduct> recognised) {
        return new AwardResult(new DocumentKey(unit, year, AwardResult.STREAM, "KQ-" + year, 1), SubmissionKind.ORIGINAL, AwardLevel.PROVINCE, null,
                "Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu năm " + year + " (minh họa)",
                new PlanSubmission.Decision("01/" + year + "/QĐ-MHBC", LocalDate.of(year, 12, 1), "Chủ tịch Ủy ban nhân dân"),
                IntStream.range(0, GROUPS.size()).mapToObj(i -> new GroupEntries(GROUPS.get(i), entered.get(i))).toList(), establishments, recognised, true, List.of());
    }

    /** So many of each group, two products to an establishment. */
    private static Stream<RecognisedProduct> recognised(String province, String number, List<Integer> groups) {
        List<String> each = IntStream.range(0, GROUPS.size()).boxed().flatMap(i -> Stream.generate(() -> GROUPS.get(i)).limit(groups.get(i))).toList();
        return IntStream.range(0, each.size()).mapToObj(i -> new RecognisedProduct(String.format(number, i + 1),
                RecordedPlan.establishment(String.format("Cơ sở bình chọn minh họa %s %03d", province, i / 2 + 1), PlanSubmission.LegalForm.HOUSEHOLD, "Xã Minh Họa, " + province),
                "Sản phẩm minh họa " + (i + 1), each.get(i), null, null));
    }

    /** @param api of somebody who sees the whole country */
    static RecordedFigures.Held holdAgainst(MinistryApi api) {
        List<String> differences = new ArrayList<>();
        PrintedTable haiDuong = PrintedTable.read(api.get(String.format(BM25, 2018, HAI_DUONG)));
        PrintedTable quangNam = PrintedTable.read(api.get(String.format(BM25, 2014, QUANG_NAM)));
        expect(differences, "Hải Dương 2018, hồ sơ đăng ký", "225", haiDuong.cell(TOTAL, ENTERED));
        expect(differences, "Hải Dương 2018, hồ sơ từng nhóm", "[107, 38, 30, 50]", GROUP_NAMES.stream().map(group -> haiDuong.cell(group, ENTERED)).toList().toString());
        expect(differences, "Quảng Nam 2014, hồ sơ đăng ký", "48", quangNam.cell(TOTAL, ENTERED));
        expect(differences, "Quảng Nam 2014, được công nhận", "23", quangNam.cell(TOTAL, "Được công nhận"));
        Map<String, Long> prizes = IntStream.rangeClosed(1, 23).mapToObj(i -> api.json("/api/v1/certificates/" + String.format(NUMBER, i)).at("/items/0"))
                .map(PastRounds::prize).collect(Collectors.groupingBy(prize -> prize, TreeMap::new, Collectors.counting()));
        expect(differences, "Quảng Nam 2014, các giải", "{A=2, B=5, C=16}", prizes.toString());
        return new RecordedFigures.Held(5, differences);
    }

    private static String prize(JsonNode certificate) {
        return certificate.path("prize").asText();
    }

    private static void expect(List<String> differences, String what, String expected, String found) {
        if (!expected.equals(found)) {
            differences.add(what + ": " + found + ", phải là " + expected);
        }
    }
}

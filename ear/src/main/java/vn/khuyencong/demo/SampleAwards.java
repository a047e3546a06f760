package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.demo.PageVisitor.Page;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.AwardNomination.EnteredProduct;
import vn.khuyencong.exchange.contract.AwardNomination.Production;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.SubmissionKind;

/** A round of awards of Bắc Giang in 2024, made up: six products, three jurors, a council that follows the ranking, certificates. */
final class SampleAwards {

    private static final String UNIT = BacGiang2023.UNIT;
    private static final int YEAR = 2024;
    private static final String CODE = "BC-MINH-HOA-2024";
    private static final LocalDate OPENED = LocalDate.of(YEAR, 7, 2);
    private static final LocalDate ENTERED = LocalDate.of(YEAR, 7, 15);
    private static final LocalDate JUDGED = LocalDate.of(YEAR, 8, 15);
    private static final LocalDate DECIDED = LocalDate.of(YEAR, 8, 30);
    private static final int JURORS = 3;
    /** What a juror takes from the first criterion of what the one before gave, in the order of the jurors. */
    private static final int[] STRICTNESS = {0, 1, 3};
    private static final List<Product> PRODUCTS = List.of(
            new Product("Bình gốm men tro", "CRAFT", 33, 27, 24, 9),
            new Product("Bộ ấm chén gốm", "CRAFT", 30, 26, 23, 8),
            new Product("Mỳ gạo", "PROCESSED", 34, 28, 20, 9),
            new Product("Vải thiều sấy", "PROCESSED", 32, 27, 22, 8),
            new Product("Rượu nếp", "PROCESSED", 24, 18, 14, 5),
            new Product("Máy thái rau củ", "MACHINE", 31, 28, 15, 8));

    /** A product and what the first juror gives it, by criterion. */
    private record Product(String name, String group, int... points) {
    }

    private final People people;
    private final Gateways gateways;
    private final Path documents;

    SampleAwards(People people, Gateways gateways, Path work) {
        this.people = people;
        this.gateways = gateways;
        documents = work.resolve("awards");
    }

    /** Writes the entries. */
    void prepare() throws IOException {
        Path own = Files.createDirectories(documents.resolve(UNIT));
        for (int i = 0; i < PRODUCTS.size(); i++) {
            Json.MAPPER.writeValue(own.resolve(document(i) + ".json").toFile(), entry(i));
        }
    }

    /** All that happens; nothing where it was played before. */
    Stream<Occasion> occasions() {
        return Stream.of(new Occasion(OPENED, this::open), new Occasion(ENTERED, () -> gateways.send(documents)), new Occasion(JUDGED, this::judge),
                new Occasion(DECIDED, this::decide));
    }

    private void open() {
        if (round() != 0) {
            return;
        }
        MinistryApi.done(officer().post("/api/v1/award-rounds", Map.of("code", CODE, "name", "Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu năm 2024 (minh họa)",
                "level", "PROVINCE", "organiser", UNIT, "opensOn", OPENED.toString(), "closesOn", "2024-07-31", "decideBy", "2024-10-31")), "vòng bình chọn");
        PageVisitor director = people.pages("gd.p63-24");
        PageForm form = page(director).form("value=\"open\"");
        director.send(form, form.pressed());
    }

    private static AwardNomination entry(int number) {
        Product product = PRODUCTS.get(number);
        return new AwardNomination(new DocumentKey(UNIT, YEAR, AwardNomination.STREAM, document(number), 1), SubmissionKind.ORIGINAL, CODE,
                new Establishment("Cơ sở CNNT minh họa Bắc Giang " + YEAR + "-" + (number + 1), LegalForm.COMPANY, null, "Xã Minh Họa, Bắc Giang"),
                new EnteredProduct(product.name() + " (minh họa)", product.group(), "Sản phẩm minh họa", false, true, true, true, true),
                new Production(SchemeWay.trieu(1_200L + 300L * number), 12 + number, "Không"), null, null, true, List.of());
    }

    private static String document(int number) {
        return "SP-" + (number + 1);
    }

    private void judge() {
        if (!state().equals("OPEN")) {
            return;
        }
        PageVisitor officer = people.pages("so.p63-24");
        for (int i = 1; i <= JURORS; i++) {
            PageForm juror = judging(officer).form("id=\"cu\"").with("taiKhoan", "giamkhao" + i).with("ten", "Giám khảo " + i).with("chucVu", "Chuyên gia (minh họa)");
            officer.send(juror, juror.pressed("lam"));
        }
        PageForm begin = page(officer).form("value=\"begin_judging\"");
        officer.send(begin, begin.pressed());
        for (int i = 1; i <= JURORS; i++) {
            score(people.pages("giamkhao" + i), i - 1);
        }
        PageForm close = judging(officer).form("id=\"khoaDiem\"");
        officer.send(close, close.pressed("lam"));
        meet(officer);
    }

    private void score(PageVisitor juror, int number) {
        for (int i = 0; i < PRODUCTS.size(); i++) {
            PageForm sheet = juror.look("/cham-diem.xhtml?round=" + round() + "&entry=" + UNIT + "/" + document(i)).form("id=\"phieu\"");
            int[] points = PRODUCTS.get(i).points();
            for (int criterion = 0; criterion < points.length; criterion++) {
                sheet.with("tieuChi:" + criterion + ":diem", Integer.toString(points[criterion] - (criterion == 0 ? STRICTNESS[number] : 0)));
            }
            juror.send(sheet, sheet.pressed("nop"));
        }
    }

    private void meet(PageVisitor officer) {
        for (String role : List.of("CHAIR", "SECRETARY")) {
            PageForm form = judging(officer).form("id=\"themHoiDong\"").with("ten", (role.equals("CHAIR") ? "Chủ tịch" : "Thư ký") + " Hội đồng (minh họa)")
                    .with("chucVu", "Lãnh đạo đơn vị").with("vaiTro", role);
            officer.send(form, form.pressed("lam"));
        }
        PageForm follow = judging(officer).form("id=\"ketLuan\"");
        officer.send(follow, follow.pressed("theo"));
        PageForm minutes = judging(officer).form("id=\"bienBan\"").with("ngay", JUDGED.toString()).with("noi", "Trụ sở Sở Công Thương").withAll("coMat");
        officer.send(minutes, minutes.pressed("ky"));
    }

    private void decide() {
        if (state().equals("DECIDED")) {
            return;
        }
        PageVisitor director = people.pages("gd.p63-24");
        PageForm form = page(director).form("value=\"decide\"").with("decisionNumber", "1/2024/QĐ-MH").with("decisionDate", DECIDED.toString());
        director.send(form, form.pressed());
    }

    /** The page of the round as somebody sees it. */
    Page page(PageVisitor by) {
        return by.look("/vong-binh-chon-chi-tiet.xhtml?id=" + round());
    }

    private Page judging(PageVisitor by) {
        return by.look("/ket-qua-binh-chon.xhtml?id=" + round());
    }

    /** Number of the round; 0 while there is none. */
    long round() {
        return its().path("id").asLong();
    }

    private String state() {
        return its().path("state").asText();
    }

    private JsonNode its() {
        for (JsonNode round : officer().json("/api/v1/award-rounds?year=" + YEAR).path("items")) {
            if (round.path("code").asText().equals(CODE)) {
                return round;
            }
        }
        return Json.MAPPER.createObjectNode();
    }

    private MinistryApi officer() {
        return people.api("so.p63-24");
    }
}

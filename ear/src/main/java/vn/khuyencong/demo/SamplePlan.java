package vn.khuyencong.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.demo.PageVisitor.Page;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.FundSource;

/**
 * The national plan of 2025, made up: one scheme of Bắc Giang from what two establishments need to its dossier, estimate and
 * grassroots appraisal; then the plans of three provinces to the Minister's decision.
 */
final class SamplePlan {

    static final int YEAR = 2025;
    static final String UNIT = BacGiang2023.UNIT;
    /** The first scheme of the plan, which has a dossier. */
    static final String SCHEME = "KCQG-2025-01";

    private static final LocalDate SURVEYED = LocalDate.of(2024, 9, 3);
    private static final LocalDate PREPARED = LocalDate.of(2024, 9, 10);
    private static final LocalDate SENT = LocalDate.of(2024, 9, 16);
    private static final LocalDate APPRAISED = LocalDate.of(2024, 10, 14);
    private static final LocalDate DECIDED = LocalDate.of(2024, 12, 16);
    private static final String PRICE = "MH-MAY-SAY";
    private static final String MACHINES = "Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến vào sản xuất";

    private static final RecordedPlan BAC_GIANG = new RecordedPlan(UNIT, "Bắc Giang", YEAR, FundSource.NATIONAL, null)
            .machines(MACHINES + " nông sản sấy", 300, "Máy sấy nông sản", establishment("Bắc Giang", 1), establishment("Bắc Giang", 2))
            .model("Mô hình trình diễn kỹ thuật sản xuất ván ép", 500, "Dây chuyền ép ván", establishment("Bắc Giang", 3));
    private static final List<RecordedPlan> PLANS = List.of(BAC_GIANG,
            new RecordedPlan("P63-06", "Bắc Kạn", YEAR, FundSource.NATIONAL, null)
                    .machines(MACHINES + " chế biến gỗ", 200, "Máy cưa đa lưỡi", establishment("Bắc Kạn", 1)),
            new RecordedPlan("P63-27", "Bắc Ninh", YEAR, FundSource.NATIONAL, null)
                    .machines(MACHINES + " cơ khí", 300, "Máy tiện CNC", establishment("Bắc Ninh", 1), establishment("Bắc Ninh", 2))
                    .machines(MACHINES + " bao bì", 250, "Máy in bao bì", establishment("Bắc Ninh", 3)));

    private final People people;
    private final Gateways gateways;
    private final Path documents;

    SamplePlan(People people, Gateways gateways, Path work) {
        this.people = people;
        this.gateways = gateways;
        documents = work.resolve("plan-2025");
    }

    /** Writes the plans. */
    void prepare() throws IOException {
        for (RecordedPlan plan : PLANS) {
            PlanSubmission document = plan.document();
            Path own = Files.createDirectories(documents.resolve(document.key().unit()));
            Json.MAPPER.writeValue(own.resolve(document.key().document() + ".json").toFile(), document);
        }
    }

    /** All that happens; nothing where it was played before. */
    Stream<Occasion> occasions() {
        return Stream.of(new Occasion(SURVEYED, this::survey), new Occasion(PREPARED, this::prepareScheme), new Occasion(SENT, () -> gateways.send(documents)),
                new Occasion(APPRAISED, this::appraise), new Occasion(DECIDED, this::decide));
    }

    private void survey() {
        MinistryApi surveyor = people.api("so.p63-24");
        if (!surveyor.json("/api/v1/surveys?year=" + YEAR).path("items").isEmpty()) {
            return;
        }
        String place = Survey2024.DISTRICTS.get(1);
        long round = MinistryApi.done(surveyor.post("/api/v1/surveys", Map.of("unit", UNIT, "planYear", YEAR,
                "title", "Khảo sát, lập kế hoạch khuyến công năm 2025 (số liệu minh họa)", "startsOn", SURVEYED.toString(), "places", List.of(place),
                "team", List.of(Map.of("name", "Thành viên đoàn (minh họa)", "organisation", "Trung tâm Khuyến công")))), "đợt khảo sát").path("id").asLong();
        List<Map<String, Object>> checked = Survey2024.allHold(surveyor, "SURVEY", SURVEYED);
        for (PlanSubmission.Line line : scheme().lines()) {
            MinistryApi.done(surveyor.post("/api/v1/surveys/" + round + "/visits", Map.of("need", need(line, place), "place", place, "day", SURVEYED.toString(),
                    "checked", checked, "conclusion", "Đủ điều kiện, đề nghị đưa vào kế hoạch")), "lượt khảo sát");
        }
    }

    /** What the plan says of the establishment, as it said it first. */
    private static Map<String, Object> need(PlanSubmission.Line line, String district) {
        Map<String, Object> who = new HashMap<>(Map.of("name", line.establishment().name(), "legalForm", line.establishment().legalForm(),
                "commune", "Xã Minh Họa", "district", district, "contact", "Chủ cơ sở (minh họa)", "phone", "0000000000"));
        who.putAll(Map.of("sector", "Chế biến nông, lâm sản", "products", "Nông sản sấy", "workers", 18, "revenue", SchemeWay.trieu(6_400)));
        return Map.of("who", who, "activity", line.activity(), "need", line.content(), "equipment", line.equipment(), "totalInvestment", line.eligibleCost(),
                "support", line.support(), "counterpart", line.counterpart(), "committed", true);
    }

    private void prepareScheme() {
        if (record() != 0) {
            return;
        }
        // The Centre prepares, the Sở appraises, its director approves.
        PageVisitor centre = people.pages("tt.p63-24");
        for (long need : centre.look("/nhu-cau.xhtml?year=" + YEAR).numbers("/nhu-cau.xhtml?id=")) {
            PageForm select = centre.look("/nhu-cau.xhtml?id=" + need).form("/nhu-cau/quyet-dinh");
            centre.send(select, select.pressed("SELECT"));
        }
        PageForm draft = centre.look("/ho-so-de-an.xhtml?year=" + YEAR).form("/ho-so-de-an/lap").withAll("needs").with("fund", "NATIONAL")
                .with("schemeCode", SCHEME).with("schemeName", scheme().name()).with("implementingUnit", scheme().implementingUnit());
        complete(centre, centre.send(draft, draft.pressed()));
        estimate(centre);
        step(centre, "BEGIN_GRASSROOTS_APPRAISAL");
        appraiseOnSite(people.pages("so.p63-24"));
        step(people.pages("gd.p63-24"), "APPROVE_BY_PROVINCE");
    }

    private void complete(PageVisitor centre, Page dossier) {
        PageForm form = dossier.form("/ho-so-de-an/luu").with("startMonth", scheme().startMonth()).with("endMonth", scheme().endMonth())
                .with("expectedResult", "Hai cơ sở có máy sấy, tăng sản lượng nông sản sấy, thêm việc làm cho lao động địa phương (minh họa)")
                .with("e.0.measure", "JOBS").with("e.0.unit", "người").with("e.0.expected", "12");
        hold(form);
        centre.send(form, form.pressed());
    }

    private void estimate(PageVisitor centre) {
        PageVisitor department = people.pages("cuc");
        PageForm price = department.look("/don-gia.xhtml").form("id=\"moi\"").with("code", PRICE).with("content", "Máy sấy nông sản (đơn giá minh họa)")
                .with("unitOfMeasure", "máy").with("price", "610000000").with("validFrom", "2024-01-01").with("legalBasis", "Báo giá minh họa");
        department.send(price, price.pressed("nhap"));
        PageForm form = centre.look("/du-toan.xhtml?de-an=" + record()).form("id=\"lap\"");
        List<PlanSubmission.Line> lines = scheme().lines();
        for (int i = 0; i < lines.size(); i++) {
            String row = "dong:" + i + ":";
            form.with(row + "code", PRICE).with(row + "quantity", "1").with(row + "price", Long.toString(lines.get(i).eligibleCost()))
                    .with(row + "promotion", Long.toString(lines.get(i).support())).with(row + "counterpart", Long.toString(lines.get(i).counterpart()));
        }
        centre.send(form, form.pressed("luu"));
    }

    private void appraiseOnSite(PageVisitor officer) {
        PageForm minutes = dossier(officer).form("/ho-so-de-an/bien-ban").with("team", "Đoàn thẩm định cấp cơ sở (minh họa)")
                .with("agreed", Long.toString(scheme().support())).with("conclusion", "Đề án đủ điều kiện, đề nghị đưa vào kế hoạch năm 2025");
        hold(minutes);
        minutes.fields().filter(field -> field.endsWith(".evidence")).toList().forEach(field -> minutes.with(field, Survey2024.EVIDENCE));
        officer.send(minutes, minutes.pressed());
        step(officer, "PASS_GRASSROOTS");
    }

    /** Every item of a list holds. */
    private static void hold(PageForm list) {
        list.fields().filter(field -> field.matches("k\\.\\w+")).toList().forEach(field -> list.with(field, "yes"));
    }

    private void step(PageVisitor by, String act) {
        PageForm form = dossier(by).form("/ho-so-de-an/buoc");
        by.send(form, form.pressed(act));
    }

    private Page dossier(PageVisitor by) {
        return by.look("/ho-so-de-an.xhtml?id=" + record());
    }

    private void appraise() {
        if (isDecided()) {
            return;
        }
        PageVisitor officer = people.pages("cuc");
        act(officer, "Khóa thu nhận");
        for (long version : plan(officer).numbers("/tham-dinh.xhtml?id=")) {
            PageForm pass = officer.look("/tham-dinh.xhtml?id=" + version).form("id=\"dat\"");
            officer.send(pass, pass.pressed("nut"));
        }
        act(officer, "Hoàn tất thẩm định");
        act(people.pages("lanhdao.cuc"), "Trình Bộ trưởng");
    }

    private void decide() {
        if (isDecided()) {
            return;
        }
        PageVisitor leader = people.pages("lanhdao.cuc");
        PageForm form = plan(leader).form(">Ghi quyết định phê duyệt</summary>").with("so", "1/2025/QĐ-MH").with("ngay", DECIDED.toString())
                .with("cap", "Bộ trưởng Bộ Công Thương");
        leader.send(form, form.pressed("nut"));
    }

    private static void act(PageVisitor by, String act) {
        PageForm form = plan(by).form(">" + act + "</summary>");
        by.send(form, form.pressed("nut"));
    }

    /** The page of the plan as somebody sees it. */
    static Page plan(PageVisitor by) {
        return by.look("/ke-hoach.xhtml?fund=national&year=" + YEAR);
    }

    private boolean isDecided() {
        return versions().findValuesAsText("origin").contains("DECISION");
    }

    /** The versions of the plan of Bắc Giang, the earliest first. */
    JsonNode versions() {
        return people.api("cuc").json("/api/v1/plans/" + UNIT + "/" + YEAR + "/NATIONAL/versions").path("items");
    }

    /** Number of the scheme that has a dossier; 0 while there is none. */
    long record() {
        for (JsonNode scheme : people.api("so.p63-24").json("/api/v1/schemes?fund=NATIONAL&unit=" + UNIT + "&year=" + YEAR).path("items")) {
            if (scheme.path("code").asText().equals(SCHEME)) {
                return scheme.path("id").asLong();
            }
        }
        return 0;
    }

    private static PlanSubmission.Scheme scheme() {
        return BAC_GIANG.schemes().get(0);
    }

    private static PlanSubmission.Establishment establishment(String province, int number) {
        return RecordedPlan.establishment(String.format("Cơ sở CNNT minh họa %s %d-%02d", province, YEAR, number), PlanSubmission.LegalForm.COMPANY,
                "Xã Minh Họa, " + province);
    }
}

package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport.Client;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.ConsultancyReport.Recognised;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.system.VisitedPages.Language;

/**
 * Every page that a role reaches by its links, in both languages: it answers, speaks that language to the last label, is
 * accessible, fits on a phone and leaves no error in the browser. A page that is added later is found by itself.
 */
class EveryPageIT {

    private static final Path PAGES = Path.of("../web/src/main/webapp");
    private static final Set<String> VISITED = new TreeSet<>();
    private static final Set<String> SEEN = new HashSet<>();

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;
    private static Set<String> names;
    private static long replaced;
    private static TestFair fair;
    private static long round;
    private static long course;
    private static long consultancy;

    @BeforeAll
    static void thereIsSomethingToSee() throws IOException, ClientException {
        system = Store.H2.system();
        Seasons.playedOn(Store.H2);
        replaced = aDocumentOfTwoVersions();
        chromium = new Chromium(system.address());
        fair = aFairWithAComputation();
        round = Rest.json(system.rest("cuc").post("/api/v1/award-rounds", "application/json", """
                {"code": "BC-TRANG", "name": "Bình chọn minh họa", "level": "REGION", "region": "NORTH", "opensOn": "2024-07-01", "closesOn": "2024-08-01",
                "decideBy": "2024-10-01"}""")).path("id").asLong();
        consultancy = aConsultancyProject();
        names = names();
        appearance = new Appearance(Work.fresh("screens-of-every-page"));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @TestFactory
    Stream<DynamicNode> everyPageIsOfItsLanguageAccessibleAndWithinItsWidth() {
        String document = "/van-ban.xhtml?id=" + replaced;
        String plan = "/ke-hoach.xhtml?year=2026&fund=national";
        return Stream.of(reachable("quantri", "/index.xhtml?year=2023", document), reachable("cuc", "/index.xhtml?year=2023", document, plan, "/giam-sat.xhtml?view=limits", "/hoi-cho-chi-tiet.xhtml?id=" + fair.id(), "/vong-binh-chon-chi-tiet.xhtml?id=" + round, "/ket-qua-binh-chon.xhtml?id=" + round,
                        "/so-do.xhtml?id=" + fair.id(), "/phan-gian.xhtml?id=" + fair.id(), "/giai-thich.xhtml?id=" + fair.application(),
                        "/tu-van.xhtml?year=2026", "/tu-van-chi-tiet.xhtml?id=" + consultancy, "/truyen-thong-thi-truong.xhtml?year=2026", "/khoa-dao-tao.xhtml?year=2025",
                        "/khoa-dao-tao-chi-tiet.xhtml?id=" + course),
                reachable("lanhdao.cuc", "/index.xhtml?year=2023"), reachable("so.p34-24", "/index.xhtml?year=2023"),
                reachable("gd.p34-24", "/index.xhtml?year=2023"), reachable("giamkhao1", "/cham-diem.xhtml"),
                pages("visitor", chromium.visitor(), Map.of("/dang-nhap.xhtml", 200, "/dang-ky.xhtml", 200, "/kiem-tra-van-ban.xhtml", 200, "/loi/500.xhtml", 200, "/loi/503.xhtml", 200)),
                pages("refused", chromium.signedIn("so.p34-24"), Map.of("/tong-hop.xhtml?year=x", 400, "/tai-khoan.xhtml", 403, "/khong-co.xhtml", 404)),
                dynamicTest("no page is left out", EveryPageIT::noPageIsLeftOut));
    }

    private static DynamicNode reachable(String account, String... from) {
        VisitedPages pages = new VisitedPages(chromium.signedIn(account), appearance, account, names, SEEN);
        return looks(account, pages, pages.reachableFrom(from), address -> 200);
    }

    private static DynamicNode pages(String who, Page page, Map<String, Integer> statuses) {
        return looks(who, new VisitedPages(page, appearance, who, names, SEEN), List.copyOf(statuses.keySet()), statuses::get);
    }

    /** English first, so that whoever signs in next is spoken to in Vietnamese. What a look finds is looked at after it. */
    private static DynamicNode looks(String who, VisitedPages pages, List<String> addresses, ToIntFunction<String> status) {
        return dynamicContainer(who, Stream.of(Language.values()).flatMap(language -> IntStream.iterate(0, i -> i < addresses.size(), i -> i + 1)
                .mapToObj(addresses::get).map(address -> dynamicTest(address + " " + language, () -> {
                    VISITED.add(VisitedPages.path(address));
                    pages.check(address, status.applyAsInt(address), language);
                }))));
    }

    /** The first set-up is there only while there is no account; it has a test of its own. */
    private static void noPageIsLeftOut() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> all = files.map(file -> "/" + file.getFileName()).filter(name -> name.endsWith(".xhtml"))
                    .collect(Collectors.toCollection(TreeSet::new));
            all.removeAll(VISITED);
            assertEquals(Set.of("/kiem-tra-giay-chung-nhan.xhtml", "/thiet-lap.xhtml"), all);
        }
    }

    private static TestFair aFairWithAComputation() throws ClientException {
        TestFair computed = TestFair.announced(system, chromium, "HC-TRANG", "P63-49");
        computed.isAppliedFor();
        system.ministry().playDay(TestFair.AFTER);
        Page officer = chromium.signedIn("cuc");
        computed.compute(officer, null);
        // Many papers have a page once some are made.
        officer.locator("form[action$='/loat-giay/lap'] button").click();
        officer.waitForURL("**/loat-giay.xhtml?id=*");
        system.ministry().playDay(null);
        return computed;
    }

    private static long aConsultancyProject() throws ClientException {
        try (TestProvince province = TestProvince.join(system, "P34-56")) {
            Verdict.accepted(province.send(province.letter(new ConsultancyReport(new DocumentKey("P34-56", 2026, ConsultancyReport.STREAM, "TV-TRANG", 1),
                    SubmissionKind.ORIGINAL, new Project("Dự án tư vấn minh họa", ConsultancyField.ENERGY, new Client("Khách hàng minh họa", null, "Xã minh họa"),
                    "HĐ-TRANG", LocalDate.of(2026, 1, 5), null, null, 90_000_000, ConsultancyStatus.UNDER_WAY),
                    List.of(new Recognised(2026, 1, 40_000_000)), true))));
        }
        return Rest.json(system.rest("cuc").get("/api/v1/consultancy-projects?year=2026&unit=P34-56")).at("/items/0/id").asLong();
    }

    private static long aDocumentOfTwoVersions() throws ClientException {
        try (TestProvince province = TestProvince.join(system, "P34-56")) {
            Plan first = province.plan(2026).number("KH-TRANG").fair(50).machine("Cơ sở đá Ninh Diêm", 90, 300);
            Plan national = province.plan(2026).number("KH-QG").fund(FundSource.NATIONAL).machine("Cơ sở đá Ninh Diêm", 90, 300);
            Verdict.accepted(province.send(province.letter(national.document())));
            Verdict.accepted(province.send(province.letter(first.document())));
            Letter second = province.letter(first.version(2, SubmissionKind.REPLACEMENT).fair(20).document());
            Verdict.accepted(province.send(second));
            course = aCourse(province);
            // Something that waits for an official: parked, and in conflict.
            province.send(province.letter(province.plan(2026).number("KH-GIU").fair(50).document()).unsigned());
            province.send(province.letter(province.plan(2026).number("KH-TRANG").fair(70).document()));
            return system.ministry().submission(province.unit(), second.digest()).path("id").asLong();
        }
    }

    private static long aCourse(TestProvince province) throws ClientException {
        LocalDate from = LocalDate.of(2025, 9, 1);
        LocalDate to = LocalDate.of(2025, 10, 31);
        List<TrainingReport.Learner> learners = Stream.of("A", "B").map(letter -> new TrainingReport.Learner("Học viên " + letter, 1990, TrainingReport.Sex.FEMALE,
                "Xã minh họa", false, false, null, TrainingReport.CourseResult.COMPLETED, null, null)).toList();
        Verdict.accepted(province.send(province.letter(new TrainingReport(new DocumentKey(province.unit().toString(), 2025, TrainingReport.STREAM, "KDT-TRANG", 1),
                SubmissionKind.ORIGINAL, new TrainingReport.Course(CourseKind.CRAFT, "Khóa học minh họa", null, "Xã minh họa", from, to, null, null, null), null, learners,
                List.of(new TrainingReport.Survey(3, to.plusMonths(3), 2, 0, 1, 0, 1)), new TrainingReport.Costs(0, 2_000_000, 0), true, null))));
        return system.ministry().get("/api/v1/courses?year=2025").path("items").path(0).path("id").asLong();
    }

    /** Names are data: of units then and now, of the accounts of the demo, of establishments and schemes. */
    private static Set<String> names() {
        Set<String> names = new TreeSet<>(List.of("ĐA-1", "Cán bộ Cục", "Lãnh đạo Cục", "Giám đốc", "Trung tâm Khuyến công", "Máy, thiết bị minh họa", "Quản trị hệ thống", "Sở Công Thương", "Cơ sở CNNT minh họa",
                "Hội chợ minh họa HC-TRANG", "Thành phố minh họa", "Nông sản chế biến", "Mỳ gạo",
                "Dự án tư vấn minh họa", "Khách hàng minh họa", "Xã minh họa", "HĐ-TRANG", "Khóa học minh họa",
                "Bộ Công Thương", "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công"));
        for (String list : List.of("/api/v1/units", "/api/v1/units?on=2024-01-01", "/api/v1/establishments?size=500", "/api/v1/schemes?size=500")) {
            names.addAll(system.ministry().get(list).findValuesAsText("name"));
            names.addAll(system.ministry().get(list).findValuesAsText("shortName"));
        }
        return names;
    }
}

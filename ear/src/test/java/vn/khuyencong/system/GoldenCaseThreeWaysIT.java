package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.demo.GoldenForms;
import vn.khuyencong.demo.MainJob;
import vn.khuyencong.demo.SeasonDocuments.Season;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.NormPackDocument;
import vn.khuyencong.exchange.workbook.WorkbookTemplates;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.shared.UnitId;

/**
 * The golden case by three ways: one province fills in the Excel templates and sends them by its gateway, the officer and the
 * director of another hand in a report and the plans of both funds on the web, all others send JSON. What is consolidated is
 * the same to the byte.
 */
class GoldenCaseThreeWaysIT {

    private static final UnitId BY_WORKBOOK = new UnitId("P63-24");
    private static final UnitId BY_PORTAL = new UnitId("P63-27");
    /** A season of every kind: a report and a plan of each fund. */
    private static final Season ON_THE_WEB = Season.YEAR_2022_AND_PLANS_2023;
    private static final int DOCUMENTS = 7;

    private static RunningSystem reference;
    private static RunningSystem system;
    private static MainJob referenceJob;
    private static MainJob job;

    @BeforeAll
    static void allProvincesSendAllSeasons() throws IOException {
        reference = Store.POSTGRESQL.system();
        referenceJob = Seasons.playedOn(Store.POSTGRESQL);
        system = RunningSystem.start("three-ways", Store.POSTGRESQL.environment("three_ways"));
        job = system.mainJob(system.folder().resolve("golden"));
        job.prepare();
        for (Season season : Season.values()) {
            List<Path> byGateway = workbooks(season, BY_WORKBOOK);
            List<Path> byPortal = season == ON_THE_WEB ? workbooks(season, BY_PORTAL) : List.of();
            job.send(season);
            send(byGateway);
            handIn(byPortal);
        }
        system.ministry().playDay(null);
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void everyDocumentOfBothProvincesCameByItsWay() {
        assertEquals(DOCUMENTS, accepted(BY_WORKBOOK).size());
        assertTrue(accepted(BY_WORKBOOK).stream().noneMatch(item -> item.path("throughPortal").asBoolean()));
        assertEquals(DOCUMENTS, accepted(BY_PORTAL).size());
        assertEquals(List.of("PLAN_LOCAL", "PLAN_NATIONAL", "REPORT_YEAR"), accepted(BY_PORTAL).stream()
                .filter(item -> item.path("throughPortal").asBoolean()).map(item -> item.at("/key/stream").asText()).sorted().toList());
        assertEquals(reference.ministry().get("/api/v1/submissions?year=2022&unit=P-01&size=1").path("total"),
                system.ministry().get("/api/v1/submissions?year=2022&unit=P-01&size=1").path("total"));
    }

    @Test
    void theConsolidatedDataIsTheSameToTheByte() {
        for (String question : questions()) {
            String expected = body(reference, question);
            assertEquals(expected, body(system, question), question);
            assertTrue(expected.contains("\"dataDigest\":\""), question);
        }
        assertTrue(system.ministry().figuresAgree());
    }

    @Test
    void everyExpectedCellAndSentenceIsPrintedAndTheFormsSayTheSame() {
        Map<String, byte[]> forms = job.forms();
        assertEquals(40, GoldenForms.count());
        assertEquals(List.of(), GoldenForms.differences(forms));
        assertEquals(texts(referenceJob.forms()), texts(forms));
    }

    @Test
    void theLinesOfAFigureAreTheSameWhateverWayTheyCame() {
        for (UnitId unit : List.of(BY_WORKBOOK, BY_PORTAL)) {
            JsonNode figure = system.ministry().consolidation(2022, "boundaries=then&unit=" + unit);
            assertEquals(reference.ministry().consolidation(2022, "boundaries=then&unit=" + unit), figure);
            assertTrue(figure.at("/total/plan/total").asLong() > 0);
        }
    }

    private static List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (String year : List.of("2022", "2023")) {
            for (String period : List.of("h1", "year")) {
                for (String boundaries : List.of("then", "now")) {
                    questions.add(year + "?period=" + period + "&region=NORTH&boundaries=" + boundaries);
                }
            }
        }
        return questions;
    }

    private static String body(RunningSystem of, String question) {
        return new String(of.rest("cuc").get("/api/v1/consolidations/" + question).body(), StandardCharsets.UTF_8);
    }

    /** Puts workbooks that say the same in the place of a unit's documents of a season. */
    private static List<Path> workbooks(Season season, UnitId unit) throws IOException {
        Path folder = job.documents().resolve(season.name()).resolve(unit.value());
        Path filled = Files.createDirectories(system.folder().resolve("workbooks").resolve(season.name()).resolve(unit.value()));
        List<Path> workbooks = new ArrayList<>();
        try (Stream<Path> documents = Files.list(folder)) {
            for (Path document : documents.sorted().toList()) {
                JsonNode data = Json.MAPPER.readTree(document.toFile());
                MessageType type = data.has("schemes") ? MessageType.PLAN_SUBMISSION : MessageType.PERIODIC_REPORT;
                byte[] workbook = WorkbookTemplates.filled(data, type, law().on(season.day()), unit.value());
                workbooks.add(Files.write(filled.resolve(document.getFileName().toString().replace(".json", ".xlsx")), workbook));
                Files.delete(document);
            }
        }
        return workbooks;
    }

    private static NormFile law() {
        return NormPackDocument.read(system.rest("cuc").get("/api/v1/norm-packs/current").body()).orElseThrow().law();
    }

    private static void send(List<Path> workbooks) {
        List<String> arguments = new ArrayList<>(List.of("send", "--home", job.homes().resolve(BY_WORKBOOK.value()).toString()));
        workbooks.forEach(workbook -> arguments.add(workbook.toString()));
        GatewayRun run = GatewayRun.of(arguments.toArray(String[]::new));
        assertEquals(0, run.status(), run.said());
    }

    private static void handIn(List<Path> workbooks) {
        if (workbooks.isEmpty()) {
            return;
        }
        int before = accepted(BY_PORTAL).size();
        try (Chromium chromium = new Chromium(system.address())) {
            Page officer = chromium.signedIn("so." + BY_PORTAL.value().toLowerCase(Locale.ROOT));
            Page director = chromium.signedIn("gd." + BY_PORTAL.value().toLowerCase(Locale.ROOT));
            workbooks.forEach(workbook -> handIn(officer, director, workbook));
        }
        int then = before + workbooks.size();
        Await.until(then + " accepted of " + BY_PORTAL, () -> accepted(BY_PORTAL).size() == then);
    }

    /** As they do it: the officer chooses the file and looks at what was read, the director looks at it again and confirms. */
    private static void handIn(Page officer, Page director, Path workbook) {
        officer.navigate("/nop-van-ban.xhtml");
        officer.locator("input[type=file]").setInputFiles(workbook);
        officer.locator("main").getByText("Kiểm tra", new Locator.GetByTextOptions().setExact(true)).click();
        officer.locator("#kiem-tra").waitFor();
        assertEquals(List.of(), officer.locator(".kc-findings .kc-finding-ERROR").allInnerTexts(), workbook.toString());
        assertThat(officer.locator("table.kc-narrow")).containsText("Kinh phí");
        director.navigate(officer.url());
        director.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nộp").setExact(true)).click();
        director.getByText("Đã nhận bảng tính để gửi").waitFor();
    }

    private static List<JsonNode> accepted(UnitId unit) {
        return system.ministry().submissionsOf(unit).stream().filter(item -> item.path("state").asText().equals("ACCEPTED")).toList();
    }

    private static Map<String, String> texts(Map<String, byte[]> forms) {
        Map<String, String> texts = new TreeMap<>();
        forms.forEach((name, pdf) -> texts.put(name, PrintedTable.read(pdf).text()));
        return texts;
    }
}

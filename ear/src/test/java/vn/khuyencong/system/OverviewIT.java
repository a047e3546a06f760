package vn.khuyencong.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khuyencong.demo.SeasonDocuments;
import vn.khuyencong.exchange.contract.Json;

/** The full view of a year against the northern provinces' known seasons: in numbers, in a browser and on paper. */
class OverviewIT {

    private static final String NORTH = "&region=NORTH&boundaries=";
    private static final long MILLION = 1_000_000L;

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;
    private static Page officer;
    private static Path work;

    @BeforeAll
    static void theSeasonsArePlayed() throws IOException {
        system = Store.H2.system();
        Seasons.playedOn(Store.H2);
        work = Work.fresh("overview");
        chromium = new Chromium(system.address());
        officer = chromium.signedIn("cuc");
        appearance = new Appearance(work);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PLAN_NATIONAL,2021-06-20,LATE,2022-01-20,214", "PLAN_LOCAL,2022-01-31,ON_TIME,2022-01-20,0",
        "REPORT_H1,2022-07-10,ON_TIME,2022-07-08,0", "REPORT_YEAR,2023-01-20,ON_TIME,2023-01-20,0"})
    void all28ProvincesSentEachDocumentOf2022OnTheDayOfItsSeason(String name, String due, String state, String received, int days) {
        JsonNode stream = stream("then", name);
        assertEquals(List.of(28L, 28L, 28L), List.of(stream.path("owed").asLong(), stream.path("answered").asLong(), (long) stream.path("units").size()));
        assertEquals(due, stream.path("due").asText());
        assertFalse(stream.path("verified").asBoolean());
        for (JsonNode unit : stream.path("units")) {
            JsonNode part = unit.path("parts").get(0);
            assertEquals(List.of(state, received, Integer.toString(days)),
                    List.of(unit.path("state").asText(), part.path("received").asText(), part.path("days").asText()), unit.path("name").asText());
        }
    }

    @Test
    void onTodaysMapThe28Are18AndEachTellsWhoSentForIt() {
        JsonNode stream = stream("now", "REPORT_YEAR");
        assertEquals(18, stream.path("owed").asLong());
        JsonNode bacNinh = of(stream.path("units"), "P34-24");
        assertEquals(List.of("P63-24", "P63-27"), texts(bacNinh.path("parts"), "unit"));
    }

    @Test
    void anEstimateIsNoActualReport() {
        assertEquals(28, answered("REPORT_H1", "&status=estimated"));
        assertEquals(0, answered("REPORT_H1", "&status=actual"));
    }

    @Test
    void theBudgetsOfBothYearsAreThoseOfTheGoldenCase() {
        JsonNode years = system.ministry().get("/api/v1/overview/budgets?year=2023&years=2" + NORTH + "now").path("years");
        assertEquals(List.of(98_200 * MILLION, 80_880 * MILLION, 90_920 * MILLION, 79_500 * MILLION), money(years.get(0).path("total")));
        assertEquals(94_605 * MILLION, years.get(1).at("/total/localPlan/amount").asLong());
        assertEquals("UNKNOWN", years.get(1).at("/total/local/state").asText(), "2023 has estimates alone");
        assertEquals(28, years.get(1).at("/total/local/unknown").asInt());
        assertEquals(10_640 * MILLION, of(years.get(0).path("units"), "P34-24").at("/money/localPlan/amount").asLong());
    }

    @Test
    void provincesThatSentNothingAreUnknownAndNotCountedAsGivingNone() {
        JsonNode units = system.ministry().get("/api/v1/overview/budgets?year=2022&region=SOUTH").path("years").get(0).path("units");
        assertTrue(units.size() > 15);
        units.forEach(unit -> assertEquals("UNKNOWN", unit.at("/money/localPlan/state").asText(), unit.path("name").asText()));
    }

    @Test
    void showcaseAndGroupSchemesAreCountedAsTheyWereSent() throws IOException {
        Map<String, long[]> sent = schemesSent();
        for (JsonNode share : system.ministry().get("/api/v1/overview/scheme-kinds?year=2023&years=2" + NORTH + "then").path("shares")) {
            for (String kind : List.of("SHOWCASE", "GROUP")) {
                long[] expected = sent.get(share.path("year").asText() + kind);
                String field = kind.toLowerCase(java.util.Locale.ROOT);
                assertEquals(List.of(expected[0], expected[1]), List.of(share.path(field).asLong(), share.path(field + "Support").asLong()), kind);
            }
            assertEquals(sent.get(share.path("year").asText())[0], share.path("schemes").asLong());
            assertEquals(share.path("year").asInt() == 2022 ? 179_080 * MILLION : 177_165 * MILLION, share.path("support").asLong());
        }
    }

    @Test
    void aProvinceSeesItselfAlone() {
        Rest bacGiang = system.rest("so.p63-24");
        JsonNode own = Rest.json(bacGiang.get("/api/v1/completeness?year=2022"));
        own.path("streams").forEach(stream -> assertEquals(List.of("P63-24"), texts(stream.path("units"), "unit")));
        assertEquals(403, bacGiang.get("/api/v1/completeness?year=2022&region=NORTH").statusCode());
        assertEquals(403, bacGiang.get("/api/v1/overview/budgets?year=2022&unit=P63-27").statusCode());
        assertEquals(400, bacGiang.get("/api/v1/completeness").statusCode());
        Page page = chromium.signedIn("so.p63-24");
        page.navigate("/toan-canh.xhtml?year=2022");
        assertThat(page.locator("a.kc-tile")).hasCount(2);
        appearance.isAsItShouldBe(page, "toan-canh-so");
        page.navigate("/index.xhtml?year=2022");
        appearance.isAsItShouldBe(page, "viec-cua-toi-so");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"toan-canh,/toan-canh.xhtml?year=2022", "toan-canh-bac,/toan-canh.xhtml?year=2023&scope=NORTH&period=H1&stream=report_h1&fund=local",
        "toan-canh-nay,/toan-canh.xhtml?year=2022&boundaries=now&stream=report_year&status=actual",
        "toan-canh-mot-tinh,/toan-canh.xhtml?year=2023&unit=P34-24&boundaries=now", "viec-cua-toi-2022,/index.xhtml?year=2022",
        "toan-canh-trong,/toan-canh.xhtml?year=2026&scope=SOUTH"})
    void everyViewIsVietnameseAccessibleAndWithinItsWidth(String name, String address) {
        officer.navigate(address);
        appearance.isAsItShouldBe(officer, name);
    }

    @Test
    void aTileIsReachedByKeyboardAndLeadsToTheFiguresOfItsUnit() {
        officer.navigate("/toan-canh.xhtml?year=2022&scope=NORTH&fund=local");
        assertThat(officer.locator("section[aria-labelledby=nop] a.kc-tile")).hasCount(28);
        officer.locator("section[aria-labelledby=ban-do] a.kc-tile[title^='Hà Nội']").focus();
        officer.keyboard().press("Enter");
        assertThat(officer).hasURL(Pattern.compile("/tong-hop\\.xhtml\\?year=2022&unit=P-01"));
    }

    @Test
    void aViewThatIsNotUnderstoodIsRefused() {
        for (String wrong : List.of("stream=REPORT", "fund=private", "reports=soon", "boundaries=future")) {
            assertEquals(400, officer.request().get("/toan-canh.xhtml?year=2022&" + wrong).status(), wrong);
        }
    }

    @Test
    void onPaperEveryTableIsWholeAndTheFrameIsGone() throws IOException {
        officer.navigate("/toan-canh.xhtml?year=2022&scope=NORTH");
        byte[] pdf = officer.pdf(new Page.PdfOptions().setPath(work.resolve("toan-canh.pdf")).setPreferCSSPageSize(true).setPrintBackground(true));
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(paper);
            assertTrue(text.contains("Vĩnh Phúc") && text.contains("Yên Bái"), "the last of both lists");
            assertFalse(text.contains("Đăng xuất"));
            assertTrue(paper.getNumberOfPages() <= 8, paper.getNumberOfPages() + " pages");
        }
    }

    private static JsonNode stream(String map, String name) {
        JsonNode table = system.ministry().get("/api/v1/completeness?year=2022" + NORTH + map);
        return StreamSupport.stream(table.path("streams").spliterator(), false)
                .filter(stream -> stream.path("stream").asText().equals(name)).findFirst().orElseThrow();
    }

    private static int answered(String name, String status) {
        JsonNode table = system.ministry().get("/api/v1/completeness?year=2023" + status + NORTH + "then");
        return StreamSupport.stream(table.path("streams").spliterator(), false)
                .filter(stream -> stream.path("stream").asText().equals(name)).findFirst().orElseThrow().path("answered").asInt();
    }

    private static JsonNode of(JsonNode units, String unit) {
        return StreamSupport.stream(units.spliterator(), false).filter(row -> row.path("unit").asText().equals(unit)).findFirst().orElseThrow();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asText()).toList();
    }

    private static List<Long> money(JsonNode total) {
        return Stream.of("localPlan", "nationalPlan", "local", "national").map(name -> total.path(name).path("amount").asLong()).toList();
    }

    /** Schemes and their support by year, and by year and kind, out of the documents that the provinces sent. */
    private static Map<String, long[]> schemesSent() throws IOException {
        Path documents = work.resolve("documents");
        SeasonDocuments.write(documents, SeasonDocuments.units());
        Map<String, long[]> sent = new HashMap<>();
        try (Stream<Path> files = Files.walk(documents)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("KH-")).toList()) {
                JsonNode plan = Json.MAPPER.readTree(file.toFile());
                String year = plan.at("/key/planYear").asText();
                plan.path("schemes").forEach(scheme -> Stream.of(year, year + scheme.path("kind").asText()).forEach(key -> {
                    long[] sum = sent.computeIfAbsent(key, any -> new long[2]);
                    sum[0]++;
                    scheme.path("lines").forEach(line -> sum[1] += line.path("support").asLong());
                }));
            }
        }
        return sent;
    }
}

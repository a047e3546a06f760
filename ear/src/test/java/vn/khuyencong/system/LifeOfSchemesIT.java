package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khuyencong.demo.Gateways;
import vn.khuyencong.demo.MainJob;
import vn.khuyencong.demo.Occasion;
import vn.khuyencong.demo.RecordedFigures;
import vn.khuyencong.demo.RecordedJob;

/**
 * What the records of Bắc Kạn 2018, Bắc Ninh 2021 and Bắc Giang 2023 and 2024 tell, from the plan and the survey to the
 * post-check: by message, by the decisions of the department's leader, on the survey's way; then as the officials see it.
 */
class LifeOfSchemesIT {

    private static RunningSystem system;
    private static Chromium chromium;
    private static Appearance appearance;

    @BeforeAll
    static void theRecordedYearsPass() throws IOException {
        system = RunningSystem.start("life-of-schemes", Map.of());
        Gateways gateways = system.gateways(system.folder());
        MainJob plans = new MainJob(system.api("quantri"), gateways, system.folder(), RecordedJob.units());
        RecordedJob lives = new RecordedJob(system.api("lanhdao.cuc"), system.api("so.p63-24"), gateways, system.folder());
        plans.prepare();
        lives.prepare();
        Occasion.play(system.api("quantri"), Stream.concat(plans.occasions(), lives.occasions()));
        chromium = new Chromium(system.address());
        appearance = new Appearance(Work.fresh("life-screens"));
    }

    @AfterAll
    static void close() {
        chromium.close();
        system.close();
    }

    @Test
    void theSystemTellsWhatTheRecordsTell() {
        RecordedFigures.Held held = RecordedFigures.holdAgainst(system.api("cuc"));
        assertEquals(List.of(), held.differences());
        assertTrue(held.count() > 10);
        assertTrue(system.ministry().figuresAgree());
    }

    @Test
    void bothFiguresThatAreToldOfTheLocalSchemesOf2023AreKeptWithTheirSources() {
        JsonNode planned = sources("PLANNED.DECIDED.LOCAL.A3");
        assertEquals(1_800_000_000L, planned.path("total").asLong());
        assertEquals(9, planned.path("lines").size(), "one line an establishment");
        JsonNode reported = sources("ACTUAL.DECIDED.LOCAL.ALL");
        assertEquals(3_200_000_000L, reported.path("total").asLong());
        assertEquals(1, reported.path("lines").size(), "the report's own figure");
    }

    @ParameterizedTest
    @CsvSource({"so.p63-24, /khao-sat.xhtml?year=2024, khao-sat", "cuc, /de-an.xhtml?year=2018&unit=P63-06, de-an-2018",
        "cuc, /so-cai.xhtml?year=2024&unit=P63-24, so-cai-2024", "so.p63-24, /de-an.xhtml?year=2024&fund=national, de-an-2024"})
    void officialsSeeIt(String account, String address, String picture) {
        Page page = chromium.signedIn(account);
        page.navigate(address);
        appearance.isAsItShouldBe(page, picture);
    }

    private static JsonNode sources(String figure) {
        return Rest.json(system.rest("cuc").get("/api/v1/figures/P63-24.2023.YEAR." + figure + ".funds/sources"));
    }
}

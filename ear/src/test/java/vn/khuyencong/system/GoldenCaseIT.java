package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.demo.GoldenForms;
import vn.khuyencong.demo.MainJob;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.shared.UnitId;

/** The main job, sent by the real gateway: everything that the northern provinces' forms must print is printed. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Store.class)
class GoldenCaseIT {

    private static final String NORTH = "region=NORTH&boundaries=";

    @Parameter
    Store store;

    private static RunningSystem system;
    private static MainJob job;

    @BeforeParameterizedClassInvocation
    static void allProvincesSendAllSeasons(Store store) throws IOException {
        system = store.system();
        job = Seasons.playedOn(store);
    }

    @Test
    void everyExpectedCellAndSentenceIsPrinted() {
        assertEquals(40, GoldenForms.count());
        assertEquals(List.of(), GoldenForms.differences(job.forms()));
    }

    @Test
    void withoutAPlanOf2021TheChangeOf2022IsLeftEmpty() {
        PrintedTable printed = PrintedTable.read(job.forms().get("BM08-2022"));
        assertEquals("179.080", printed.cell("Tổng cộng", "Cộng"));
        assertEquals("", printed.cell("Tổng cộng", "So với năm trước"));
    }

    @Test
    void theMapOfNowFoldsTwentyEightRowsIntoEighteenWithTheSameTotals() {
        JsonNode then = system.ministry().consolidation(2022, NORTH + "then");
        JsonNode now = system.ministry().consolidation(2022, NORTH + "now");
        assertEquals(28, then.path("rows").size());
        assertEquals(18, now.path("rows").size());
        assertEquals(then.at("/total/plan"), now.at("/total/plan"));
        assertEquals(then.at("/total/actual"), now.at("/total/actual"));
    }

    @Test
    void bacNinhOfNowIsBacGiangAndBacNinhOfThen() {
        JsonNode bacNinh = StreamSupport.stream(system.ministry().consolidation(2022, NORTH + "now").path("rows").spliterator(), false)
                .filter(row -> row.path("unit").asText().equals("P34-24")).findFirst().orElseThrow();
        assertEquals("Bắc Ninh", bacNinh.path("name").asText());
        assertEquals(Map.of("national", 4_960L, "local", 10_640L), millions(bacNinh.path("plan")));
        assertEquals(Map.of("national", 4_900L, "local", 9_760L), millions(bacNinh.path("actual")));
    }

    @Test
    void theFiguresKeptAgreeWithTheirLines() {
        assertTrue(system.ministry().figuresAgree());
    }

    @Test
    void sendingAllAgainBringsTheSameReceiptsAndDoublesNothing() throws IOException {
        GatewayJournals journals = new GatewayJournals(system.folder().resolve("golden/gateways"));
        Map<String, String> receipts = journals.receipts();
        long submissions = system.ministry().numberOfSubmissions();
        JsonNode totals = system.ministry().consolidation(2023, NORTH + "then");

        job.send();

        assertEquals(receipts, journals.receipts());
        assertEquals(submissions, system.ministry().numberOfSubmissions());
        assertEquals(totals, system.ministry().consolidation(2023, NORTH + "then"));
        assertTrue(system.ministry().figuresAgree());
    }

    @Test
    void theMinistryGivesOutTheVeryReceiptsThatTheProvincesHold() {
        GatewayJournals journals = new GatewayJournals(system.folder().resolve("golden/gateways"));
        assertEquals(journals.receiptsOf("P63-24"), system.ministry().receiptsOf(new UnitId("P63-24")));
    }

    private static Map<String, Long> millions(JsonNode money) {
        return Map.of("national", money.path("national").asLong() / Plan.MILLION, "local", money.path("local").asLong() / Plan.MILLION);
    }
}

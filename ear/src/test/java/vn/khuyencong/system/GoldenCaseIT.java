package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    private static Map<String, byte[]> forms;

    @BeforeParameterizedClassInvocation
    static void allProvincesSendAllSeasons(Store store) throws IOException {
        system = store.system();
        job = Seasons.playedOn(store);
        forms = job.forms();
    }

    @Test
    void everyExpectedCellAndSentenceIsPrinted() {
        assertEquals(40, GoldenForms.count());
        assertEquals(List.of(), GoldenForms.differences(forms));
    }

    @Test
    void withoutAPlanOf2021TheChangeOf2022IsLeftEmpty() {
        PrintedTable printed = PrintedTable.read(forms.get("BM08-2022"));
        assertEquals("179.080", printed.cell("Tổng cộng", "Cộng"));
        assertEquals("", printed.cell("Tổng cộng", "So với năm trước"));
    }

    @Test
    void thePlanOfBacGiangListsSixNationalSchemesForElevenEstablishmentsAndSixteenLocalOnes() {
        PrintedTable printed = PrintedTable.read(forms.get("BM07-2023-P63-24"));
        assertEquals("3.200", printed.cell("Tổng cộng", "KCQG"));
        assertTrue(printed.text().contains("có 22 đề án khuyến công (6 đề án khuyến công quốc gia, 16 đề án khuyến công địa phương)"), printed.text());
        assertEquals(11 + 9, printed.labels().stream().filter("Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến vào sản xuất"::equals).count());
        PrintedTable nation = PrintedTable.read(forms.get("BM08-2023"));
        assertEquals(nation.cell("Bắc Giang", "KCQG"), printed.cell("Tổng cộng", "KCQG"));
        assertEquals(nation.cell("Bắc Giang", "KCĐP"), printed.cell("Tổng cộng", "KCĐP"));
        assertEquals("3.200", printed.cell("Cộng A3", "KCQG"));
        assertEquals("1.800", printed.cell("Cộng A3", "KCĐP"));
        assertEquals("5.000", nation.cell("Bắc Giang", "A3"));
    }

    @Test
    void onTheMapOfNowThePlanOfBacNinhHoldsBothProvincesAndSaysWhoseEachLineIs() {
        PrintedTable printed = system.ministry().form("BM07", "year=2022&boundaries=now&unit=P34-24");
        assertEquals("4.960", printed.cell("Tổng cộng", "KCQG"));
        assertEquals("10.640", printed.cell("Tổng cộng", "KCĐP"));
        assertTrue(printed.text().contains("Bắc Ninh: tổng của"), printed.text());
    }

    @Test
    void theMoneyOfTheYearsIsThatOfTheOtherFormsAndAYearWithoutFiguresSaysSo() {
        PrintedTable years = PrintedTable.read(forms.get("BM19-NORTH"));
        PrintedTable plan = PrintedTable.read(forms.get("BM08-2023"));
        assertEquals(plan.cell("Tổng cộng", "KCQG"), years.cell("2023 Kinh phí theo kế hoạch được duyệt", "KCQG"));
        assertEquals(plan.cell("Tổng cộng", "Số đề án"), years.cell("2023 Số đề án theo kế hoạch", "Cộng"));
        assertEquals("95,2%", years.cell("2022 Thực hiện so với kế hoạch", "Cộng"));
        assertEquals("", system.ministry().form("BM19", NORTH + "then&from=2020&to=2022").cell("2020 Chưa có số liệu", "Cộng"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forms/BM07.xlsx?year=2023&unit=P63-24", "forms/BM08.xlsx?year=2023&region=NORTH",
        "forms/BM18.xlsx?year=2022&period=year&region=NORTH", "forms/BM19.xlsx?region=NORTH", "consolidations/2023.xlsx?region=NORTH",
        "figures/sources.xlsx?year=2023&unit=P63-24&status=planned&measure=funds", "submissions/table.xlsx?year=2023"})
    void everyTableIsASpreadsheetToo(String path) throws IOException {
        HttpResponse<byte[]> answer = system.rest("cuc").get("/api/v1/" + path);
        assertEquals(200, answer.statusCode());
        assertEquals("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.headers().firstValue("Content-Type").orElse(""));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            assertTrue(book.getSheetAt(0).getLastRowNum() > 10, path);
        }
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

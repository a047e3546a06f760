package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.shared.FundSource;

/** The forms are no forms of the north: another region and a single province print sums of their own. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Store.class)
class OtherScopesIT {

    private static final LocalDate TODAY = LocalDate.of(2023, 1, 20);
    private static final String REGION = "region=CENTRAL_HIGHLANDS&boundaries=then";
    private static final String PROVINCE = "unit=P63-48&boundaries=then";

    @Parameter
    Store store;

    private static Ministry ministry;

    @BeforeParameterizedClassInvocation
    static void twoProvincesOfTheCentreSend(Store store) throws ClientException {
        RunningSystem system = store.system();
        ministry = system.ministry();
        ministry.playDay(TODAY);
        try (TestProvince daNang = TestProvince.join(system, "P63-48"); TestProvince quangNam = TestProvince.join(system, "P63-49")) {
            sendPlans(daNang, 2022, 1_200, 800);
            sendPlans(daNang, 2023, 1_500, 1_000);
            sendReport(daNang, 1_100, 750, 3);
            sendPlans(quangNam, 2022, 900, 1_100);
            sendPlans(quangNam, 2023, 1_000, 1_250);
            sendReport(quangNam, 870, 1_080, 4);
        } finally {
            ministry.playDay(null);
        }
    }

    @Test
    void thePlanOfARegionAddsItsProvincesUp() {
        PrintedTable printed = ministry.form("BM08", "year=2023&" + REGION);
        assertEquals("2.500", printed.cell("Đà Nẵng", "Cộng"));
        assertEquals("2.250", printed.cell("Quảng Nam", "Cộng"));
        assertEquals("2.500", printed.cell("Tổng cộng", "KCQG"));
        assertEquals("2.250", printed.cell("Tổng cộng", "KCĐP"));
        assertEquals("4.750", printed.cell("Tổng cộng", "Cộng"));
        assertEquals("+18,75%", printed.cell("Tổng cộng", "So với năm trước"));
        assertTrue(printed.text().contains("khu vực miền Trung - Tây Nguyên là 4,8 tỷ đồng, cao hơn 18,75% so với kế hoạch năm 2022"),
                printed.text());
    }

    @Test
    void theResultsOfARegionAreHeldAgainstItsOwnPlan() {
        PrintedTable printed = ministry.form("BM18", "year=2022&period=year&" + REGION);
        assertEquals("4.000", printed.cell("Tổng kinh phí khuyến công", "Kế hoạch"));
        assertEquals("3.800", printed.cell("Tổng kinh phí khuyến công", "Cộng"));
        assertEquals("95,0%", printed.cell("Tổng kinh phí khuyến công", "% kế hoạch"));
        assertEquals("1.970", printed.cell("Kinh phí khuyến công quốc gia", "KCQG"));
        assertEquals("96,3%", printed.cell("Kinh phí khuyến công địa phương", "% kế hoạch"));
        assertEquals("7", printed.cell("Gian hàng tiêu chuẩn", "Cộng"));
        assertEquals("2", printed.cell("Tỉnh, thành phố báo cáo", "Cộng"));
        assertTrue(printed.text().contains("3,8 tỷ đồng, đạt 95,0% so với kế hoạch năm"), printed.text());
    }

    @Test
    void thePlanOfAProvinceIsItsOwn() {
        PrintedTable printed = ministry.form("BM08", "year=2023&" + PROVINCE);
        assertEquals("2.500", printed.cell("Tổng cộng", "Cộng"));
        assertEquals("1.500", printed.cell("Đà Nẵng", "KCQG"));
        assertEquals("+25,00%", printed.cell("Tổng cộng", "So với năm trước"));
        assertFalse(printed.labels().contains("Quảng Nam"), printed.labels().toString());
    }

    @Test
    void theResultsOfAProvinceAreItsOwn() {
        PrintedTable printed = ministry.form("BM18", "year=2022&period=year&" + PROVINCE);
        assertEquals("1.850", printed.cell("Tổng kinh phí khuyến công", "Cộng"));
        assertEquals("92,5%", printed.cell("Tổng kinh phí khuyến công", "% kế hoạch"));
        assertEquals("3", printed.cell("Gian hàng tiêu chuẩn", "Cộng"));
        assertTrue(printed.text().contains("1,9 tỷ đồng, đạt 92,5% so với kế hoạch năm"), printed.text());
    }

    @Test
    void aFigureLeadsToItsLinesAndEachLineBackToItsFigures() {
        String figure = "P63-48.2023.YEAR.PLANNED.DECIDED.NATIONAL.A4.funds";
        JsonNode sources = ministry.get("/api/v1/figures/" + figure + "/sources");
        assertEquals(1_500 * Plan.MILLION, sources.path("total").asLong());
        JsonNode line = ministry.get("/api/v1/lines/" + sources.at("/lines/0/line").asLong() + "/figures");
        assertEquals("IN_FORCE", line.path("state").asText());
        assertEquals(sources.at("/lines/0/submission").asLong(), line.path("submission").asLong());
        assertTrue(line.path("figures").findValuesAsText("figure").contains(figure), line.toString());
    }

    @Test
    void anIdThatNamesNoFigureIsNotFound() {
        Rest rest = store.system().rest("cuc");
        assertEquals(404, rest.get("/api/v1/figures/khong-co/sources").statusCode());
        assertEquals(404, rest.get("/api/v1/lines/999999999/figures").statusCode());
    }

    private static void sendPlans(TestProvince province, int year, long national, long local) throws ClientException {
        LocalDate decided = LocalDate.of(year, 1, 10);
        send(province, province.plan(year).fund(FundSource.NATIONAL).decidedOn(decided).fair(national).document());
        send(province, province.plan(year).fund(FundSource.LOCAL).decidedOn(decided).fair(local).document());
    }

    private static void sendReport(TestProvince province, long national, long local, long stalls) throws ClientException {
        send(province, Report.of(province.unit(), 2022).spent(FundSource.NATIONAL, national).spent(FundSource.LOCAL, local)
                .figure("fair_stalls", FundSource.UNSPLIT, stalls).document());
    }

    private static void send(TestProvince province, Payload document) throws ClientException {
        Verdict.accepted(province.send(province.letter(document)));
    }
}

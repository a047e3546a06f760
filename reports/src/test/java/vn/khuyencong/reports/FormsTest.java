package vn.khuyencong.reports;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every form besides what {@link EveryFormTest} tries on each. */
class FormsTest {

    private static final Forms FORMS = new Forms();

    @Test
    void screenReadersAreToldTheTitleAndTheCellsOfTheTable() {
        byte[] plan = FORMS.planTablePdf(new PlanTables().provinces(63, 3).activities(9).build());
        long pagesWithRows = Paper.pages(plan).stream().filter(page -> page.contains("KCQG KCĐP Cộng")).count();

        assertEquals(1, Paper.tags(plan, "H1"));
        assertEquals(pagesWithRows, Paper.tags(plan, "Table"));
        assertEquals(pagesWithRows * 17, Paper.tags(plan, "TH"));
        assertEquals(3 + 63 * 16 + 3 * 16 + 16, Paper.tags(plan, "TD"));
        assertEquals(pagesWithRows + 3 + 63 + 3 + 1, Paper.tags(plan, "TR"));
    }

    @Test
    void sampleDataAreCalledSoOnEachPage() {
        byte[] plan = FORMS.planTablePdf(new PlanTables().provinces(63, 3).build());
        byte[] report = FORMS.resultReportPdf(new ResultReports().rows(63).build());
        byte[] schemes = FORMS.schemeTablePdf(new SchemeTables().build());
        byte[] funds = FORMS.fundReportPdf(new FundReports().build());

        Stream.of(plan, report, schemes, funds).map(Paper::pages).flatMap(List::stream)
                .forEach(page -> assertTrue(page.contains(SampleMark.WORDS), page));
    }

    @Test
    void realDataAreNotCalledSample() {
        byte[] plan = FORMS.planTablePdf(new PlanTables().real().build());
        byte[] report = FORMS.resultReportPdf(new ResultReports().real().build());
        byte[] schemes = FORMS.schemeTablePdf(new SchemeTables().real().build());
        byte[] funds = FORMS.fundReportPdf(new FundReports().real().build());

        Stream.of(plan, report, schemes, funds).map(Paper::pages).flatMap(List::stream)
                .forEach(page -> assertFalse(page.contains(SampleMark.WORDS), page));
    }

    @Test
    void theSameRecordGivesTheSameBytesWhereverItIsPrinted() {
        byte[] plan = FORMS.planTablePdf(new PlanTables().build());
        byte[] report = FORMS.resultReportPdf(new ResultReports().build());
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Locale.setDefault(Locale.GERMANY);
            Forms elsewhere = new Forms();
            assertArrayEquals(plan, elsewhere.planTablePdf(new PlanTables().build()));
            assertArrayEquals(report, elsewhere.resultReportPdf(new ResultReports().build()));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void manyMayPrintAtOnce() {
        byte[] plan = FORMS.planTablePdf(new PlanTables().build());

        Set<Integer> digests = IntStream.range(0, 24).parallel()
                .mapToObj(i -> Arrays.hashCode(FORMS.planTablePdf(new PlanTables().build()))).collect(toSet());

        assertEquals(Set.of(Arrays.hashCode(plan)), digests);
    }

    @Test
    void anotherRecordGivesOtherBytes() {
        assertFalse(Arrays.equals(FORMS.planTablePdf(new PlanTables().build()),
                FORMS.planTablePdf(new PlanTables().notes(List.of()).build())));
    }

    @Test
    void theHeadIsThatOfAnOfficialDocument() {
        String page = Paper.pages(FORMS.resultReportPdf(new ResultReports().build())).get(0);

        for (String text : List.of("BỘ CÔNG THƯƠNG", "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc", "/BC-CTĐP", "Hà Nội, ngày 05 tháng 01 năm 2026")) {
            assertTrue(page.contains(text), page);
        }
    }
}

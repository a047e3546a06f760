package vn.khuyencong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;

class ParametersTest {

    @Test
    void whatIsLeftOutOrBlankIsAbsent() {
        assertEquals(Optional.empty(), of("year", "  ").year("year"));
        assertEquals(Optional.empty(), of("year", "2022").unit("unit"));
    }

    @Test
    void theQuestionOfAnAddressIsReadFromTheAddressAlone() {
        Parameters parameters = Parameters.ofAddress("year=2024&unit=P63-24&year=2023&name=B%C6%B0%E1%BB%9Fi+Di%E1%BB%85n&empty=&alone");
        assertEquals(Optional.of(2024), parameters.year("year"));
        assertEquals(Optional.of(new UnitId("P63-24")), parameters.unit("unit"));
        assertEquals(Optional.of("Bưởi Diễn"), parameters.text("name"));
        assertEquals(Optional.empty(), parameters.text("empty"));
        assertEquals(Optional.empty(), Parameters.ofAddress("").text("year"));
        assertThrows(BadParameter.class, () -> Parameters.ofAddress("unit=%ZZ"));
    }

    @Test
    void valuesOfEnumerationsAreReadInAnyCase() {
        assertEquals(Optional.of(Period.H1), of("period", "h1").choice("period", Period.class));
        assertEquals(Optional.of(Region.CENTRAL_HIGHLANDS), of("region", "Central_Highlands").choice("region", Region.class));
    }

    @Test
    void aValueNotUnderstoodIsRefusedByNameWithWhatMayBeGiven() {
        BadParameter bad = assertThrows(BadParameter.class, () -> of("period", "q1").choice("period", Period.class));
        assertEquals("period", bad.parameter());
        assertTrue(bad.getMessage().contains("q1") && bad.getMessage().contains("h1, year"), bad.getMessage());
    }

    @Test
    void yearsOutsideAnyPlanAndWordsAreNoYears() {
        for (String year : new String[] {"1999", "2101", "20x2", "2022.0", "99999999999999999999", "-2022"}) {
            assertThrows(BadParameter.class, () -> of("year", year).year("year"), year);
        }
        assertEquals(Optional.of(2022), of("year", " 2022 ").year("year"));
    }

    @Test
    void daysMustExist() {
        assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), of("on", "2024-02-29").day("on"));
        assertThrows(BadParameter.class, () -> of("on", "2023-02-29").day("on"));
    }

    @Test
    void unitsAreWellFormed() {
        assertEquals(Optional.of(new UnitId("P63-24")), of("unit", "P63-24").unit("unit"));
        assertThrows(BadParameter.class, () -> of("unit", "P63-24' or 1=1").unit("unit"));
    }

    @Test
    void aLongValueIsNotEchoedWhole() {
        BadParameter bad = assertThrows(BadParameter.class, () -> of("unit", "x".repeat(5000)).unit("unit"));
        assertTrue(bad.getMessage().length() < 300);
    }

    private static Parameters of(String name, String value) {
        return new Parameters(Map.of(name, value)::get);
    }
}

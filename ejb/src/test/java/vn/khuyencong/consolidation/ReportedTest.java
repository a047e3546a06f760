package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

class ReportedTest {

    private static final Map<FigureKey, Long> FIGURES = Map.of(
            figure("P63-24", 2023, FundSource.NATIONAL, "A3", "funds"), 700L, figure("P63-2", 2023, FundSource.NATIONAL, "A3", "funds"), 5L,
            figure("P63-24", 2022, FundSource.LOCAL, "A10", "funds"), -1L, figure("P63-24", 2023, FundSource.LOCAL, "A1", "planned_counterpart"), 0L,
            figure("P63-24", 2023, FundSource.NATIONAL, "A3", "funds_2"), 8L, figure("P-46", 2023, FundSource.NATIONAL, "ALL", "documents"), 1L,
            figure("P63-24", 2023, FundSource.NATIONAL, "A1", "funds"), 30L);

    @Test
    void theDigestIsThatOfAllFiguresInTheOrderOfTheirIds() {
        Map<String, Long> sorted = new TreeMap<>();
        FIGURES.forEach((key, amount) -> sorted.put(key.id(), amount));
        String text = sorted.entrySet().stream().map(figure -> figure.getKey() + "=" + figure.getValue() + "\n").collect(Collectors.joining());
        assertEquals(Digest.sha256(text.getBytes(StandardCharsets.UTF_8)), Reported.of(FIGURES).digest());
    }

    @Test
    void whatWasPutInComesOutByItsKey() {
        assertEquals(FIGURES, Reported.of(FIGURES).figures());
    }

    @Test
    void aUnitHasWhatItReportedOfThatYear() {
        Reported reported = Reported.of(FIGURES);
        assertEquals(Long.valueOf(730), reported.of(new UnitId("P63-24"), 2023).total(ValueStatus.PLANNED, Period.YEAR, "funds"));
        assertEquals(Long.valueOf(5), reported.of(new UnitId("P63-2"), 2023).total(ValueStatus.PLANNED, Period.YEAR, "funds"));
        assertNull(reported.of(new UnitId("P63-2"), 2022), "nobody stated anything, which is not zero");
    }

    @Test
    void whatIsNoIdIsRefused() {
        Reported reported = new Reported();
        assertThrows(IllegalArgumentException.class, () -> reported.add("P63-24.2023.YEAR", 1));
        assertThrows(IllegalArgumentException.class, () -> reported.add("P63-24.2023.YEAR.DREAMT.DECIDED.LOCAL.A1.funds", 1));
    }

    private static FigureKey figure(String unit, int year, FundSource fund, String activity, String measure) {
        return new FigureKey(new UnitId(unit), year, Period.YEAR, ValueStatus.PLANNED, Basis.DECIDED, fund, activity, measure);
    }
}

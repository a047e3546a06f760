package vn.khuyencong.web.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.scheme.watch.Risk.RiskKind;
import vn.khuyencong.scheme.watch.Watched;
import vn.khuyencong.territory.Region;

class RiskCountsTest {

    private static final LocalDate NORTHERN = LocalDate.of(2024, 1, 1);
    private static final LocalDate SOUTHERN = LocalDate.of(2024, 2, 1);
    private static final List<Watched.Part> RISKS = List.of(risk(RiskKind.SILENT, NORTHERN), risk(RiskKind.SILENT, NORTHERN), risk(RiskKind.NO_PROGRESS, NORTHERN),
            risk(RiskKind.SILENT, SOUTHERN));

    @Test
    void everyRegionHasItsCountsAndTheSumHasAll() {
        RiskCounts counts = counts(RISKS, null, null);
        assertEquals(List.of(RiskKind.NO_PROGRESS, RiskKind.SILENT), counts.kinds());
        assertEquals(List.of(List.of(1L, 2L, 3L), List.of(0L, 1L, 1L), List.of(1L, 3L, 4L)), counts.lines().stream()
                .map(line -> List.of(line.figures().get(0).count(), line.figures().get(1).count(), line.total().count())).toList());
    }

    @Test
    void theBarOfTheRegionWithTheMostIsWholeAndTheSumHasNone() {
        assertEquals(List.of("100.0%", "33.3%", "0%"), counts(RISKS, null, null).lines().stream().map(RiskCounts.Line::width).toList());
    }

    @Test
    void eachFigureLeadsToWhatItCounts() {
        RiskCounts.Line south = counts(RISKS, Region.SOUTH, RiskKind.SILENT).lines().get(1);
        assertEquals("SOUTH/SILENT", south.figures().get(1).href());
        assertEquals("SOUTH/null", south.total().href());
        assertEquals(List.of(false, true), south.figures().stream().map(RiskCounts.Figure::here).toList());
    }

    @Test
    void withoutWarningsNothingIsCountedAndOneRegionNeedsNoSum() {
        assertEquals(List.of(), counts(List.of(), null, null).lines());
        assertEquals(1, counts(RISKS.subList(3, 4), null, null).lines().size());
    }

    private static RiskCounts counts(List<Watched.Part> risks, Region region, RiskKind kind) {
        return RiskCounts.of(risks, risk -> risk.since().equals(NORTHERN) ? Region.NORTH : Region.SOUTH, (where, why) -> where + "/" + why, region, kind);
    }

    private static Watched.Part risk(RiskKind kind, LocalDate since) {
        return new Watched.Part(null, false, kind, since, 1, true, 1);
    }
}

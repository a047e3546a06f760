package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

class FundRowsTest {

    private static final long MONEY = 500_000_000L;

    private final Sums sums = new Sums();

    @Test
    void aFundWhosePlanNobodySentIsEmptyAndNotZero() {
        planned(FundSource.NATIONAL, Measures.DOCUMENTS, 1);
        planned(FundSource.NATIONAL, Measures.FUNDS, MONEY);
        assertEquals(List.of("500", "", "500"), first());
    }

    @Test
    void aNilPlanOfAFundSaysZero() {
        planned(FundSource.NATIONAL, Measures.DOCUMENTS, 1);
        planned(FundSource.NATIONAL, Measures.FUNDS, MONEY);
        planned(FundSource.LOCAL, Measures.DOCUMENTS, 1);
        assertEquals(List.of("500", "-", "500"), first());
    }

    @Test
    void withoutAnyPlanThereIsNoRow() {
        assertEquals(List.of(), rows());
    }

    private List<String> first() {
        FundReport.Row row = rows().get(0);
        return List.of(row.national().text(), row.local().text(), row.total().text());
    }

    private List<FundReport.Row> rows() {
        return FundRows.of(new ConsolidatedYear.UnitFigures(null, "Tổng cộng", List.of(), sums, new Sums()));
    }

    private void planned(FundSource fund, String measure, long amount) {
        sums.add(new FigureKey(Provinces.CA_MAU, 2024, Period.YEAR, ValueStatus.PLANNED, Basis.DECIDED, fund,
                FigureKey.ALL_ACTIVITIES, measure), amount);
    }
}

package vn.khuyencong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.khuyencong.consolidation.Provinces.BAC_GIANG;
import static vn.khuyencong.consolidation.Provinces.BAC_NINH_OLD;
import static vn.khuyencong.consolidation.Provinces.CA_MAU;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khuyencong.consolidation.Provinces;
import vn.khuyencong.exchange.contract.PlanSubmission.SchemeKind;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;

class SchemeYearTest {

    private final List<SchemeCount> counts = List.of(
            new SchemeCount(BAC_GIANG, 2024, SchemeKind.GROUP, 5, 2_910),
            new SchemeCount(BAC_GIANG, 2024, SchemeKind.SINGLE, 1, 290),
            new SchemeCount(BAC_NINH_OLD, 2024, SchemeKind.SHOWCASE, 2, 1_000),
            new SchemeCount(CA_MAU, 2024, SchemeKind.SINGLE, 4, 800),
            new SchemeCount(CA_MAU, 2023, SchemeKind.GROUP, 9, 9_000));

    @Test
    void showcaseAndGroupSchemesAreSharesOfAllSchemesInCountAndMoney() {
        SchemeShare total = year(2024, Boundaries.THEN).total();
        assertEquals(new SchemeShare.Part(12, 5_000), total.all());
        assertEquals(new SchemeShare.Part(5, 2_910), total.group());
        assertEquals(new SchemeShare.Part(2, 1_000), total.showcase());
    }

    @Test
    void aRegionHoldsItsOwnUnitsAndAYearItsOwnPlans() {
        assertEquals(new SchemeShare.Part(8, 4_200), year(2024, Boundaries.NOW).regions().get(Region.NORTH).all());
        assertEquals(new SchemeShare.Part(0, 0), year(2024, Boundaries.THEN).regions().get(Region.SOUTH).group());
        assertEquals(Set.of(Region.SOUTH), year(2023, Boundaries.THEN).regions().keySet());
    }

    @Test
    void aYearWithoutPlansHasNoShareAtAll() {
        assertNull(year(2022, Boundaries.THEN).total());
    }

    private SchemeYear year(int year, Boundaries boundaries) {
        return SchemeYear.of(year, Provinces.nation(year, boundaries), counts);
    }
}

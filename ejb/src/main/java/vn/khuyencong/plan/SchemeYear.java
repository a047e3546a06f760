package vn.khuyencong.plan;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.consolidation.Folding;
import vn.khuyencong.territory.Region;

/**
 * The kinds of schemes in the plans of a year.
 *
 * @param year    plan year
 * @param regions by region of the map; a region without schemes is absent
 * @param total   of all of them; null where no scheme is on file
 */
public record SchemeYear(int year, Map<Region, SchemeShare> regions, SchemeShare total) {

    static SchemeYear of(int year, Folding folding, Collection<SchemeCount> counts) {
        List<SchemeCount> here = counts.stream().filter(count -> count.planYear() == year)
                .filter(count -> folding.inScope(folding.asReported(count.unit()))).toList();
        Map<Region, SchemeShare> regions = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            List<SchemeCount> inRegion = here.stream()
                    .filter(count -> folding.units().get(folding.asReported(count.unit())).region() == region).toList();
            if (!inRegion.isEmpty()) {
                regions.put(region, SchemeShare.of(inRegion));
            }
        }
        return new SchemeYear(year, regions, here.isEmpty() ? null : SchemeShare.of(here));
    }
}

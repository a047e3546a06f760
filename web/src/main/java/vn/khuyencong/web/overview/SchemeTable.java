package vn.khuyencong.web.overview;

import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.plan.SchemeShare;
import vn.khuyencong.plan.SchemeYear;
import vn.khuyencong.territory.Region;

/**
 * How many schemes are showcase (đề án điểm) and how many group schemes (đề án nhóm), and the money they take.
 *
 * @param shares by year and region; a year or region without schemes is absent
 */
public record SchemeTable(List<ShareRow> shares) {

    /**
     * The schemes of a region in a year.
     *
     * @param region          the region; absent for the sum of all
     * @param schemes         all schemes
     * @param support         their support
     * @param showcase        showcase schemes
     * @param showcaseSupport their support
     * @param group           group schemes
     * @param groupSupport    their support
     */
    public record ShareRow(int year, Region region, long schemes, long support, long showcase, long showcaseSupport, long group,
                           long groupSupport) {

        static ShareRow of(int year, Region region, SchemeShare share) {
            return new ShareRow(year, region, share.all().schemes(), share.all().support(), share.showcase().schemes(),
                    share.showcase().support(), share.group().schemes(), share.group().support());
        }
    }

    /** The table of what the business told. */
    public static SchemeTable of(List<SchemeYear> years) {
        return new SchemeTable(years.stream().flatMap(year -> Stream.concat(
                year.regions().entrySet().stream().map(entry -> ShareRow.of(year.year(), entry.getKey(), entry.getValue())),
                Stream.ofNullable(year.total()).map(total -> ShareRow.of(year.year(), null, total)))).toList());
    }
}

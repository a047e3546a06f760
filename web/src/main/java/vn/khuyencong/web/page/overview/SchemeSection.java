package vn.khuyencong.web.page.overview;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.plan.SchemeShare;
import vn.khuyencong.plan.SchemeYear;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.Percentages;
import vn.khuyencong.web.overview.Svg;
import vn.khuyencong.web.page.Formats;

/** The share of showcase and group schemes by year and region; the newest year first. */
public final class SchemeSection {

    private final List<Row> rows = new ArrayList<>();

    /** A region in a year; {@code total} where it is the sum. */
    public record Row(String name, boolean total, SchemeShare share) {

        public String share(SchemeShare.Part part) {
            return new Formats().percent(Percentages.share(part.schemes(), share.all().schemes()));
        }

        public String moneyShare(SchemeShare.Part part) {
            return new Formats().percent(Percentages.share(part.support(), share.all().support()));
        }

        /** Length of a part of the bar. */
        public String width(SchemeShare.Part part) {
            return Svg.percent(part.support(), share.all().support());
        }
    }

    SchemeSection(List<SchemeYear> years) {
        for (int i = years.size() - 1; i >= 0; i--) {
            add(years.get(i));
        }
    }

    private void add(SchemeYear year) {
        if (year.total() == null) {
            return;
        }
        if (year.regions().size() > 1) {
            year.regions().forEach((region, share) -> rows.add(new Row(Words.get("overview.yearRegion", year.year(), Words.of(region)), false, share)));
        }
        String name = year.regions().size() == 1 ? Words.of(year.regions().keySet().iterator().next()) : Words.get("figures.total");
        rows.add(new Row(Words.get("overview.yearRegion", year.year(), name), year.regions().size() > 1, year.total()));
    }

    public List<Row> getRows() {
        return rows;
    }
}

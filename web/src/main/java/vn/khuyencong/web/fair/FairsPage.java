package vn.khuyencong.web.fair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairQuota;
import vn.khuyencong.fair.FairQuotas;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.Floors;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;

/** The fairs of a year that the one who looks sees. */
@Named("fairsPage")
@RequestScoped
public class FairsPage {

    @Inject
    private PageRequest request;
    @Inject
    private Fairs fairs;
    @Inject
    private Floors floors;
    @Inject
    private FairQuotas quotas;
    @Inject
    private Territory territory;

    private List<Row> rows;

    /** A fair in the list. */
    public record Row(Fair fair, String organiser, int stalls, int quota, String href) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        UnitMap units = territory.map();
        rows = fairs.ofYear(request.viewer(), request.year()).stream().map(fair -> new Row(fair, organiser(fair, units), floors.stalls(fair).size(),
                quota(fair, units), FairLinks.fair(fair.id()).toString())).toList();
    }

    /** Of all provinces, or of the viewer's own. */
    private int quota(Fair fair, UnitMap units) {
        boolean whole = fairs.seesWhole(request.viewer(), fair);
        return quotas.of(fair).stream().filter(quota -> whole || request.viewer().sees(quota.unit(), units)).mapToInt(FairQuota::stalls).sum();
    }

    static String organiser(Fair fair, UnitMap units) {
        return fair.organiser() == null ? Words.get("fair.department") : UnitNames.on(fair.fromDay(), units, fair.organiser());
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getTitle() {
        return Words.get("fair.titleOfYear", request.year());
    }
}

package vn.khuyencong.web.allocation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.fair.FairRun;
import vn.khuyencong.fair.RunResult;
import vn.khuyencong.fair.allocation.Applicant;
import vn.khuyencong.fair.allocation.ClerksMethod;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.fair.allocation.Placement;
import vn.khuyencong.fair.allocation.ProvinceShare;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.page.ShownUnits;

/** What each province got, beside what it would have got by score alone, as a clerk would go down the list. */
@RequestScoped
public class ComparedShares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    private ShownUnits units;

    /**
     * A province.
     *
     * @param percent of what it could have got, that it got
     * @param clerk   stalls by the clerk's method
     */
    public record ShareLine(String unit, ProvinceShare share, BigDecimal percent, long clerk, BigDecimal clerkPercent) {
    }

    /** The provinces, the worst served first. */
    List<ShareLine> of(FairRun run, RunResult found, boolean whole) {
        FairProblem problem = run.problem().inTime();
        Map<String, String> provinces = problem.applicants().stream().collect(Collectors.toMap(Applicant::application, Applicant::province));
        Map<String, Long> clerk = new HashMap<>();
        for (Placement place : whole ? new ClerksMethod().allocate(problem) : List.<Placement>of()) {
            clerk.merge(provinces.get(place.application()), (long) place.stalls().size(), Long::sum);
        }
        return found.provinces().stream().sorted(Comparator.comparing((ProvinceShare share) -> percent(share.granted(), share.attainable()))
                        .thenComparing(ProvinceShare::province))
                .map(share -> new ShareLine(unit(share.province()), share, percent(share.granted(), share.attainable()),
                        clerk.getOrDefault(share.province(), 0L), percent(clerk.getOrDefault(share.province(), 0L), share.attainable()))).toList();
    }

    String unit(String id) {
        return units.today(new UnitId(id));
    }

    boolean sees(Viewer viewer, UnitId unit) {
        return viewer.sees(unit, units.map());
    }

    /** Of nothing all is granted. */
    private static BigDecimal percent(long granted, int attainable) {
        return attainable == 0 ? HUNDRED : BigDecimal.valueOf(granted).multiply(HUNDRED).divide(BigDecimal.valueOf(attainable), 2, RoundingMode.HALF_UP);
    }
}

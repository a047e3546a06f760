package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.khuyencong.plan.PlanVersions;
import vn.khuyencong.plan.comparison.Comparison;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;

/** The versions of a unit's plan, submitted and decided, and what changed between any two of them. */
@RequestScoped
@Path("v1/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlansApi {

    @Inject
    private Asked asked;
    @Inject
    private PlanVersions versions;
    @Inject
    private Territory territory;

    /**
     * The versions of a plan.
     *
     * @param items the earliest first
     */
    public record PlanVersionList(List<PlanVersions.VersionOfPlan> items) {
    }

    @GET
    @Path("{unit}/{year}/{fund}/versions")
    public PlanVersionList versions(@PathParam("unit") String unit, @PathParam("year") String year, @PathParam("fund") String fund) {
        return new PlanVersionList(versions.of(asked.viewer(), known(unit), new Parameters(name -> year).year("year").orElseThrow(), fund(fund)));
    }

    /** What changed from one version ({@code with}) to another. */
    @GET
    @Path("{unit}/{year}/{fund}/versions/{id}/compare")
    public Comparison compare(@PathParam("unit") String unit, @PathParam("year") String year, @PathParam("fund") String fund, @PathParam("id") String id) {
        long with = asked.parameters().number("with", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("with", Words.get("parameter.id")));
        List<Long> there = versions(unit, year, fund).items().stream().map(PlanVersions.VersionOfPlan::id).toList();
        long after = new Parameters(name -> id).number("id", 1, Long.MAX_VALUE).orElseThrow();
        if (!there.contains(after) || !there.contains(with)) {
            throw new NotThere(Words.get("submission.unknown"));
        }
        return versions.compare(asked.viewer(), with, after).orElseThrow(() -> new NotThere(Words.get("compare.unreadable")));
    }

    private UnitId known(String unit) {
        UnitId id = new Parameters(name -> unit).unit("unit").orElseThrow();
        if (territory.map().find(id).isEmpty()) {
            throw BadParameter.of("unit", unit, Words.get("parameter.unit"));
        }
        return id;
    }

    /** A plan is of one fund. */
    private static FundSource fund(String fund) {
        FundSource source = new Parameters(name -> fund).choice("fund", FundSource.class).orElseThrow();
        if (source == FundSource.UNSPLIT) {
            throw BadParameter.of("fund", fund, "national, local");
        }
        return source;
    }
}

package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairActs;
import vn.khuyencong.fair.FairAct;
import vn.khuyencong.fair.FairCostLine;
import vn.khuyencong.fair.FairCosts;
import vn.khuyencong.fair.FairEvent;
import vn.khuyencong.fair.FairQuotas;
import vn.khuyencong.fair.FairScope;
import vn.khuyencong.fair.FairState;
import vn.khuyencong.fair.FairZones;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.FloorMap;
import vn.khuyencong.fair.FloorView;
import vn.khuyencong.fair.FloorViews;
import vn.khuyencong.fair.NewFair;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.fair.FloorWords;

/** Trade fairs with their calendar, zones, quotas and costs, and the picture of their floor; each caller those that he sees. Money is whole đồng. */
@RequestScoped
@Path("v1/fairs")
@Produces(MediaType.APPLICATION_JSON)
public class FairsApi {

    @Inject
    private Asked asked;
    @Inject
    private Fairs fairs;
    @Inject
    private FairZones zones;
    @Inject
    private FairQuotas quotas;
    @Inject
    private FairCosts costs;
    @Inject
    private FairActs acts;
    @Inject
    private FloorViews floors;
    @Inject
    private Territory territory;

    /** The fairs of a plan year, the next first. */
    public record FairList(int year, List<FairEntry> items) {
    }

    /** A fair: {@code organiser} is left out where it is the department. */
    public record FairEntry(long id, String code, String name, String place, FairScope scope, boolean organised, int planYear, LocalDate fromDay,
                            LocalDate toDay, String organiser, LocalDate opensOn, LocalDate closesOn, int mostEach, String ruleVersion, String seedDigest,
                            String seed, FairState state, boolean sample) {

        static FairEntry of(Fair fair) {
            return new FairEntry(fair.id(), fair.code(), fair.name(), fair.place(), fair.scope(), fair.organised(), fair.planYear(), fair.fromDay(),
                    fair.toDay(), fair.organiser() == null ? null : fair.organiser().value(), fair.opensOn(), fair.closesOn(), fair.mostEach(),
                    fair.ruleVersion(), fair.seedDigest(), fair.revealedSeed(), fair.state(), fair.sample());
        }
    }

    /** A fair whole: quotas are those of the caller's own units, unless he sees everything of it. */
    public record FairDetail(FairEntry fair, int stalls, int floorVersion, List<FairZoneView> zones, List<FairQuotaView> quotas, List<FairCostView> costs,
                             List<FairEventView> events) {
    }

    /** A zone of the floor. */
    public record FairZoneView(String code, String name, String color) {
    }

    /** How many stalls a province may have. */
    public record FairQuotaView(String unit, int stalls) {
    }

    /** A cost line. */
    public record FairCostView(int number, String content, String norm, String unit, FundSource fund, String schemeCode, long cost, long support) {

        static FairCostView of(FairCostLine line) {
            return new FairCostView(line.number(), line.content(), line.norm(), line.unit() == null ? null : line.unit().value(), line.fund(), line.schemeCode(),
                    line.cost(), line.support());
        }
    }

    /** Something that was done. */
    public record FairEventView(FairAct act, LocalDate day, String reason) {

        static FairEventView of(FairEvent event) {
            return new FairEventView(event.act(), event.businessDay(), event.reason());
        }
    }

    /** A fair to be entered. */
    public record FairDraft(String code, String name, String place, FairScope scope, boolean organised, LocalDate fromDay, LocalDate toDay, String organiser,
                            LocalDate opensOn, LocalDate closesOn, Integer mostEach) {
    }

    /** What became of it: its id, or why it was not entered. */
    public record FairOutcomeOfEntry(boolean done, Long id, List<SubmissionView.FindingView> findings) {

        static FairOutcomeOfEntry of(Entered entered) {
            return new FairOutcomeOfEntry(entered.kept(), entered.id(), entered.findings().stream().map(SubmissionView.FindingView::of).toList());
        }
    }

    @GET
    public FairList list() {
        int year = asked.parameters().year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        return new FairList(year, fairs.ofYear(asked.viewer(), year).stream().map(FairEntry::of).toList());
    }

    /** Enters a fair. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public FairOutcomeOfEntry enter(FairDraft draft) {
        if (draft.organiser() != null && !UnitId.isWellFormed(draft.organiser())) {
            throw BadParameter.missing("organiser", Words.get("parameter.unit"));
        }
        Entered entered = fairs.enter(asked.viewer(), new NewFair(draft.code(), draft.name(), draft.place(), draft.scope(), draft.organised(), draft.fromDay(),
                draft.toDay(), draft.organiser() == null ? null : new UnitId(draft.organiser()), draft.opensOn(), draft.closesOn(), draft.mostEach()));
        return FairOutcomeOfEntry.of(entered);
    }

    @GET
    @Path("{id}")
    public FairDetail one(@PathParam("id") String id) {
        Fair fair = found(id);
        UnitMap units = territory.map();
        boolean whole = fairs.seesWhole(asked.viewer(), fair);
        FloorView floor = floors.of(asked.viewer(), fair);
        return new FairDetail(FairEntry.of(fair), floor.stalls(), floor.plan() == null ? 0 : floor.plan().version(),
                zones.of(fair).stream().map(zone -> new FairZoneView(zone.code(), zone.name(), zone.color())).toList(),
                quotas.of(fair).stream().filter(quota -> whole || asked.viewer().sees(quota.unit(), units))
                        .map(quota -> new FairQuotaView(quota.unit().value(), quota.stalls())).toList(),
                costs.of(asked.viewer(), fair).stream().map(FairCostView::of).toList(),
                acts.events(fair).stream().map(FairEventView::of).toList());
    }

    /** The picture of the floor; coloured by province, or by product group. */
    @GET
    @Path("{id}/map.svg")
    @Produces("image/svg+xml")
    public String map(@PathParam("id") String id) {
        Fair fair = found(id);
        FloorMap.By by = asked.parameters().choice("by", FloorMap.By.class).orElse(FloorMap.By.PROVINCE);
        return FloorMap.svg(floors.of(asked.viewer(), fair), by, FloorWords.of(fair));
    }

    private Fair found(String id) {
        long number = new Parameters(name -> id).number("id", 1, Long.MAX_VALUE).orElseThrow();
        return fairs.find(asked.viewer(), number).orElseThrow(() -> new NotThere(Words.get("fair.unknown")));
    }
}

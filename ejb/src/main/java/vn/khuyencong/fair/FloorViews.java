package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * The floor of a fair as each may see it: who has which stall is public once the result is published; before, and pins that are not published
 * yet, whoever prepares it sees alone.
 */
@Stateless
public class FloorViews {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private Floors floors;
    @Inject
    private FairZones zones;
    @Inject
    private StallHolders holders;
    @Inject
    private Territory territory;

    /** A computation of a fair whose floor whoever prepares the fair may look at. */
    public Optional<FairRun> run(Viewer viewer, Fair fair, long id) {
        return Optional.ofNullable(em.find(FairRun.class, id)).filter(run -> run.fair().id() == fair.id() && fairs.seesWhole(viewer, fair));
    }

    /** The floor of a fair that the viewer sees. */
    public FloorView of(Viewer viewer, Fair fair) {
        return view(fair, floors.plan(fair).orElse(null), visible(viewer, fair));
    }

    /** The floor as a run gives it away, for whoever prepares the fair. */
    public FloorView of(Viewer viewer, FairRun run) {
        return view(run.fair(), run.floorPlan(), fairs.seesWhole(viewer, run.fair()) ? holders.of(run) : visible(viewer, run.fair()));
    }

    private Map<String, StallHolders.Holder> visible(Viewer viewer, Fair fair) {
        if (fairs.seesWhole(viewer, fair)) {
            return holders.of(fair);
        }
        return fair.revealedSeed() == null ? Map.of() : holders.published(fair).map(holders::of).orElse(Map.of());
    }

    private FloorView view(Fair fair, FloorPlan plan, Map<String, StallHolders.Holder> whose) {
        UnitMap units = territory.map();
        Map<String, String> blocked = holders.blocked(fair);
        List<FairStall> stalls = plan == null ? List.of() : floors.stalls(plan);
        return new FloorView(fair, plan, stalls.stream().map(stall -> {
            StallHolders.Holder holder = whose.get(stall.number());
            String province = holder == null ? null : units.find(holder.unit()).map(unit -> unit.shortNameOn(fair.fromDay())).orElse(holder.unit().value());
            return new FloorView.Spot(stall, holder, province, blocked.containsKey(stall.number()));
        }).toList(), zones.of(fair));
    }
}

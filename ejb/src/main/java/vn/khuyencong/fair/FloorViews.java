package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.khuyencong.fair.allocation.FloorStall;
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
    private FixedStalls fixed;
    @Inject
    private Territory territory;

    /** A computation of a fair whose floor whoever prepares the fair may look at. */
    public Optional<FairRun> run(Viewer viewer, Fair fair, long id) {
        return Optional.ofNullable(em.find(FairRun.class, id)).filter(run -> run.fair().id() == fair.id() && fairs.seesWhole(viewer, fair));
    }

    /** The floor of a fair that the viewer sees. */
    public FloorView of(Viewer viewer, Fair fair) {
        Set<String> blocked = holders.blocked(fair).keySet();
        return view(fair, floors.plan(fair).orElse(null), holders(viewer, fair), stall -> blocked.contains(stall.number()), zones.of(fair));
    }

    /** The floor as a run gave it away, with what was blocked and what the zones were called when it was computed, whatever came later. */
    public FloorView of(Viewer viewer, FairRun run) {
        Fair fair = run.fair();
        boolean seen = fairs.seesWhole(viewer, fair) || run.publishedAt() != null && fair.revealedSeed() != null;
        return view(fair, run.floorPlan(), seen ? holders.of(run) : Map.of(), blocked(run), zones.at(fair, run.startedAt()));
    }

    /** By number of the stall, whose it is as far as the viewer may know: pins that are not published are for whoever sees everything. */
    public Map<String, StallHolders.Holder> holders(Viewer viewer, Fair fair) {
        if (fairs.seesWhole(viewer, fair)) {
            return holders.of(fair);
        }
        return fair.revealedSeed() == null ? Map.of() : holders.given(fair);
    }

    /** As the computation took it; a combined stall that was nobody's went into it as a blocked one and is none. */
    private Predicate<FairStall> blocked(FairRun run) {
        Set<String> out = run.problem().stalls().stream().filter(FloorStall::blocked).map(FloorStall::number).collect(Collectors.toSet());
        Set<String> byHand = fixed.history(run.fair()).stream().filter(act -> act.kind() == HandKind.BLOCK && act.heldAt(run.startedAt()))
                .flatMap(act -> act.stallNumbers().stream()).collect(Collectors.toSet());
        return stall -> out.contains(stall.number()) && (!stall.combined() || byHand.contains(stall.number()));
    }

    private FloorView view(Fair fair, FloorPlan plan, Map<String, StallHolders.Holder> whose, Predicate<FairStall> blocked, List<FairZone> zonesThen) {
        UnitMap units = territory.map();
        List<FairStall> stalls = plan == null ? List.of() : floors.stalls(plan);
        return new FloorView(fair, plan, stalls.stream().map(stall -> {
            StallHolders.Holder holder = whose.get(stall.number());
            String province = holder == null ? null : units.find(holder.unit()).map(unit -> unit.shortNameOn(fair.fromDay())).orElse(holder.unit().value());
            return new FloorView.Spot(stall, holder, province, blocked.test(stall));
        }).toList(), zonesThen);
    }
}

package vn.khuyencong.web.fair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.fair.ApplicationState;
import vn.khuyencong.fair.FairApplication;
import vn.khuyencong.fair.FairRun;
import vn.khuyencong.fair.FloorChanges;
import vn.khuyencong.fair.StallList;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;

/** What whoever prepares a fair works with beside its floor: who applies, to be put somewhere by hand, and what the last act changed. */
@Named("floorWork")
@RequestScoped
public class FloorWork {

    @Inject
    private PageRequest request;
    @Inject
    private FairPage page;
    @Inject
    private FloorPage floor;
    @Inject
    private StallList list;
    @Inject
    private FloorChanges changes;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private List<Line> applicants;
    private List<Changed> changed;

    /**
     * Who applies, as the list beside the floor shows it.
     *
     * @param reference unit/document
     * @param count     how many stalls are taken along: those that he has on the floor shown, else those that he wants
     * @param stalls    where he stands on the floor shown; empty if nowhere
     * @param key       what the search looks into
     */
    public record Line(String reference, String name, String unit, int count, int wanted, int least, String stalls, String key) {
    }

    /** Somebody who stands elsewhere than before; empty where he had or has none. */
    public record Changed(String exhibitor, String unit, String before, String now) {
    }

    /** Applications in force, first those that have no stall, then by score. */
    public List<Line> getApplicants() {
        if (applicants == null) {
            Map<String, List<String>> stalls = new HashMap<>();
            floor.getView().spots().stream().filter(spot -> spot.holder() != null && spot.holder().document() != null).forEach(spot ->
                    stalls.computeIfAbsent(spot.holder().unit() + "/" + spot.holder().document(), who -> new ArrayList<>()).add(spot.stall().number()));
            UnitMap units = territory.map();
            applicants = list.of(request.viewer(), page.getFair()).stream().map(StallList.StallRow::application)
                    .filter(one -> one.state() == ApplicationState.IN_FORCE)
                    .sorted(Comparator.comparing((FairApplication one) -> stalls.containsKey(one.reference()))
                            .thenComparing(one -> one.score() == null ? 0 : -one.score()))
                    .map(one -> line(one, stalls.getOrDefault(one.reference(), List.of()), units)).toList();
        }
        return applicants;
    }

    private Line line(FairApplication one, List<String> stalls, UnitMap units) {
        String unit = unit(one.unit(), units);
        return new Line(one.reference(), one.name(), unit, stalls.isEmpty() ? one.wanted() : stalls.size(), one.wanted(), one.least(), String.join(" ", stalls),
                VietnameseText.searchKey(one.name() + " " + unit + " " + one.document()));
    }

    private String unit(UnitId id, UnitMap units) {
        return units.find(id).map(unit -> unit.shortNameOn(page.getFair().fromDay())).orElse(id.value());
    }

    /** What the computation that is shown changed of the plan before it. */
    public List<Changed> getChanged() {
        FairRun run = floor.getRun();
        if (changed == null) {
            UnitMap units = territory.map();
            changed = run == null ? List.of() : changes.of(request.viewer(), run.id()).stream().map(one -> new Changed(
                    one.exhibitor() == null ? Words.get("fair.mapCombined") : one.exhibitor(), unit(one.unit(), units), String.join(" ", one.before()),
                    String.join(" ", one.now()))).toList();
        }
        return changed;
    }

    /** Numbers of the stalls that are somebody else's than before, for the map to mark. */
    public String getChangedStalls() {
        return String.join(" ", getChanged().stream().map(Changed::now).filter(now -> !now.isEmpty()).toList());
    }

    /** Whether a computation may follow an act by hand today: not before the last day of applications is over. */
    public boolean isComputable() {
        return clock.today().isAfter(page.getFair().closesOn());
    }

    /** What was typed into the form of a pin that was refused, or what leads to it from elsewhere. */
    public String typed(String field) {
        return request.parameters().text(field).orElse(null);
    }
}

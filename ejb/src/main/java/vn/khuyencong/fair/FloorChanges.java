package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;

/** What a computation changed of the plan that it planned again: for whoever prepares the fair, who sees what his act by hand cost others. */
@Stateless
public class FloorChanges {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private StallHolders holders;

    /**
     * Somebody who stands elsewhere than before.
     *
     * @param unit      the province
     * @param exhibitor null for its combined stalls
     * @param before    numbers of the stalls he had; empty if none
     * @param now       numbers of the stalls he has; empty if none
     */
    public record Change(UnitId unit, String exhibitor, List<String> before, List<String> now) {
    }

    /** Everybody whose stalls are not what they were; empty for a first plan, and for who does not see the fair whole. */
    public List<Change> of(Viewer viewer, long run) {
        return Optional.ofNullable(em.find(FairRun.class, run))
                .filter(one -> one.state() == RunState.DONE && one.replans() != null && fairs.seesWhole(viewer, one.fair()))
                .map(one -> between(stalls(one.replans()), stalls(one))).orElse(List.of());
    }

    private static List<Change> between(Map<List<Object>, List<String>> before, Map<List<Object>, List<String>> now) {
        Set<List<Object>> all = new LinkedHashSet<>(now.keySet());
        all.addAll(before.keySet());
        return all.stream().map(who -> new Change((UnitId) who.get(0), (String) who.get(2), before.getOrDefault(who, List.of()), now.getOrDefault(who, List.of())))
                .filter(change -> !change.before().equals(change.now())).toList();
    }

    /** By province, application and name, in the order of the numbers. */
    private Map<List<Object>, List<String>> stalls(FairRun run) {
        Map<List<Object>, List<String>> stalls = new LinkedHashMap<>();
        holders.of(run).forEach((stall, holder) -> stalls.computeIfAbsent(Arrays.asList(holder.unit(), holder.document(), holder.name()), who -> new ArrayList<>()).add(stall));
        return stalls;
    }
}

package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * The floor of a fair: drawn row by row, or taken in whole from a spreadsheet. Each change is a new version; a stall that is given away stays
 * where it is in every later one.
 */
@Stateless
public class Floors {

    static final int MOST_STALLS = 3_000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private StallHolders holders;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The version in force; empty while nothing is drawn. */
    public Optional<FloorPlan> plan(Fair fair) {
        return em.createQuery("select p from FloorPlan p where p.fair = :fair order by p.version desc", FloorPlan.class).setParameter("fair", fair)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** The stalls of the version in force, as one walks: by hall, row and place. */
    public List<FairStall> stalls(Fair fair) {
        return plan(fair).map(this::stalls).orElse(List.of());
    }

    /** How many stalls the version in force has, by fair; a fair whose floor is not drawn is not among them. */
    public Map<Long, Integer> counts(int planYear) {
        return em.createQuery("""
                        select p.fair.id, count(s) from FairStall s join s.floorPlan p where p.fair.planYear = :year
                        and p.version = (select max(q.version) from FloorPlan q where q.fair = p.fair) group by p.fair.id""", Object[].class)
                .setParameter("year", planYear).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> ((Long) row[1]).intValue()));
    }

    public List<FairStall> stalls(FloorPlan plan) {
        return em.createQuery("select s from FairStall s where s.floorPlan = :plan order by s.hall, s.rowLabel, s.place", FairStall.class)
                .setParameter("plan", plan).getResultList();
    }

    /** Draws a row of like stalls; a row of that name in that hall is drawn anew. */
    public Entered drawRow(Viewer viewer, long fairId, NewRow row) {
        Fair fair = fairs.forChange(viewer, fairId);
        EntryCheck check = row.check();
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        List<NewStall> all = without(fair, row.hall(), row.row());
        int before = all.size();
        all.addAll(row.stalls());
        return put(viewer, fair, row.hall() + "/" + row.row(), all, i -> i < before ? "lines/" + i + "/" : "");
    }

    /** Takes a row away. */
    public Entered dropRow(Viewer viewer, long fairId, String hall, String row) {
        Fair fair = fairs.forChange(viewer, fairId);
        return put(viewer, fair, hall + "/" + row + " –", without(fair, hall, row), i -> "lines/" + i + "/");
    }

    /**
     * Takes in a whole floor in the place of the one in force.
     *
     * @param source the file it comes from
     * @return what is wrong of the stall at place i is said at the cell {@code lines/i/field}
     */
    public Entered takeIn(Viewer viewer, long fairId, String source, List<NewStall> stalls) {
        return put(viewer, fairs.forChange(viewer, fairId), source, stalls, i -> "lines/" + i + "/");
    }

    private List<NewStall> without(Fair fair, String hall, String row) {
        return new ArrayList<>(stalls(fair).stream().map(NewStall::of).filter(stall -> !(stall.hall().equals(hall) && stall.row().equals(row))).toList());
    }

    private Entered put(Viewer viewer, Fair fair, String source, List<NewStall> stalls, IntFunction<String> at) {
        EntryCheck check = new EntryCheck().unless(fair.changeable(), Refusal.error("FAIR_ENDED", "", "floor", fair.code()))
                .unless(stalls.size() <= MOST_STALLS, Refusal.error("FAIR_TOO_MANY_STALLS", "", "floor", MOST_STALLS));
        if (!check.blocks()) {
            each(check, stalls, at, zones(fair));
            given(check, fair, stalls);
        }
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        FloorPlan plan = new FloorPlan(fair, plan(fair).map(FloorPlan::version).orElse(0) + 1, shortened(source), clock.now(), viewer.name());
        em.persist(plan);
        stalls.forEach(stall -> em.persist(new FairStall(plan, stall.number(), stall.hall(), stall.row(), stall.place(), stall.zone(), stall.widthCm(),
                stall.depthCm(), stall.corner(), stall.combined())));
        audit.record(viewer.name(), AuditAct.FAIR_FLOOR_CHANGED, fair.code(), "OK", plan.version() + ": " + stalls.size() + " (" + plan.source() + ")");
        return new Entered(plan.id(), List.of());
    }

    private Set<String> zones(Fair fair) {
        return em.createQuery("select z.code from FairZone z where z.fair = :fair and z.endedAt is null", String.class).setParameter("fair", fair)
                .getResultStream().collect(Collectors.toSet());
    }

    private static void each(EntryCheck check, List<NewStall> stalls, IntFunction<String> at, Set<String> zones) {
        Map<String, String> numbers = new HashMap<>();
        Map<List<Object>, String> places = new HashMap<>();
        for (int i = 0; i < stalls.size(); i++) {
            NewStall stall = stalls.get(i);
            stall.check(check, at.apply(i), zones);
            check.unless(stall.number() == null || numbers.put(stall.number(), "") == null,
                    Refusal.error("FAIR_STALL_TWICE", "", at.apply(i) + "stallNumber", stall.number()));
            String there = places.put(Arrays.asList(stall.hall(), stall.row(), stall.place()), String.valueOf(stall.number()));
            check.unless(there == null, Refusal.error("FAIR_PLACE_TWICE", "", at.apply(i) + "stallPlace", stall.place(), stall.row(), there));
        }
    }

    /** What is somebody's stays as it is: neither the stall nor its neighbours may go from under him, and it neither shrinks nor grows. */
    private void given(EntryCheck check, Fair fair, List<NewStall> stalls) {
        Map<String, NewStall> now = stalls.stream().filter(stall -> stall.number() != null).collect(Collectors.toMap(NewStall::number, stall -> stall, (one, same) -> one));
        Map<String, NewStall> before = stalls(fair).stream().map(NewStall::of).collect(Collectors.toMap(NewStall::number, stall -> stall));
        holders.of(fair).forEach((number, holder) -> {
            String who = holder.name() == null ? holder.unit().value() : holder.name();
            NewStall stall = now.get(number);
            check.unless(stall != null, Refusal.error("FAIR_STALL_GIVEN", "", "floor", number, who));
            check.unless(stall == null || before.get(number) == null || stall.isStill(before.get(number)),
                    Refusal.error("FAIR_STALL_GIVEN_MOVED", "", "floor", number, who));
        });
    }

    private static String shortened(String source) {
        return source.length() <= 200 ? source : source.substring(0, 200);
    }
}

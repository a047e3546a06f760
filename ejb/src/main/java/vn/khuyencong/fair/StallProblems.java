package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.fair.allocation.AllocationRules;
import vn.khuyencong.fair.allocation.Applicant;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.fair.allocation.FloorStall;
import vn.khuyencong.fair.allocation.GivenStall;
import vn.khuyencong.fair.allocation.Placement;
import vn.khuyencong.fair.allocation.Quota;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Writes down what an allocation depends on, as the fair stands now. */
@Stateless
public class StallProblems {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Floors floors;
    @Inject
    private FixedStalls fixed;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * The problem of a fair.
     *
     * @param before the computation that is planned again, or null
     */
    public FairProblem of(Fair fair, RunOrder order, FairRun before) {
        PublishedRule rule = rule(fair);
        Set<String> placed = before == null || before.publishedAt() == null ? Set.of() : before.found().map(RunResult::places)
                .orElse(List.of()).stream().map(Placement::application).collect(Collectors.toSet());
        List<FairHandAct> acts = fixed.inForce(fair);
        Set<String> pinned = acts.stream().filter(FairHandAct::isPin).map(FairHandAct::document).collect(Collectors.toSet());
        // Who came late and has published stalls, or is pinned, has them like everybody else.
        List<FairApplication> taking = applications(fair).stream().filter(one -> order.withLate() || !one.isLate() || placed.contains(one.reference())
                || pinned.contains(one.reference())).toList();
        Function<UnitId, String> province = provinces();
        Applicants applicants = new Applicants(taking, rule, province, survivors(fair));
        List<FairStall> stalls = floors.stalls(fair);
        List<GivenStall> given = given(acts, stalls, province);
        Set<String> numbers = stalls.stream().map(FairStall::number).collect(Collectors.toSet());
        List<Placement> pins = pins(acts, taking);
        List<Placement> places = before == null ? List.of() : places(before, taking, numbers);
        FairProblem problem = new FairProblem(new AllocationRules(rule.version(), rule.percentWhenFewer(), fair.mostEach()),
                floor(stalls, acts, given), applicants.all(), quotas(fair, taking, province), fair.seed(), pins, places, given);
        return order.keepsPublished() ? problem.withPins(kept(problem)) : problem;
    }

    /** The published rule that a fair names. */
    public PublishedRule rule(Fair fair) {
        return Optional.ofNullable(em.find(PublishedRule.class, fair.ruleVersion()))
                .orElseThrow(() -> new IllegalStateException("rule " + fair.ruleVersion() + " is not on file"));
    }

    /** Applications in force, in the order in which they came. */
    public List<FairApplication> applications(Fair fair) {
        return em.createQuery("select a from FairApplication a where a.fair = :fair and a.state = :state order by a.receivedAt, a.id", FairApplication.class)
                .setParameter("fair", fair).setParameter("state", ApplicationState.IN_FORCE).getResultList();
    }

    /** By record that applies, the one that stands for it now. */
    private Map<Long, Long> survivors(Fair fair) {
        Map<Long, Long> survivors = new HashMap<>();
        em.createQuery("select e.id, e.survivor from Establishment e where e.id in (select a.establishmentId from FairApplication a where a.fair = :fair)", Object[].class)
                .setParameter("fair", fair).getResultStream().forEach(row -> survivors.put((Long) row[0], (Long) row[1]));
        return survivors;
    }

    /** A combined stall is nobody's until a province has it. */
    private static List<FloorStall> floor(List<FairStall> stalls, List<FairHandAct> acts, List<GivenStall> given) {
        Set<String> blocked = acts.stream().filter(act -> act.kind() == HandKind.BLOCK).flatMap(act -> act.stallNumbers().stream())
                .collect(Collectors.toSet());
        Set<String> taken = given.stream().map(GivenStall::stall).collect(Collectors.toSet());
        return stalls.stream().map(stall -> new FloorStall(stall.number(), stall.hall(), stall.rowLabel(), stall.place(), stall.zone(), stall.corner(),
                blocked.contains(stall.number()) || stall.combined() && !taken.contains(stall.number()))).toList();
    }

    private static List<GivenStall> given(List<FairHandAct> acts, List<FairStall> stalls, Function<UnitId, String> province) {
        Set<String> combined = stalls.stream().filter(FairStall::combined).map(FairStall::number).collect(Collectors.toSet());
        return acts.stream().filter(FairHandAct::isCombined).flatMap(act -> act.stallNumbers().stream().filter(combined::contains)
                .map(number -> new GivenStall(number, "", province.apply(act.combinedOf())))).toList();
    }

    /** A pin of an application that is no more in force holds nothing. */
    private static List<Placement> pins(List<FairHandAct> acts, List<FairApplication> taking) {
        Set<String> known = taking.stream().map(FairApplication::reference).collect(Collectors.toSet());
        return acts.stream().filter(FairHandAct::isPin).filter(act -> known.contains(act.document()))
                .map(act -> new Placement(act.document(), act.stallNumbers())).toList();
    }

    private static List<Placement> places(FairRun before, List<FairApplication> taking, Set<String> numbers) {
        Set<String> known = taking.stream().map(FairApplication::reference).collect(Collectors.toSet());
        return before.found().map(RunResult::places).orElse(List.of()).stream().filter(place -> known.contains(place.application()))
                .filter(place -> numbers.containsAll(place.stalls())).toList();
    }

    /** Pins by hand, and everybody who has stalls that no hand has touched and that still suit him. */
    private static List<Placement> kept(FairProblem problem) {
        Map<String, Applicant> applicants = problem.applicants().stream().collect(Collectors.toMap(Applicant::application, one -> one));
        Set<String> pinned = problem.pins().stream().map(Placement::application).collect(Collectors.toSet());
        Set<String> touched = new HashSet<>();
        problem.pins().forEach(pin -> touched.addAll(pin.stalls()));
        problem.stalls().stream().filter(FloorStall::blocked).forEach(stall -> touched.add(stall.number()));
        problem.given().forEach(stall -> touched.add(stall.stall()));
        Map<String, FloorStall> floor = problem.stalls().stream().collect(Collectors.toMap(FloorStall::number, one -> one));
        Stream<Placement> holders = problem.before().stream().filter(place -> !pinned.contains(place.application()))
                .filter(place -> place.stalls().stream().noneMatch(touched::contains))
                .filter(place -> suits(applicants.get(place.application()), place.stalls().stream().map(floor::get).toList()));
        return Stream.concat(problem.pins().stream(), holders).toList();
    }

    /** Whether who applies may still stand there: he may have changed what he wants, and the floor its zones and rows. */
    private static boolean suits(Applicant applicant, List<FloorStall> stalls) {
        List<FloorStall> row = stalls.stream().sorted(Comparator.comparingInt(FloorStall::place)).toList();
        return row.size() >= applicant.least() && row.size() <= applicant.wanted() && applicant.percentIn(row.get(0).zone()).isPresent()
                && IntStream.range(1, row.size()).allMatch(i -> row.get(i).isBeside(row.get(i - 1))
                && row.get(i).zone().equals(row.get(0).zone()));
    }

    /** A province without a quota has no stall; one that succeeded others has their quotas too. */
    private List<Quota> quotas(Fair fair, List<FairApplication> taking, Function<UnitId, String> province) {
        Map<String, Integer> most = new HashMap<>();
        taking.forEach(one -> most.put(province.apply(one.unit()), 0));
        em.createQuery("select q from FairQuota q where q.fair = :fair and q.endedAt is null", FairQuota.class).setParameter("fair", fair)
                .getResultStream().forEach(quota -> most.merge(province.apply(quota.unit()), quota.stalls(), Integer::sum));
        return most.entrySet().stream().map(one -> new Quota(one.getKey(), one.getValue())).toList();
    }

    /** Who holds the territory of a unit today. */
    private Function<UnitId, String> provinces() {
        UnitMap units = territory.map();
        LocalDate today = clock.today();
        return unit -> units.holderOn(unit, today).id().value();
    }
}

package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Bounds that trust no solver: the checker's own relaxation (who gets how many stalls in which zone), and prices that prove a bound by
 * whole-number arithmetic.
 */
final class BoundProof {

    private static final long SCALE = 1_000_000_000;

    private final FairProblem problem;
    private final Map<String, Integer> attainable;
    private final Watch watch;
    private final IntegerSolver solver;
    private final Program program = new Program();
    private final Map<String, Sum> granted = new TreeMap<>();
    private final Map<LevelName, Sum> sums = new HashMap<>();
    private final Map<String, Program.Row> zones = new HashMap<>();

    BoundProof(FairProblem problem, Map<String, Integer> attainable, Watch watch) {
        this.problem = problem;
        this.attainable = attainable;
        this.watch = watch;
        solver = new IntegerSolver(watch);
        for (LevelName name : LevelName.values()) {
            sums.put(name, new Sum());
        }
        Set<String> occupied = new HashSet<>();
        problem.given().forEach(given -> occupied.add(given.stall()));
        problem.pins().forEach(pin -> occupied.addAll(pin.stalls()));
        Map<String, Integer> room = new HashMap<>();
        problem.stalls().stream().filter(stall -> !stall.blocked() && !occupied.contains(stall.number())).forEach(stall -> room.merge(stall.zone(), 1, Integer::sum));
        room.forEach((zone, stalls) -> zones.put(zone, program.row(0, stalls)));
        Map<String, Sum> held = new TreeMap<>();
        problem.applicants().forEach(applicant -> applicant(applicant, held));
        for (Quota quota : problem.quotas()) {
            if (granted.containsKey(quota.province())) {
                granted.get(quota.province()).keepBetween(-Program.FREE, Math.max(0, quota.stalls()
                        - problem.given().stream().filter(one -> one.province().equals(quota.province())).count()), program);
            }
        }
        held.forEach((establishment, sum) -> sum.keepBetween(-Program.FREE, Math.max(0, problem.rules().maximumPerEstablishment()
                - problem.given().stream().filter(one -> one.establishment().equals(establishment)).count()), program));
    }

    private void applicant(Applicant applicant, Map<String, Sum> held) {
        Sum province = granted.computeIfAbsent(applicant.province(), key -> new Sum());
        Sum establishment = held.computeIfAbsent(applicant.establishment(), key -> new Sum());
        Placement pin = problem.pins().stream().filter(one -> one.application().equals(applicant.application())).findFirst().orElse(null);
        int lot = TieSeed.lot(problem.seed(), applicant.application());
        if (pin != null) {
            PlanValues values = new PlanValues(problem, List.of(pin));
            province.plus(pin.stalls().size());
            establishment.plus(pin.stalls().size());
            for (LevelName name : List.of(LevelName.VALUE, LevelName.WISHES, LevelName.LOTS)) {
                sums.get(name).plus(values.of(name));
            }
            return;
        }
        Program.Row once = program.row(0, 1);
        for (ZoneChoice choice : applicant.zones()) {
            for (int size = applicant.least(); size <= applicant.wanted() && zones.containsKey(choice.zone()); size++) {
                int variable = program.variable(0, 1);
                once.add(variable, 1);
                zones.get(choice.zone()).add(variable, size);
                province.plus(variable, size);
                establishment.plus(variable, size);
                sums.get(LevelName.VALUE).plus(variable, applicant.score() * problem.rules().served(applicant, size, choice.percent()));
                sums.get(LevelName.WISHES).plus(variable, applicant.wishes().size());
                sums.get(LevelName.LOTS).plus(variable, (long) lot * size);
            }
        }
    }

    /**
     * At least so many provinces must stay at the share of the last of these levels, if those of the others are as they say.
     *
     * @param upTo levels of the provinces from the smallest share
     */
    long provinces(List<AllocationLevel> upTo) {
        Program stage = program.copy();
        Sum spared = new Sum();
        List<Program.Row> counts = new ArrayList<>();
        upTo.forEach(level -> counts.add(stage.row(0, level == upTo.get(upTo.size() - 1) ? Program.FREE : level.value())));
        Share now = upTo.get(upTo.size() - 1).share();
        attainable.forEach((province, most) -> {
            long product = (long) now.granted() * most;
            long above = product / now.attainable() + 1;
            Sum sum = granted.get(province);
            Program.Row row = stage.row(above - sum.constant(), Program.FREE);
            sum.terms().forEach(term -> row.add(term.variable(), term.factor()));
            for (int i = 0; i < upTo.size(); i++) {
                Share share = upTo.get(i).share();
                if ((long) share.granted() * most % share.attainable() == 0) {
                    int at = stage.variable(0, 1);
                    counts.get(i).add(at, 1);
                    row.add(at, above - (long) share.granted() * most / share.attainable());
                    if (i == upTo.size() - 1) {
                        spared.plus(at, -1);
                    }
                }
            }
        });
        return -Prices.of(stage, spared, SCALE, solver).bound();
    }

    /** Binds what follows to the shares of these levels. */
    void holdProvinces(List<AllocationLevel> levels) {
        Map<AllocationLevel, Program.Row> counts = new HashMap<>();
        levels.forEach(level -> counts.put(level, program.row(level.value(), level.value())));
        attainable.forEach((province, most) -> {
            Sum sum = granted.get(province);
            Program.Row row = program.row(-sum.constant(), -sum.constant());
            sum.terms().forEach(term -> row.add(term.variable(), term.factor()));
            Program.Row once = program.row(1, 1);
            for (AllocationLevel level : levels) {
                if ((long) level.share().granted() * most % level.share().attainable() == 0) {
                    int at = program.variable(0, 1);
                    counts.get(level).add(at, 1);
                    once.add(at, 1);
                    row.add(at, -(long) level.share().granted() * most / level.share().attainable());
                }
            }
        });
    }

    /** The most of a level's sum that the prices leave possible. */
    long most(LevelName name) {
        Sum sum = sums.get(name);
        long divisor = sum.divisor();
        return Prices.of(program, sum.divided(divisor), scale(name), solver).bound() * divisor + sum.constant();
    }

    /** Whether the second solver finds nothing above this value among what the prices leave. */
    boolean isNothingAbove(LevelName name, long value) {
        Sum sum = sums.get(name);
        long divisor = sum.divisor();
        Program rest = program.copy();
        Prices prices = Prices.of(rest, sum.divided(divisor), scale(name), solver);
        prices.keepAtLeast((value - sum.constant()) / divisor + 1);
        return ExactSearch.isImpossible(rest, watch);
    }

    void keepAtLeast(LevelName name, long value) {
        long divisor = sums.get(name).divisor();
        sums.get(name).divided(divisor).keepBetween((value - sums.get(name).constant()) / divisor, Program.FREE, program);
    }

    private static long scale(LevelName name) {
        return name == LevelName.VALUE ? 100 : SCALE;
    }
}

package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Whether the pins can be kept together. Nothing else is demanded to be granted, so with consistent pins there always is a plan,
 * and conflicts are among pins and single rules alone.
 */
final class PinRules {

    private final FairProblem problem;
    private final Neighbours neighbours;
    private final Map<String, FloorStall> stalls = new HashMap<>();
    private final Map<String, Applicant> applicants = new HashMap<>();
    private final Map<String, GivenStall> given = new HashMap<>();
    private final List<Infeasible.Conflict> conflicts = new ArrayList<>();

    PinRules(FairProblem problem) {
        this.problem = problem;
        neighbours = new Neighbours(problem);
        problem.stalls().forEach(stall -> stalls.put(stall.number(), stall));
        problem.applicants().forEach(applicant -> applicants.put(applicant.application(), applicant));
        problem.given().forEach(one -> given.put(one.stall(), one));
    }

    /** All minimal conflicts of single pins and of pairs, and one for each quota and maximum that is exceeded. */
    List<Infeasible.Conflict> conflicts() {
        problem.pins().forEach(this::alone);
        for (int i = 0; i < problem.pins().size(); i++) {
            for (int j = i + 1; j < problem.pins().size(); j++) {
                together(problem.pins().get(i), problem.pins().get(j));
            }
        }
        Map<String, Integer> quotas = new TreeMap<>();
        problem.quotas().forEach(quota -> quotas.put(quota.province(), quota.stalls()));
        counted(HardRule.QUOTA, Applicant::province, GivenStall::province, quotas);
        Map<String, Integer> maxima = new TreeMap<>();
        problem.applicants().forEach(one -> maxima.put(one.establishment(), problem.rules().maximumPerEstablishment()));
        counted(HardRule.MAXIMUM, Applicant::establishment, GivenStall::establishment, maxima);
        return conflicts;
    }

    private void alone(Placement pin) {
        Applicant applicant = applicants.get(pin.application());
        for (String number : pin.stalls()) {
            FloorStall stall = stalls.get(number);
            if (stall == null) {
                add(HardRule.STALL_EXISTS, pin, number);
            } else if (stall.blocked()) {
                add(HardRule.BLOCKED, pin, number);
            }
            if (given.containsKey(number)) {
                add(HardRule.ALREADY_GIVEN, pin, number);
            }
        }
        if (pin.stalls().stream().distinct().count() < pin.stalls().size()) {
            conflicts.add(new Infeasible.Conflict(HardRule.ONE_TO_ONE, List.of(pin), pin.stalls(), "", -1, -1));
        }
        int size = pin.stalls().size();
        if (size > applicant.wanted() || size < applicant.least()) {
            conflicts.add(new Infeasible.Conflict(HardRule.WANTED, List.of(pin), List.of(), pin.application(),
                    size > applicant.wanted() ? applicant.wanted() : applicant.least(), size));
        }
        List<FloorStall> known = known(pin);
        if (known.size() == size) {
            shape(pin, applicant, known);
        }
        besideGiven(pin, applicant, known);
    }

    private void shape(Placement pin, Applicant applicant, List<FloorStall> known) {
        for (int i = 1; i < known.size(); i++) {
            if (!known.get(i - 1).isBeside(known.get(i))) {
                conflicts.add(new Infeasible.Conflict(HardRule.CONTIGUITY, List.of(pin),
                        List.of(known.get(i - 1).number(), known.get(i).number()), "", -1, -1));
                break;
            }
        }
        List<String> zones = known.stream().map(FloorStall::zone).distinct().toList();
        String foreign = zones.stream().filter(zone -> applicant.percentIn(zone).isEmpty()).findFirst().orElse(null);
        if (foreign != null || zones.size() > 1) {
            String zone = foreign == null ? zones.get(1) : foreign;
            conflicts.add(new Infeasible.Conflict(HardRule.ZONE, List.of(pin), known.stream().filter(stall -> stall.zone().equals(zone))
                    .map(FloorStall::number).toList(), zone, -1, -1));
        }
    }

    private void besideGiven(Placement pin, Applicant applicant, List<FloorStall> known) {
        for (GivenStall one : problem.given()) {
            FloorStall stall = stalls.get(one.stall());
            if (stall != null && neighbours.apartFrom(applicant.establishment()).contains(one.establishment())) {
                known.stream().filter(stall::isBeside).findFirst().ifPresent(beside -> conflicts.add(new Infeasible.Conflict(
                        HardRule.APART, List.of(pin), List.of(beside.number(), one.stall()), one.establishment(), -1, -1)));
            }
        }
    }

    private void together(Placement one, Placement other) {
        List<String> shared = one.stalls().stream().filter(other.stalls()::contains).toList();
        if (!shared.isEmpty()) {
            conflicts.add(new Infeasible.Conflict(HardRule.ONE_TO_ONE, List.of(one, other), shared, "", -1, -1));
        }
        if (neighbours.apartFrom(applicants.get(one.application()).establishment()).contains(applicants.get(other.application()).establishment())) {
            for (FloorStall stall : known(one)) {
                for (FloorStall beside : known(other)) {
                    if (stall.isBeside(beside)) {
                        conflicts.add(new Infeasible.Conflict(HardRule.APART, List.of(one, other),
                                List.of(stall.number(), beside.number()), "", -1, -1));
                        return;
                    }
                }
            }
        }
    }

    private void counted(HardRule rule, Function<Applicant, String> owner, Function<GivenStall, String> owned, Map<String, Integer> limits) {
        limits.forEach((subject, limit) -> {
            int left = limit - (int) problem.given().stream().filter(one -> owned.apply(one).equals(subject)).count();
            List<Placement> pins = problem.pins().stream().filter(pin -> owner.apply(applicants.get(pin.application())).equals(subject))
                    .sorted(Comparator.comparing((Placement pin) -> -pin.stalls().size())).toList();
            if (pins.stream().mapToInt(pin -> pin.stalls().size()).sum() > Math.max(0, left)) {
                List<Placement> least = fewest(pins, Math.max(0, left));
                conflicts.add(new Infeasible.Conflict(rule, least, List.of(), subject, limit,
                        limit - left + least.stream().mapToInt(pin -> pin.stalls().size()).sum()));
            }
        });
    }

    /** The greatest first until it is too much: then without any one of them it is not. */
    private static List<Placement> fewest(List<Placement> pins, int left) {
        List<Placement> taken = new ArrayList<>();
        int sum = 0;
        for (Placement pin : pins) {
            taken.add(pin);
            sum += pin.stalls().size();
            if (sum > left) {
                return taken;
            }
        }
        throw new IllegalStateException("they are not too many");
    }

    private void add(HardRule rule, Placement pin, String stall) {
        conflicts.add(new Infeasible.Conflict(rule, List.of(pin), List.of(stall), "", -1, -1));
    }

    private List<FloorStall> known(Placement pin) {
        return pin.stalls().stream().distinct().map(stalls::get).filter(java.util.Objects::nonNull).sorted(FloorStall.WALK).toList();
    }
}

package vn.khuyencong.fair.allocation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The levels' values of any plan, counted stall by stall; for the checker and for comparing plans that other methods made. */
public final class PlanValues {

    private final FairProblem problem;
    private final Map<String, FloorStall> stalls = new HashMap<>();
    private final Map<String, Applicant> applicants = new HashMap<>();
    private final Map<String, List<String>> places = new HashMap<>();

    public PlanValues(FairProblem problem, List<Placement> plan) {
        this.problem = problem;
        problem.stalls().forEach(stall -> stalls.put(stall.number(), stall));
        problem.applicants().forEach(applicant -> applicants.put(applicant.application(), applicant));
        plan.forEach(place -> places.put(place.application(), place.stalls()));
    }

    /** Stalls granted, by province; provinces that somebody applied from. */
    public Map<String, Integer> granted() {
        Map<String, Integer> granted = new TreeMap<>();
        applicants.values().forEach(applicant -> granted.merge(applicant.province(), stalls(applicant).size(), Integer::sum));
        return granted;
    }

    /** The smallest share, given what each province could attain; empty if none could attain any. */
    public Optional<Share> worst(Map<String, Integer> attainable) {
        Map<String, Integer> granted = granted();
        return attainable.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> new Share(granted.getOrDefault(entry.getKey(), 0), entry.getValue())).min(Share::compareTo);
    }

    /** {@link LevelName#VALUE}. */
    public long value() {
        return applicants.values().stream().mapToLong(applicant -> applicant.score() * served(applicant.application())).sum();
    }

    /** What is served to an application, before its score is counted. */
    public long served(String application) {
        Applicant applicant = applicants.get(application);
        List<String> own = stalls(applicant);
        long served = 0;
        for (String number : own) {
            String zone = stalls.get(number).zone();
            int percent = applicant.zones().stream().filter(choice -> choice.zone().equals(zone)).mapToInt(ZoneChoice::percent).findFirst().orElse(0);
            served += (long) percent * (own.size() < applicant.wanted() ? problem.rules().percentWhenFewer() : 100);
        }
        return served;
    }

    /** {@link LevelName#MOVES}. */
    public long moves() {
        Set<String> moved = new HashSet<>();
        for (Placement before : problem.before()) {
            Applicant applicant = applicants.get(before.application());
            if (applicant != null && !new HashSet<>(before.stalls()).equals(new HashSet<>(stalls(applicant)))) {
                moved.add(applicant.establishment());
            }
        }
        return moved.size();
    }

    /** {@link LevelName#WISHES}. */
    public long wishes() {
        return applicants.values().stream().mapToLong(applicant -> applicant.wishes().stream()
                .filter(wish -> wish.isGrantedBy(stalls(applicant).stream().map(stalls::get).toList())).count()).sum();
    }

    /** {@link LevelName#LOTS}. */
    public long lots() {
        return applicants.values().stream()
                .mapToLong(applicant -> (long) TieSeed.lot(problem.seed(), applicant.application()) * stalls(applicant).size()).sum();
    }

    /** The value of a level other than that of the provinces. */
    long of(LevelName name) {
        return switch (name) {
            case VALUE -> value();
            case MOVES -> moves();
            case WISHES -> wishes();
            case LOTS -> lots();
            case PROVINCES -> throw new IllegalArgumentException("the provinces have no one value");
        };
    }

    private List<String> stalls(Applicant applicant) {
        return places.getOrDefault(applicant.application(), List.of());
    }
}

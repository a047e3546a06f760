package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether each that came late had the best that was left at its turn: every run of stalls of the floor is tried. */
final class LateCheck {

    private final FairProblem problem;
    private final List<Placement> placed;
    private final Set<String> taken = new HashSet<>();

    private LateCheck(FairProblem problem, List<Placement> inTime) {
        this.problem = problem;
        placed = new ArrayList<>(inTime);
        inTime.forEach(place -> taken.addAll(place.stalls()));
        problem.stalls().stream().filter(FloorStall::blocked).forEach(stall -> taken.add(stall.number()));
        problem.given().forEach(given -> taken.add(given.stall()));
    }

    /**
     * What is wrong; empty if nothing.
     *
     * @param inTime the places of those who came in time, or are pinned
     * @param all    those of the late ones too
     */
    static List<String> findings(FairProblem problem, List<Placement> inTime, List<Placement> all) {
        LateCheck check = new LateCheck(problem, inTime);
        Set<String> first = new HashSet<>();
        inTime.forEach(place -> first.add(place.application()));
        problem.pins().forEach(pin -> first.add(pin.application()));
        Map<String, Placement> places = new HashMap<>();
        all.forEach(place -> places.put(place.application(), place));
        List<String> findings = new ArrayList<>();
        problem.applicants().stream().filter(one -> one.late() && !first.contains(one.application()))
                .sorted(Comparator.comparing(Applicant::score).reversed().thenComparing(Applicant::order)).forEach(one -> {
                    Placement place = places.get(one.application());
                    if (check.isMoreLeft(one, place)) {
                        findings.add(one.application() + " came late and could have more of what was left");
                    }
                    if (place != null) {
                        check.placed.add(place);
                        check.taken.addAll(place.stalls());
                    }
                });
        return findings;
    }

    private boolean isMoreLeft(Applicant applicant, Placement place) {
        long served = place == null ? 0 : new PlanValues(problem, List.of(place)).served(applicant.application());
        if (served == most(applicant)) {
            return false;
        }
        List<FloorStall> stalls = problem.stalls();
        for (int from = 0; from < stalls.size(); from++) {
            for (int size = 1; size <= applicant.wanted() && from + size <= stalls.size() && !taken.contains(stalls.get(from + size - 1).number()); size++) {
                boolean more = size >= applicant.least() && served(applicant, size, stalls.get(from).zone()) > served;
                if (more && isAllowed(applicant, stalls.subList(from, from + size))) {
                    return true;
                }
            }
        }
        return false;
    }

    private long most(Applicant applicant) {
        return applicant.zones().stream().mapToLong(choice -> served(applicant, applicant.wanted(), choice.zone())).max().orElse(0);
    }

    private long served(Applicant applicant, int stalls, String zone) {
        return applicant.percentIn(zone).map(percent -> problem.rules().served(applicant, stalls, percent)).orElse(0L);
    }

    private boolean isAllowed(Applicant applicant, List<FloorStall> run) {
        List<Placement> with = new ArrayList<>(placed);
        with.add(new Placement(applicant.application(), run.stream().map(FloorStall::number).toList()));
        return RuleCheck.findings(problem, with).isEmpty();
    }
}

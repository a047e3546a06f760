package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** A problem whose pins are consistent, prepared: the free ground, what is left of quotas and maxima, who seeks what. */
final class Field {

    private final FairProblem problem;
    private final Ground ground;
    private final Map<String, Applicant> applicants = new HashMap<>();
    private final Map<String, Integer> pinnedStalls = new HashMap<>();
    private final List<Seeker> seekers = new ArrayList<>();
    private final Map<String, Integer> quotaLeft = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();

    Field(FairProblem problem) {
        this.problem = problem;
        ground = new Ground(problem);
        problem.applicants().forEach(applicant -> applicants.put(applicant.application(), applicant));
        problem.before().forEach(place -> before.put(place.application(), place.stalls()));
        problem.quotas().forEach(quota -> quotaLeft.put(quota.province(), quota.stalls()));
        problem.given().forEach(given -> use(given.province(), given.establishment(), 1));
        for (Placement pin : problem.pins()) {
            Applicant applicant = applicants.get(pin.application());
            pinnedStalls.put(pin.application(), pin.stalls().size());
            use(applicant.province(), applicant.establishment(), pin.stalls().size());
        }
        for (Applicant applicant : problem.applicants()) {
            List<Seeker.Option> options = pinnedStalls.containsKey(applicant.application()) ? List.of() : options(applicant);
            if (!options.isEmpty()) {
                seekers.add(new Seeker(seekers.size(), applicant, options));
            }
        }
    }

    private void use(String province, String establishment, int stalls) {
        quotaLeft.computeIfPresent(province, (key, left) -> Math.max(0, left - stalls));
        if (!establishment.isEmpty()) {
            used.merge(establishment, stalls, Integer::sum);
        }
    }

    private List<Seeker.Option> options(Applicant applicant) {
        int most = Math.min(Math.min(applicant.wanted(), maximumLeft(applicant.establishment())), quotaLeft(applicant.province()));
        List<Seeker.Option> options = new ArrayList<>();
        for (ZoneChoice choice : applicant.zones()) {
            for (int size = applicant.least(); size <= Math.min(most, ground.longest(choice.zone())); size++) {
                options.add(new Seeker.Option(choice.zone(), size, problem.rules().served(applicant, size, choice.percent())));
            }
        }
        return options;
    }

    FairProblem problem() {
        return problem;
    }

    Ground ground() {
        return ground;
    }

    List<Seeker> seekers() {
        return seekers;
    }

    Applicant applicant(String application) {
        return applicants.get(application);
    }

    /** Stalls that the province may still hold; as many as there are if it has no quota. */
    int quotaLeft(String province) {
        return quotaLeft.getOrDefault(province, problem.stalls().size());
    }

    int maximumLeft(String establishment) {
        return Math.max(0, problem.rules().maximumPerEstablishment() - used.getOrDefault(establishment, 0));
    }

    /** The stalls that an application had, sorted; empty if none. */
    List<String> before(String application) {
        return before.getOrDefault(application, List.of());
    }

    /** Stalls pinned to applicants of the province. */
    int pinned(String province) {
        return problem.pins().stream().filter(pin -> applicant(pin.application()).province().equals(province))
                .mapToInt(pin -> pin.stalls().size()).sum();
    }

    /** Provinces that somebody applied from, in order. */
    Set<String> provinces() {
        Set<String> provinces = new TreeSet<>();
        problem.applicants().forEach(applicant -> provinces.add(applicant.province()));
        return provinces;
    }

    /** The seekers by something of theirs, in order. */
    Map<String, List<Seeker>> seekersBy(Function<Applicant, String> key) {
        Map<String, List<Seeker>> groups = new TreeMap<>();
        seekers.forEach(seeker -> groups.computeIfAbsent(key.apply(seeker.applicant()), one -> new ArrayList<>()).add(seeker));
        return groups;
    }

    /** The same field with the seekers of one province alone; pins and given stalls stay where they are. */
    Field alone(String province) {
        List<String> pinned = problem.pins().stream().map(Placement::application).toList();
        return new Field(problem.withApplicants(problem.applicants().stream().filter(applicant -> applicant.province().equals(province)
                || pinned.contains(applicant.application())).toList()));
    }
}

package vn.khuyencong.fair.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The plan, with what it takes to check and to replay it.
 *
 * @param places who gets which stalls, by application
 * @param levels in the order of {@link LevelName}; those of the provinces from the smallest share
 * @param provinces by unit id; those that nobody applied from are not there
 * @param problemDigest {@link FairProblem#digest()}
 * @param ruleVersion {@link AllocationRules#version()}
 * @param seed of the lots
 */
public record Allocation(List<Placement> places, List<AllocationLevel> levels, List<ProvinceShare> provinces, String problemDigest,
                         String ruleVersion, String seed) implements Outcome {

    public Allocation {
        places = places.stream().sorted(Comparator.comparing(Placement::application)).toList();
        levels = List.copyOf(levels);
        provinces = provinces.stream().sorted(Comparator.comparing(ProvinceShare::province)).toList();
    }

    /** What it says of those in time, as the allocation of their problem alone. */
    public Allocation of(FairProblem inTime) {
        Set<String> there = inTime.applicants().stream().map(Applicant::application).collect(Collectors.toSet());
        return new Allocation(places.stream().filter(place -> there.contains(place.application())).toList(), levels, provinces, inTime.digest(),
                ruleVersion, seed);
    }

    /** Whether every level is proven to be the best. */
    public boolean isProven() {
        return levels.stream().allMatch(AllocationLevel::proven);
    }

    /** SHA-256 of the places: equal for equal maps. */
    public String mapDigest() {
        return ProblemText.digest(places);
    }

    public Optional<Placement> placeOf(String application) {
        return places.stream().filter(place -> place.application().equals(application)).findFirst();
    }

    public Optional<AllocationLevel> level(LevelName name) {
        return levels.stream().filter(level -> level.name() == name).findFirst();
    }

    /** Which application has a stall, by the number of the stall. */
    public Map<String, String> applicationByStall() {
        Map<String, String> holders = new TreeMap<>();
        places.forEach(place -> place.stalls().forEach(stall -> holders.put(stall, place.application())));
        return holders;
    }
}

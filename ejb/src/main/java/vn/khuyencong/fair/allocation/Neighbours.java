package vn.khuyencong.fair.allocation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who stands beside whom, and whether they may. */
final class Neighbours {

    private record Spot(String hall, String row, int place) {
    }

    private final Map<Spot, String> numbers = new HashMap<>();
    private final Map<String, String> fixed = new HashMap<>();
    private final Map<String, Set<String>> apart = new HashMap<>();

    Neighbours(FairProblem problem) {
        Map<String, String> establishments = new HashMap<>();
        for (Applicant applicant : problem.applicants()) {
            establishments.put(applicant.application(), applicant.establishment());
            for (String other : applicant.apartFrom()) {
                if (!other.equals(applicant.establishment())) {
                    apart.computeIfAbsent(applicant.establishment(), key -> new HashSet<>()).add(other);
                    apart.computeIfAbsent(other, key -> new HashSet<>()).add(applicant.establishment());
                }
            }
        }
        problem.stalls().forEach(stall -> numbers.put(new Spot(stall.hall(), stall.row(), stall.place()), stall.number()));
        problem.given().forEach(given -> fixed.put(given.stall(), given.establishment()));
        problem.pins().forEach(pin -> pin.stalls().forEach(stall -> fixed.put(stall, establishments.get(pin.application()))));
        Set<String> present = new HashSet<>(establishments.values());
        problem.given().forEach(given -> present.add(given.establishment()));
        apart.values().forEach(others -> others.retainAll(present));
        apart.values().removeIf(Set::isEmpty);
    }

    /** Establishments that this one may not stand beside. */
    Set<String> apartFrom(String establishment) {
        return apart.getOrDefault(establishment, Set.of());
    }

    /** Whether any establishment that still seeks is to be kept apart from another. */
    boolean concerns(Seeker seeker) {
        return apart.containsKey(seeker.applicant().establishment());
    }

    /** Whether the stall beside the end of these, on either side, is one that was fixed for somebody to be kept apart from. */
    boolean touchesFixed(String establishment, List<FloorStall> run) {
        Set<String> others = apartFrom(establishment);
        return others.contains(fixed.getOrDefault(before(run.get(0)), ""))
                || others.contains(fixed.getOrDefault(after(run.get(run.size() - 1)), ""));
    }

    /** The number of the stall before it in its row, or empty. */
    String before(FloorStall stall) {
        return numbers.getOrDefault(new Spot(stall.hall(), stall.row(), stall.place() - 1), "");
    }

    /** The number of the stall after it in its row, or empty. */
    String after(FloorStall stall) {
        return numbers.getOrDefault(new Spot(stall.hall(), stall.row(), stall.place() + 1), "");
    }

    /** Fixed establishments by stall. */
    Map<String, String> fixed() {
        return fixed;
    }
}

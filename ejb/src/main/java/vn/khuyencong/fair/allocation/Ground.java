package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is free on the floor: not blocked, not given, not pinned; and who stands on what is not. */
final class Ground {

    private final List<Segment> segments = new ArrayList<>();
    private final Map<String, FloorStall> stalls = new HashMap<>();
    private final Map<String, Integer> capacity = new TreeMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    Ground(FairProblem problem) {
        Set<String> occupied = new HashSet<>();
        problem.given().forEach(given -> occupied.add(given.stall()));
        problem.pins().forEach(pin -> occupied.addAll(pin.stalls()));
        List<FloorStall> run = new ArrayList<>();
        for (FloorStall stall : problem.stalls()) {
            stalls.put(stall.number(), stall);
            if (stall.blocked() || occupied.contains(stall.number())) {
                continue;
            }
            if (!run.isEmpty() && !continues(run.get(run.size() - 1), stall)) {
                close(run);
            }
            run.add(stall);
        }
        close(run);
    }

    private static boolean continues(FloorStall before, FloorStall stall) {
        return before.isBeside(stall) && before.zone().equals(stall.zone());
    }

    private void close(List<FloorStall> run) {
        if (!run.isEmpty()) {
            String zone = run.get(0).zone();
            segments.add(new Segment(segments.size(), zone, List.copyOf(run)));
            capacity.merge(zone, run.size(), Integer::sum);
            longest.merge(zone, run.size(), Math::max);
            run.clear();
        }
    }

    List<Segment> segments() {
        return segments;
    }

    List<Segment> segments(String zone) {
        return segments.stream().filter(segment -> segment.zone().equals(zone)).toList();
    }

    /** Free stalls of each zone that has any. */
    Map<String, Integer> capacity() {
        return capacity;
    }

    int longest(String zone) {
        return longest.getOrDefault(zone, 0);
    }

    /** The stall of this number, or null. */
    FloorStall stall(String number) {
        return stalls.get(number);
    }

    /** The stalls of these numbers in the order of the walk; those that are no longer there are left out. */
    List<FloorStall> stalls(List<String> numbers) {
        return numbers.stream().map(stalls::get).filter(java.util.Objects::nonNull).sorted(FloorStall.WALK).toList();
    }
}

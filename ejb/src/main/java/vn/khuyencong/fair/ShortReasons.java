package vn.khuyencong.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.fair.allocation.Applicant;
import vn.khuyencong.fair.allocation.Explanation;
import vn.khuyencong.fair.allocation.Explanation.Reason;
import vn.khuyencong.fair.allocation.Explanation.Why;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.fair.allocation.FloorStall;
import vn.khuyencong.fair.allocation.GivenStall;
import vn.khuyencong.fair.allocation.Placement;
import vn.khuyencong.fair.allocation.Quota;
import vn.khuyencong.fair.allocation.ZoneChoice;

/** The reasons that are seen from a plan alone: pinned, quota used up, zone full, others served before. */
final class ShortReasons {

    private final Map<String, Placement> places;
    private final Map<String, FloorStall> floor;
    private final Map<String, Long> held;
    private final Map<String, Integer> quotas;
    private final Set<String> pinned;
    private final Map<String, Long> free;
    private final Map<String, Long> toGive;

    ShortReasons(FairProblem problem, RunResult found) {
        places = found.places().stream().collect(Collectors.toMap(Placement::application, place -> place));
        floor = problem.stalls().stream().collect(Collectors.toMap(FloorStall::number, stall -> stall));
        pinned = problem.pins().stream().map(Placement::application).collect(Collectors.toSet());
        quotas = problem.quotas().stream().collect(Collectors.toMap(Quota::province, Quota::stalls));
        toGive = problem.stallsToGive();
        Set<String> taken = Stream.concat(found.places().stream().flatMap(place -> place.stalls().stream()),
                problem.given().stream().map(GivenStall::stall)).collect(Collectors.toSet());
        free = problem.stalls().stream().filter(stall -> !stall.blocked() && !taken.contains(stall.number()))
                .collect(Collectors.groupingBy(FloorStall::zone, Collectors.counting()));
        held = Stream.concat(problem.applicants().stream().flatMap(one -> stalls(one).stream().map(stall -> one.province())),
                problem.given().stream().map(GivenStall::province)).collect(Collectors.groupingBy(unit -> unit, Collectors.counting()));
    }

    Explanation of(Applicant one) {
        List<String> stalls = stalls(one);
        String zone = stalls.isEmpty() ? "" : floor.get(stalls.get(0)).zone();
        List<Reason> reasons = new ArrayList<>();
        if (pinned.contains(one.application())) {
            reasons.add(new Reason(Why.PINNED, "", -1, List.of()));
        } else if (stalls.size() == one.wanted()) {
            reasons.add(one.percentIn(zone).filter(percent -> percent == ZoneChoice.MAIN).isPresent() ? new Reason(Why.ALL_AS_WANTED, "", -1, List.of())
                    : new Reason(Why.OTHER_ZONE, main(one), -1, List.of()));
        } else {
            fewer(one, reasons);
        }
        return new Explanation(one.application(), one.wanted(), stalls.size(), stalls, zone, reasons, List.of(), true);
    }

    private void fewer(Applicant one, List<Reason> reasons) {
        if (one.late()) {
            reasons.add(new Reason(Why.CAME_LATE, "", -1, List.of()));
        }
        int quota = quotas.getOrDefault(one.province(), Integer.MAX_VALUE);
        if (held.getOrDefault(one.province(), 0L) + (stalls(one).isEmpty() ? one.least() : 1) > quota) {
            reasons.add(new Reason(Why.QUOTA_USED, one.province(), quota, List.of()));
        }
        for (ZoneChoice choice : one.zones()) {
            int capacity = toGive.getOrDefault(choice.zone(), 0L).intValue();
            if (capacity == 0) {
                reasons.add(new Reason(Why.NO_SUCH_ZONE, choice.zone(), 0, List.of()));
            } else if (free.getOrDefault(choice.zone(), 0L) == 0) {
                reasons.add(new Reason(Why.ZONE_FULL, choice.zone(), capacity, List.of()));
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(new Reason(Why.HIGHER_SCORES, "", -1, List.of()));
        }
    }

    private List<String> stalls(Applicant one) {
        return places.containsKey(one.application()) ? places.get(one.application()).stalls() : List.of();
    }

    private static String main(Applicant one) {
        return one.zones().stream().filter(choice -> choice.percent() == ZoneChoice.MAIN).map(ZoneChoice::zone).findFirst().orElse("");
    }
}

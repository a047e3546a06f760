package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.khuyencong.fair.allocation.Explanation.Reason;
import vn.khuyencong.fair.allocation.Explanation.Why;

/** Why an applicant has the stalls that it has, read from the plan. */
final class Reasons {

    private static final int OTHERS = 10;

    private final FairProblem problem;
    private final Field field;
    private final Applicant applicant;
    private final List<FloorStall> own;
    private final Allocation allocation;
    private final Map<String, String> holders;
    private final List<Reason> reasons = new ArrayList<>();

    Reasons(FairProblem problem, Allocation allocation, Applicant applicant) {
        this.problem = problem;
        this.applicant = applicant;
        this.allocation = allocation;
        field = new Field(problem);
        own = allocation.placeOf(applicant.application()).map(place -> field.ground().stalls(place.stalls())).orElse(List.of());
        holders = allocation.applicationByStall();
    }

    List<Reason> find() {
        boolean late = problem.waiting().contains(applicant);
        boolean pinned = problem.pins().stream().anyMatch(pin -> pin.application().equals(applicant.application()));
        if (pinned) {
            add(Why.PINNED, "", -1);
        } else if (own.size() < applicant.wanted()) {
            rules();
            if (late) {
                add(Why.CAME_LATE, "", -1);
            } else {
                others();
            }
        }
        if (!own.isEmpty()) {
            place();
        }
        return reasons;
    }

    private void add(Why why, String subject, int number) {
        reasons.add(new Reason(why, subject, number, List.of()));
    }

    private void place() {
        String main = applicant.zones().stream().max(Comparator.comparingInt(ZoneChoice::percent)).map(ZoneChoice::zone).orElse("");
        boolean inMain = applicant.percentIn(own.get(0).zone()).equals(applicant.percentIn(main));
        if (own.size() == applicant.wanted() && inMain) {
            add(Why.ALL_AS_WANTED, "", -1);
        } else if (!inMain) {
            add(Why.OTHER_ZONE, main, -1);
        }
        if (own.stream().map(FloorStall::number).sorted().toList().equals(field.before(applicant.application()))) {
            add(Why.STAYS, "", -1);
        }
        applicant.wishes().forEach(wish -> add(wish.isGrantedBy(own) ? Why.WISH_GRANTED : Why.WISH_NOT_GRANTED,
                wish.kind() + "/" + wish.hall() + "/" + wish.row(), -1));
    }

    private int next() {
        return Math.max(own.size() + 1, applicant.least());
    }

    private void rules() {
        int maximum = problem.rules().maximumPerEstablishment();
        if (held(other -> other.establishment().equals(applicant.establishment()), given -> given.establishment().equals(applicant.establishment()))
                + next() - own.size() > maximum) {
            add(Why.MAXIMUM, applicant.establishment(), maximum);
        }
        problem.quotas().stream().filter(quota -> quota.province().equals(applicant.province())).filter(quota -> held(other -> other.province()
                .equals(quota.province()), given -> given.province().equals(quota.province())) + next() - own.size() > quota.stalls())
                .forEach(quota -> add(Why.QUOTA_USED, quota.province(), quota.stalls()));
        Map<String, Long> toGive = problem.stallsToGive();
        int longest = 0;
        int full = 0;
        for (ZoneChoice choice : applicant.zones()) {
            int capacity = toGive.getOrDefault(choice.zone(), 0L).intValue();
            int free = freeRun(choice.zone(), false);
            longest = Math.max(longest, freeRun(choice.zone(), true));
            if (capacity == 0) {
                add(Why.NO_SUCH_ZONE, choice.zone(), 0);
            } else if (free < next()) {
                add(Why.ZONE_FULL, choice.zone(), capacity);
            }
            full += free < next() ? 1 : 0;
        }
        if (longest < next() && full < applicant.zones().size()) {
            add(Why.NO_CONTIGUOUS_RUN, "", longest);
        }
    }

    private int held(Predicate<Applicant> who, Predicate<GivenStall> given) {
        return allocation.places().stream().filter(place -> who.test(field.applicant(place.application()))).mapToInt(place -> place.stalls().size()).sum()
                + (int) problem.given().stream().filter(given).count();
    }

    /** Stalls of the zone that are free in the plan or its own; all of them, or the longest run. */
    private int freeRun(String zone, boolean run) {
        int best = 0;
        for (Segment segment : field.ground().segments(zone)) {
            int now = 0;
            for (FloorStall stall : segment.stalls()) {
                boolean free = own.contains(stall) || !holders.containsKey(stall.number());
                now = free ? now + 1 : run ? 0 : now;
                best = run ? Math.max(best, now) : best;
            }
            best += run ? 0 : now;
        }
        return best;
    }

    /** Who stands where it could have stood: with more points, with as many, with fewer. */
    private void others() {
        Set<Applicant> rivals = new HashSet<>();
        boolean quota = reasons.stream().anyMatch(reason -> reason.why() == Why.QUOTA_USED);
        holders.forEach((stall, application) -> {
            Applicant other = field.applicant(application);
            boolean zone = applicant.percentIn(field.ground().stall(stall).zone()).isPresent();
            if (!other.equals(applicant) && (quota ? other.province().equals(applicant.province()) : zone)) {
                rivals.add(other);
            }
        });
        tell(Why.HIGHER_SCORES, rivals, other -> other.score() > applicant.score());
        tell(Why.FAIRNESS, rivals, other -> other.score() < applicant.score() && !other.province().equals(applicant.province()));
        tell(Why.LOTS, rivals, other -> other.score() == applicant.score());
    }

    private void tell(Why why, Set<Applicant> rivals, Predicate<Applicant> which) {
        List<String> found = rivals.stream().filter(which).sorted(Comparator.comparingInt((Applicant other) -> -other.score())
                .thenComparing(Applicant::application)).map(Applicant::application).limit(OTHERS).toList();
        if (!found.isEmpty()) {
            reasons.add(new Reason(why, "", -1, found));
        }
    }
}

package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.fair.allocation.Explanation.Change;
import vn.khuyencong.fair.allocation.Explanation.What;

/** What could have given an applicant more stalls: each change alone, found by solving again with the capacity of the zones. */
final class Changes {

    private static final String ANNEX = "\u0000annex";

    private final FairProblem problem;
    private final Applicant applicant;
    private final int granted;
    private final Watch watch;
    private final List<Change> changes;

    /** @param changes takes what is found */
    Changes(FairProblem problem, Applicant applicant, int granted, Watch watch, List<Change> changes) {
        this.problem = problem;
        this.applicant = applicant;
        this.granted = granted;
        this.watch = watch;
        this.changes = changes;
    }

    void find() {
        watch.check();
        List<Variant.Choice> choices = new Variant(problem, applicant.application(), watch).choices();
        score(choices);
        problem.quotas().stream().filter(quota -> quota.province().equals(applicant.province())).forEach(this::quota);
        applicant.zones().forEach(choice -> zoneStalls(choice.zone()));
        fewer();
        problem.stalls().stream().map(FloorStall::zone).distinct().filter(zone -> applicant.percentIn(zone).isEmpty()).sorted().forEach(this::zone);
    }

    /** The least score at which the best choice is one of more stalls: the value is linear in the score, so the choices alone tell. */
    private void score(List<Variant.Choice> choices) {
        for (int points = applicant.score() + 1; points <= Applicant.HIGHEST_SCORE; points++) {
            long score = points;
            long more = choices.stream().filter(choice -> choice.stalls() > granted).mapToLong(choice -> score * choice.served() + choice.others())
                    .max().orElse(Long.MIN_VALUE);
            long notMore = choices.stream().filter(choice -> choice.stalls() <= granted).mapToLong(choice -> score * choice.served() + choice.others())
                    .max().orElse(Long.MIN_VALUE);
            if (more > notMore) {
                int stalls = choices.stream().filter(choice -> choice.stalls() > granted && score * choice.served() + choice.others() == more)
                        .mapToInt(Variant.Choice::stalls).min().orElseThrow();
                changes.add(new Change(What.SCORE, "", points, stalls));
                return;
            }
        }
    }

    private void quota(Quota quota) {
        for (int more = 1; more <= applicant.wanted() - granted; more++) {
            int stalls = quota.stalls() + more;
            FairProblem other = problem.withQuotas(problem.quotas().stream()
                    .map(one -> one.equals(quota) ? new Quota(quota.province(), stalls) : one).toList());
            if (tell(other, What.QUOTA, quota.province(), stalls)) {
                return;
            }
        }
    }

    private void zoneStalls(String zone) {
        for (int more = 1; more <= applicant.wanted() - granted; more++) {
            List<FloorStall> stalls = new ArrayList<>(problem.stalls());
            IntStream.rangeClosed(1, more + granted).forEach(place -> stalls.add(
                    new FloorStall(ANNEX + place, ANNEX, ANNEX, place, zone, false, false)));
            if (tell(problem.withStalls(stalls), What.ZONE_STALLS, zone, more + granted)) {
                return;
            }
        }
    }

    private void fewer() {
        for (int least = applicant.least() - 1; least > granted; least--) {
            if (tell(with(applicant.withLeast(least)), What.ACCEPTING_FEWER, "", least)) {
                return;
            }
        }
    }

    private void zone(String zone) {
        int percent = applicant.zones().stream().mapToInt(ZoneChoice::percent).min().orElse(ZoneChoice.MAIN);
        List<ZoneChoice> zones = new ArrayList<>(applicant.zones());
        zones.add(new ZoneChoice(zone, percent));
        tell(with(applicant.withZones(zones)), What.ZONE, zone, percent);
    }

    private FairProblem with(Applicant other) {
        return problem.withApplicants(problem.applicants().stream().map(one -> one.equals(applicant) ? other : one).toList());
    }

    private boolean tell(FairProblem other, What what, String subject, int number) {
        int stalls = new Variant(other, applicant.application(), watch).certain();
        if (stalls > granted) {
            changes.add(new Change(what, subject, number, stalls));
        }
        return stalls > granted;
    }
}

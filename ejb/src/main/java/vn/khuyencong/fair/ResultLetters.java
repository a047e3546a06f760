package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.FairResult;
import vn.khuyencong.exchange.contract.FairResult.PlacedApplication;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.fair.allocation.GivenStall;
import vn.khuyencong.fair.allocation.Quota;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/** What each province is told of a published result: its own applications, why, and their places on the waiting list. */
@Stateless
public class ResultLetters {

    @Inject
    private StallProblems problems;
    @Inject
    private StallPlaces places;
    @Inject
    private StallExplanations explanations;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** A letter to each province that applied or has combined stalls; where an earlier result is replaced, to those for whom something changes. */
    public List<MinistryLetter> of(Fair fair, FairRun run, Optional<FairRun> before) {
        Map<String, List<PlacedApplication>> now = applications(fair, run);
        Map<String, List<PlacedApplication>> earlier = before.map(one -> applications(fair, one)).orElse(Map.of());
        Map<String, List<String>> combined = combined(run);
        Map<String, List<String>> combinedBefore = before.map(ResultLetters::combined).orElse(Map.of());
        TreeSet<String> units = new TreeSet<>(now.keySet());
        units.addAll(combined.keySet());
        units.addAll(combinedBefore.keySet());
        return units.stream().filter(unit -> before.isEmpty() || !standing(now.get(unit)).equals(standing(earlier.get(unit)))
                || !combined.getOrDefault(unit, List.of()).equals(combinedBefore.getOrDefault(unit, List.of())))
                .map(unit -> new MinistryLetter(new UnitId(unit), LetterType.FAIR_RESULT, fair.code(), result(fair, run, before.isPresent(), unit,
                        now.getOrDefault(unit, List.of()), combined.getOrDefault(unit, List.of())))).toList();
    }

    private FairResult result(Fair fair, FairRun run, boolean replanned, String unit, List<PlacedApplication> applications, List<String> combined) {
        FairProblem problem = run.problem();
        String province = territory.map().holderOn(new UnitId(unit), clock.today()).id().value();
        int quota = problem.quotas().stream().filter(one -> one.province().equals(province)).mapToInt(Quota::stalls).sum();
        return new FairResult(unit, fair.code(), fair.name(), fair.place(), fair.fromDay(), fair.toDay(), clock.today(), replanned, run.ruleVersion(),
                run.inputDigest(), run.resultDigest(), problem.seed(), fair.seedDigest(), quota, applications, combined);
    }

    /** What became of the applications that are in force now, by unit. */
    private Map<String, List<PlacedApplication>> applications(Fair fair, FairRun run) {
        RunResult found = run.found().orElseThrow();
        List<FairApplication> waiting = places.waiting(fair, found);
        Map<String, List<String>> reasons = explanations.inShort(fair, run, Locale.ROOT);
        Map<String, List<String>> stalls = found.places().stream().collect(Collectors.toMap(place -> place.application(), place -> place.stalls()));
        Map<String, List<PlacedApplication>> byUnit = new TreeMap<>();
        for (FairApplication one : problems.applications(fair)) {
            int place = waiting.indexOf(one);
            byUnit.computeIfAbsent(one.unit().value(), unit -> new ArrayList<>()).add(new PlacedApplication(one.document(), one.name(), one.wanted(),
                    stalls.getOrDefault(one.reference(), List.of()), place < 0 ? null : place + 1, reasons.get(one.reference())));
        }
        return byUnit;
    }

    private static Map<String, List<String>> combined(FairRun run) {
        return run.problem().given().stream().filter(given -> !given.province().isEmpty()).collect(Collectors.groupingBy(GivenStall::province,
                TreeMap::new, Collectors.mapping(GivenStall::stall, Collectors.toList())));
    }

    /** What matters of it to a province, without the words. */
    private static List<List<Object>> standing(List<PlacedApplication> applications) {
        return applications == null ? List.of() : applications.stream().<List<Object>>map(one -> List.of(one.document(), one.stalls(),
                one.waitingPlace() == null ? 0 : one.waitingPlace())).toList();
    }
}

package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a plan keeps every hard rule, read from the problem alone. */
final class RuleCheck {

    private final FairProblem problem;
    private final Map<String, FloorStall> stalls = new HashMap<>();
    private final Map<String, Applicant> applicants = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    private RuleCheck(FairProblem problem) {
        this.problem = problem;
        problem.stalls().forEach(stall -> stalls.put(stall.number(), stall));
        problem.applicants().forEach(applicant -> applicants.put(applicant.application(), applicant));
        problem.given().forEach(given -> holders.put(given.stall(), given.establishment()));
    }

    /** What is wrong; empty if nothing. */
    static List<String> findings(FairProblem problem, List<Placement> places) {
        RuleCheck check = new RuleCheck(problem);
        Set<String> seen = new HashSet<>();
        for (Placement place : places) {
            if (!seen.add(place.application()) || !check.applicants.containsKey(place.application())) {
                check.find(HardRule.ONE_TO_ONE, place.application() + " is unknown or placed twice");
            } else {
                check.place(place);
            }
        }
        if (check.findings.isEmpty()) {
            check.counts(places);
            check.neighbours();
            problem.pins().stream().filter(pin -> !places.contains(pin)).forEach(pin -> check.find(HardRule.PIN, pin.application() + " is not where it is pinned"));
        }
        return check.findings;
    }

    private void find(HardRule rule, String what) {
        findings.add(rule + ": " + what);
    }

    private void place(Placement place) {
        Applicant applicant = applicants.get(place.application());
        if (place.stalls().size() < applicant.least() || place.stalls().size() > applicant.wanted()) {
            find(HardRule.WANTED, place.application() + " has " + place.stalls().size());
        }
        List<FloorStall> own = new ArrayList<>();
        for (String number : place.stalls()) {
            FloorStall stall = stalls.get(number);
            if (stall == null || stall.blocked()) {
                find(stall == null ? HardRule.STALL_EXISTS : HardRule.BLOCKED, number + " of " + place.application());
            } else {
                own.add(stall);
            }
            if (holders.put(number, applicant.establishment()) != null) {
                find(HardRule.ONE_TO_ONE, number + " is given twice");
            }
        }
        if (own.size() == place.stalls().size()) {
            shape(applicant, own);
        }
    }

    private void shape(Applicant applicant, List<FloorStall> own) {
        FloorStall any = own.get(0);
        int low = own.stream().mapToInt(FloorStall::place).min().orElseThrow();
        int high = own.stream().mapToInt(FloorStall::place).max().orElseThrow();
        long distinct = own.stream().mapToInt(FloorStall::place).distinct().count();
        boolean oneRow = own.stream().allMatch(stall -> stall.hall().equals(any.hall()) && stall.row().equals(any.row()));
        if (!oneRow || high - low + 1 != own.size() || distinct != own.size()) {
            find(HardRule.CONTIGUITY, applicant.application());
        }
        boolean oneZone = own.stream().allMatch(stall -> stall.zone().equals(any.zone()));
        if (!oneZone || applicant.zones().stream().noneMatch(choice -> choice.zone().equals(any.zone()))) {
            find(HardRule.ZONE, applicant.application());
        }
    }

    private void counts(List<Placement> places) {
        Map<String, Integer> provinces = new HashMap<>();
        Map<String, Integer> establishments = new HashMap<>();
        Set<String> granted = new HashSet<>();
        for (Placement place : places) {
            Applicant applicant = applicants.get(place.application());
            provinces.merge(applicant.province(), place.stalls().size(), Integer::sum);
            establishments.merge(applicant.establishment(), place.stalls().size(), Integer::sum);
            granted.add(applicant.province());
            granted.add(applicant.establishment());
        }
        for (GivenStall given : problem.given()) {
            provinces.merge(given.province(), 1, Integer::sum);
            establishments.merge(given.establishment(), 1, Integer::sum);
        }
        problem.quotas().stream().filter(quota -> granted.contains(quota.province()) && provinces.get(quota.province()) > quota.stalls())
                .forEach(quota -> find(HardRule.QUOTA, quota.province()));
        establishments.forEach((establishment, count) -> {
            if (granted.contains(establishment) && count > problem.rules().maximumPerEstablishment()) {
                find(HardRule.MAXIMUM, establishment);
            }
        });
    }

    private void neighbours() {
        Map<String, Set<String>> enemies = new HashMap<>();
        for (Applicant applicant : problem.applicants()) {
            for (String other : applicant.apartFrom()) {
                enemies.computeIfAbsent(applicant.establishment(), key -> new HashSet<>()).add(other);
                enemies.computeIfAbsent(other, key -> new HashSet<>()).add(applicant.establishment());
            }
        }
        Set<String> granted = new HashSet<>(holders.keySet());
        problem.given().forEach(given -> granted.remove(given.stall()));
        Map<String, String> at = new HashMap<>();
        holders.forEach((number, establishment) -> {
            FloorStall stall = stalls.get(number);
            if (stall != null) {
                at.put(spot(stall, 0), establishment);
            }
        });
        for (String number : granted) {
            String own = holders.get(number);
            for (int step : new int[] {-1, 1}) {
                String other = at.get(spot(stalls.get(number), step));
                if (other != null && !other.equals(own) && enemies.getOrDefault(own, Set.of()).contains(other)) {
                    find(HardRule.APART, own + " beside " + other);
                }
            }
        }
    }

    private static String spot(FloorStall stall, int step) {
        return stall.hall() + "\n" + stall.row() + "\n" + (stall.place() + step);
    }
}

package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks at every plan of a small fair, by its own reading of the rules; shares no code with the model. */
final class BruteForce {

    private final FairProblem problem;
    private final Map<String, FloorStall> stalls = new HashMap<>();
    private final List<List<Set<String>>> choices = new ArrayList<>();
    private final Map<String, String> holder = new HashMap<>();
    private final Map<String, Integer> attainable = new TreeMap<>();
    private final List<Set<String>> chosen = new ArrayList<>();
    private List<Long> best;
    private String onlyProvince;

    BruteForce(FairProblem problem) {
        this.problem = problem;
        problem.stalls().forEach(stall -> stalls.put(stall.number(), stall));
        problem.applicants().forEach(applicant -> choices.add(choices(applicant)));
        problem.applicants().forEach(applicant -> chosen.add(Set.of()));
        problem.given().forEach(given -> holder.put(given.stall(), given.establishment()));
    }

    /**
     * The best vector: the shares from the smallest (in units of 1/360,360), then value, moves (negative), wishes, lots; null if no plan
     * keeps the pins.
     */
    List<Long> best() {
        for (Applicant applicant : problem.applicants()) {
            onlyProvince = applicant.province();
            best = null;
            walk(0);
            if (best == null) {
                return null;
            }
            attainable.put(onlyProvince, best.get(0).intValue());
        }
        onlyProvince = null;
        best = null;
        walk(0);
        return best;
    }

    Map<String, Integer> attainable() {
        return attainable;
    }

    private List<Set<String>> choices(Applicant applicant) {
        for (Placement pin : problem.pins()) {
            if (pin.application().equals(applicant.application())) {
                Set<String> pinned = new HashSet<>(pin.stalls());
                return pinned.size() == pin.stalls().size() && mayHave(applicant, pinned) ? List.of(pinned) : List.of();
            }
        }
        List<Set<String>> all = new ArrayList<>(List.of(Set.of()));
        for (FloorStall first : problem.stalls()) {
            Set<String> run = new HashSet<>();
            for (int i = 0; i < applicant.wanted(); i++) {
                int place = first.place() + i;
                problem.stalls().stream().filter(stall -> stall.hall().equals(first.hall()) && stall.row().equals(first.row()) && stall.place() == place)
                        .forEach(stall -> run.add(stall.number()));
                if (run.size() == i + 1 && mayHave(applicant, run)) {
                    all.add(Set.copyOf(run));
                }
            }
        }
        return all;
    }

    private boolean mayHave(Applicant applicant, Set<String> run) {
        if (run.size() < applicant.least() || run.size() > applicant.wanted() || !stalls.keySet().containsAll(run)) {
            return false;
        }
        List<FloorStall> own = run.stream().map(stalls::get).toList();
        int low = own.stream().mapToInt(FloorStall::place).min().orElseThrow();
        int high = own.stream().mapToInt(FloorStall::place).max().orElseThrow();
        String zone = own.get(0).zone();
        return high - low + 1 == own.size() && own.stream().allMatch(stall -> !stall.blocked() && stall.zone().equals(zone)
                && stall.hall().equals(own.get(0).hall()) && stall.row().equals(own.get(0).row()) && !holder.containsKey(stall.number()))
                && applicant.zones().stream().anyMatch(choice -> choice.zone().equals(zone));
    }

    private void walk(int at) {
        if (at == chosen.size()) {
            look();
            return;
        }
        Applicant applicant = problem.applicants().get(at);
        boolean pinned = problem.pins().stream().anyMatch(pin -> pin.application().equals(applicant.application()));
        for (Set<String> choice : choices.get(at)) {
            if (onlyProvince != null && !pinned && !choice.isEmpty() && !applicant.province().equals(onlyProvince)
                    || choice.stream().anyMatch(holder::containsKey)) {
                continue;
            }
            chosen.set(at, choice);
            choice.forEach(stall -> holder.put(stall, applicant.establishment()));
            walk(at + 1);
            choice.forEach(holder::remove);
        }
    }

    private void look() {
        if (!isAllowed()) {
            return;
        }
        List<Long> vector = onlyProvince == null ? vector() : List.of((long) granted(onlyProvince));
        if (best == null || Arrays.compare(vector.toArray(Long[]::new), best.toArray(Long[]::new)) > 0) {
            best = vector;
        }
    }

    private int granted(String province) {
        int sum = 0;
        for (int i = 0; i < chosen.size(); i++) {
            sum += problem.applicants().get(i).province().equals(province) ? chosen.get(i).size() : 0;
        }
        return sum;
    }

    private boolean isAllowed() {
        for (Quota quota : problem.quotas()) {
            int given = (int) problem.given().stream().filter(one -> one.province().equals(quota.province())).count();
            int granted = granted(quota.province());
            if (granted > 0 && granted + given > quota.stalls()) {
                return false;
            }
        }
        for (Applicant applicant : problem.applicants()) {
            long held = holder.values().stream().filter(applicant.establishment()::equals).count();
            long given = problem.given().stream().filter(one -> one.establishment().equals(applicant.establishment())).count();
            if (held > given && held > problem.rules().maximumPerEstablishment()) {
                return false;
            }
        }
        return problem.applicants().stream().allMatch(this::isApart);
    }

    private boolean isApart(Applicant applicant) {
        for (FloorStall one : problem.stalls()) {
            for (FloorStall other : problem.stalls()) {
                if (one.hall().equals(other.hall()) && one.row().equals(other.row()) && Math.abs(one.place() - other.place()) == 1
                        && applicant.establishment().equals(holder.get(one.number())) && holder.get(other.number()) != null
                        && !holder.get(other.number()).equals(applicant.establishment())
                        && applicant.apartFrom().contains(holder.get(other.number()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Long> vector() {
        List<Long> vector = new ArrayList<>(attainable.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .map(entry -> 360_360L * granted(entry.getKey()) / entry.getValue()).sorted().toList());
        long value = 0;
        long wishes = 0;
        long lots = 0;
        Set<String> moved = new HashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            Applicant applicant = problem.applicants().get(i);
            Set<String> own = chosen.get(i);
            if (!own.isEmpty()) {
                String zone = stalls.get(own.iterator().next()).zone();
                int percent = applicant.zones().stream().filter(choice -> choice.zone().equals(zone)).findFirst().orElseThrow().percent();
                value += (long) applicant.score() * own.size() * percent * (own.size() < applicant.wanted() ? problem.rules().percentWhenFewer() : 100);
                wishes += applicant.wishes().stream().filter(wish -> own.stream().map(stalls::get).anyMatch(stall -> switch (wish.kind()) {
                    case CORNER -> stall.corner();
                    case HALL -> stall.hall().equals(wish.hall());
                    case ROW -> stall.hall().equals(wish.hall()) && stall.row().equals(wish.row());
                })).count();
                lots += (long) TieSeed.lot(problem.seed(), applicant.application()) * own.size();
            }
            for (Placement before : problem.before()) {
                if (before.application().equals(applicant.application()) && !own.equals(new HashSet<>(before.stalls()))) {
                    moved.add(applicant.establishment());
                }
            }
        }
        vector.addAll(List.of(value, -(long) moved.size(), wishes, lots));
        return vector;
    }
}

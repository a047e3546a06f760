package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The most that each province could get if no applicant of another were there, and why not all that it wants. */
final class Attainable {

    private record Own(int wanted, int attainable, List<ProvinceShare.Shortfall> shortfalls) {
    }

    private final Map<String, Own> provinces = new TreeMap<>();

    Attainable(Field field, IntegerSolver solver) {
        field.provinces().forEach(province -> provinces.put(province, own(field, province, solver)));
    }

    /** Those that can get any. */
    Map<String, Integer> stalls() {
        Map<String, Integer> stalls = new TreeMap<>();
        provinces.forEach((province, own) -> {
            if (own.attainable() > 0) {
                stalls.put(province, own.attainable());
            }
        });
        return stalls;
    }

    List<ProvinceShare> shares(Map<String, Integer> granted) {
        return provinces.entrySet().stream().map(entry -> new ProvinceShare(entry.getKey(), entry.getValue().wanted(),
                entry.getValue().attainable(), granted.getOrDefault(entry.getKey(), 0), entry.getValue().shortfalls())).toList();
    }

    private static Own own(Field all, String province, IntegerSolver solver) {
        Field field = all.alone(province);
        int wanted = field.problem().applicants().stream().filter(one -> one.province().equals(province)).mapToInt(Applicant::wanted).sum();
        int limit = Math.min(byMaximum(field, province), field.pinned(province) + field.quotaLeft(province));
        ZoneModel zones = new ZoneModel(field);
        Optional<long[]> obvious = GreedyPlan.most(zones, limit - field.pinned(province));
        if (obvious.isPresent() && isLaid(zones, obvious.get())) {
            return new Own(wanted, limit, shortfalls(field, province, wanted, limit, limit));
        }
        IntegerSolver.Solution most = solver.most(zones.program(), zones.granted(province));
        proven(most, province);
        int attainable = attainable(zones, province, most, solver);
        return new Own(wanted, attainable, shortfalls(field, province, wanted, (int) most.value(), attainable));
    }

    private static boolean isLaid(ZoneModel zones, long[] values) {
        Field field = zones.field();
        return FirstFit.lay(zones, values).filter(places -> ApartSwaps.settle(field, new Neighbours(field.problem()), places)).isPresent();
    }

    private static int attainable(ZoneModel zones, String province, IntegerSolver.Solution most, IntegerSolver solver) {
        if (isLaid(zones, most.values())) {
            return (int) most.value();
        }
        FloorModel floor = new FloorModel(zones, zones.program().copy(), new Neighbours(zones.field().problem()), true);
        return (int) proven(solver.most(floor.program(), zones.granted(province)), province).value();
    }

    /** Every share is measured by this number, so a guess will not do. */
    private static IntegerSolver.Solution proven(IntegerSolver.Solution most, String province) {
        if (!most.isProven()) {
            throw new NoAnswer("what " + province + " could attain is not proven");
        }
        return most;
    }

    /** What is wanted beyond, taken off by one rule after the other. */
    private static List<ProvinceShare.Shortfall> shortfalls(Field field, String province, int wanted, int byZone, int attainable) {
        List<ProvinceShare.Shortfall> shortfalls = new ArrayList<>();
        int maximum = byMaximum(field, province);
        int quota = Math.min(maximum, field.pinned(province) + field.quotaLeft(province));
        add(shortfalls, HardRule.MAXIMUM, wanted - maximum);
        add(shortfalls, HardRule.QUOTA, maximum - quota);
        int zone = Math.max(byZone, Math.min(quota, byCapacity(field, province)));
        add(shortfalls, HardRule.ZONE, quota - zone);
        int runs = Math.min(zone - byZone, longerThanAnyRun(field, province));
        add(shortfalls, HardRule.WANTED, zone - byZone - runs);
        add(shortfalls, HardRule.CONTIGUITY, runs + byZone - attainable);
        return shortfalls;
    }

    private static void add(List<ProvinceShare.Shortfall> shortfalls, HardRule rule, int stalls) {
        if (stalls > 0) {
            shortfalls.add(new ProvinceShare.Shortfall(rule, stalls));
        }
    }

    private static int byMaximum(Field field, String province) {
        Map<String, Integer> wanted = new TreeMap<>();
        field.problem().applicants().stream().filter(one -> one.province().equals(province))
                .forEach(one -> wanted.merge(one.establishment(), one.wanted(), Integer::sum));
        int most = field.problem().rules().maximumPerEstablishment();
        return wanted.values().stream().mapToInt(stalls -> Math.min(stalls, most)).sum();
    }

    /** Stalls wanted beyond the longest run of the zones. */
    private static int longerThanAnyRun(Field field, String province) {
        return field.problem().applicants().stream().filter(one -> one.province().equals(province) && !one.zones().isEmpty())
                .mapToInt(one -> Math.max(0, one.wanted() - one.zones().stream().mapToInt(choice -> field.ground().longest(choice.zone())).max().orElse(0))).sum();
    }

    /** At most all free stalls of the zones that its applicants may stand in, and those pinned. */
    private static int byCapacity(Field field, String province) {
        return field.pinned(province) + field.ground().capacity().entrySet().stream().filter(zone -> field.problem().applicants().stream()
                .anyMatch(one -> one.province().equals(province) && one.percentIn(zone.getKey()).isPresent())).mapToInt(Map.Entry::getValue).sum();
    }
}

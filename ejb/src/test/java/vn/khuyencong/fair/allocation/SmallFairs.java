package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Fairs so small that every plan can be looked at, with all that a fair can have; a few of their pins conflict. */
final class SmallFairs {

    private final Random random;

    SmallFairs(long seed) {
        random = new Random(seed);
    }

    FairProblem next() {
        List<FloorStall> stalls = stalls();
        List<Applicant> applicants = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            applicants.add(applicant(i, count));
        }
        List<Quota> quotas = new ArrayList<>();
        for (int province = 1; province <= 3; province++) {
            if (random.nextInt(3) == 0) {
                quotas.add(new Quota("P-0" + province, random.nextInt(5)));
            }
        }
        List<GivenStall> given = random.nextInt(5) > 0 ? List.of() : List.of(new GivenStall(any(stalls), random.nextBoolean() ? "" : "E1", "P-01"));
        List<Placement> pins = random.nextInt(4) > 0 ? List.of() : List.of(new Placement(application(1), run(stalls, applicants.get(0))));
        List<Placement> before = new ArrayList<>();
        if (random.nextBoolean()) {
            for (Applicant applicant : applicants) {
                if (random.nextInt(3) > 0) {
                    before.add(new Placement(applicant.application(), run(stalls, applicant)));
                }
            }
        }
        return new FairProblem(new AllocationRules("small", 80 + random.nextInt(3) * 10, 2 + random.nextInt(3)), stalls, applicants, quotas,
                "seed " + random.nextInt(), pins, before, given);
    }

    private List<FloorStall> stalls() {
        List<FloorStall> stalls = new ArrayList<>();
        int rows = 1 + random.nextInt(3);
        int total = 4 + random.nextInt(5);
        for (int row = 1; row <= rows; row++) {
            int place = 1;
            int half = random.nextInt(4);
            for (int i = 0; i < Math.max(1, total / rows); i++) {
                place += random.nextInt(8) == 0 ? 2 : 1;
                String zone = random.nextInt(3) == 0 ? "Z" + (1 + random.nextInt(2)) : i < half ? "Z1" : "Z2";
                stalls.add(new FloorStall("S" + row + "-" + place, row == 3 ? "H2" : "H1", "R" + row, place, zone, random.nextInt(4) == 0,
                        random.nextInt(8) == 0));
            }
        }
        return stalls;
    }

    private Applicant applicant(int number, int count) {
        int wanted = 1 + random.nextInt(3);
        List<ZoneChoice> zones = new ArrayList<>(List.of(new ZoneChoice("Z1", 100), new ZoneChoice("Z2", 85)));
        if (random.nextBoolean()) {
            zones = new ArrayList<>(List.of(new ZoneChoice("Z2", 100), new ZoneChoice("Z1", 85)));
        }
        if (random.nextBoolean()) {
            zones.remove(1);
        }
        Set<Wish> wishes = new HashSet<>();
        for (Wish wish : List.of(Wish.corner(), Wish.hall("H1"), Wish.row("H1", "R2"), Wish.row("H2", "R3"))) {
            if (random.nextInt(4) == 0) {
                wishes.add(wish);
            }
        }
        Set<String> apart = random.nextInt(4) == 0 ? Set.of("E" + (1 + random.nextInt(count))) : Set.of();
        String establishment = "E" + (number > 1 && random.nextInt(6) == 0 ? number - 1 : number);
        return new Applicant(application(number), establishment, "Cơ sở", "P-0" + (1 + random.nextInt(3)), wanted, 1 + random.nextInt(wanted),
                random.nextInt(6) * 10, number, zones, List.copyOf(wishes), apart);
    }

    private List<String> run(List<FloorStall> stalls, Applicant applicant) {
        int size = applicant.least() + random.nextInt(applicant.wanted() - applicant.least() + 1);
        int from = random.nextInt(stalls.size());
        return stalls.subList(from, Math.min(stalls.size(), from + size)).stream().map(FloorStall::number).toList();
    }

    private String any(List<FloorStall> stalls) {
        return stalls.get(random.nextInt(stalls.size())).number();
    }

    private static String application(int number) {
        return "A" + number;
    }

    /** The same problem, its lists in another order. */
    static FairProblem shuffled(FairProblem problem, long seed) {
        Random order = new Random(seed);
        return new FairProblem(problem.rules(), mixed(problem.stalls(), order), mixed(problem.applicants(), order), mixed(problem.quotas(), order),
                problem.seed(), mixed(problem.pins(), order), mixed(problem.before(), order), mixed(problem.given(), order));
    }

    private static <T> List<T> mixed(List<T> list, Random order) {
        List<T> mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, order);
        return mixed;
    }
}

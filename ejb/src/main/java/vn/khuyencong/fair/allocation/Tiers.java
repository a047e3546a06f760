package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The shares at which provinces are held, from the smallest. Where more provinces could be at a share than must be, which of them is left
 * open for the later levels.
 */
final class Tiers {

    private record Tier(Share share, int provinces) {
    }

    private final ZoneModel zones;
    private final Map<String, Integer> attainable;
    private final List<Tier> tiers = new ArrayList<>();
    /** Provinces that can be at one share only, with the stalls that this is. */
    private final Map<String, Long> settled = new TreeMap<>();

    Tiers(ZoneModel zones, Map<String, Integer> attainable) {
        this.zones = zones;
        this.attainable = new TreeMap<>(attainable);
    }

    /** How many provinces are held. */
    int held() {
        return tiers.stream().mapToInt(Tier::provinces).sum();
    }

    void add(Share share, int provinces) {
        tiers.add(new Tier(share, provinces));
        boolean more = true;
        while (more) {
            more = tiers.stream().anyMatch(this::settle);
        }
    }

    private boolean settle(Tier tier) {
        long already = settled.entrySet().stream().filter(entry -> isAt(entry.getKey(), entry.getValue(), tier.share())).count();
        List<String> open = attainable.keySet().stream().filter(province -> !settled.containsKey(province) && isPossible(province, tier.share())).toList();
        if (open.isEmpty() || already + open.size() > tier.provinces()) {
            return false;
        }
        open.forEach(province -> settled.put(province, stalls(province, tier.share())));
        return true;
    }

    private boolean isAt(String province, long granted, Share share) {
        return granted * share.attainable() == (long) share.granted() * attainable.get(province);
    }

    private boolean isPossible(String province, Share share) {
        return (long) share.granted() * attainable.get(province) % share.attainable() == 0;
    }

    /** The fewest stalls that are at least this share. */
    private long stalls(String province, Share share) {
        long product = (long) share.granted() * attainable.get(province);
        return (product + share.attainable() - 1) / share.attainable();
    }

    /**
     * The program in which all provinces that are not held have at least a share.
     *
     * @param program with the rows of the stage
     * @param spared the provinces at exactly this share, counted negative
     */
    record Stage(Program program, Sum spared, Map<Integer, Held> choices, int base) {

        /** The variable is 1 if the province has exactly these stalls. */
        record Held(Sum granted, long stalls) {
        }

        /** A plan of the program without the stage, completed. */
        long[] values(long[] plan) {
            long[] values = java.util.Arrays.copyOf(plan, program.variables());
            java.util.Arrays.fill(values, base, values.length, 0);
            choices.forEach((variable, held) -> values[variable] = held.granted().of(plan) == held.stalls() ? 1 : 0);
            return values;
        }
    }

    Stage stage(Program within, Share now) {
        Stage stage = new Stage(within.copy(), new Sum(), new HashMap<>(), within.variables());
        Map<Tier, Program.Row> counts = counts(stage.program());
        attainable.keySet().forEach(province -> {
            Sum granted = zones.granted(province);
            if (settled.containsKey(province)) {
                granted.keepBetween(settled.get(province), settled.get(province), stage.program());
                return;
            }
            boolean exactly = isPossible(province, now);
            long floor = stalls(province, now) + (exactly ? 1 : 0);
            Program.Row row = stage.program().row(floor - granted.constant(), Program.FREE);
            granted.terms().forEach(term -> row.add(term.variable(), term.factor()));
            Program.Row once = stage.program().row(0, 1);
            counts.forEach((tier, count) -> {
                if (isPossible(province, tier.share())) {
                    int at = choice(stage, granted, stalls(province, tier.share()));
                    row.add(at, floor - stalls(province, tier.share()));
                    once.add(at, 1);
                    count.add(at, 1);
                }
            });
            if (exactly) {
                int at = choice(stage, granted, floor - 1);
                row.add(at, 1);
                once.add(at, 1);
                stage.spared().plus(at, -1);
            }
        });
        return stage;
    }

    private static int choice(Stage stage, Sum granted, long stalls) {
        int variable = stage.program().variable(0, 1);
        stage.choices().put(variable, new Stage.Held(granted, stalls));
        return variable;
    }

    /** For the tiers that are not settled: so many provinces, those settled at the same share deducted. */
    private Map<Tier, Program.Row> counts(Program program) {
        Map<Tier, Program.Row> counts = new java.util.LinkedHashMap<>();
        for (Tier tier : tiers) {
            long already = settled.entrySet().stream().filter(entry -> isAt(entry.getKey(), entry.getValue(), tier.share())).count();
            if (already < tier.provinces()) {
                counts.put(tier, program.row(0, tier.provinces() - already));
            }
        }
        return counts;
    }

    /**
     * Holds every province in the program: at its share, or at one of those open to it.
     *
     * @param plan one that is so
     * @return the plan, completed
     */
    long[] bind(Program program, long[] plan) {
        Map<Integer, Stage.Held> choices = new HashMap<>();
        int base = Math.min(plan.length, program.variables());
        Map<Tier, Program.Row> counts = counts(program);
        attainable.keySet().forEach(province -> {
            Sum granted = zones.granted(province);
            if (settled.containsKey(province)) {
                granted.keepBetween(settled.get(province), settled.get(province), program);
                return;
            }
            Program.Row row = program.row(-granted.constant(), -granted.constant());
            granted.terms().forEach(term -> row.add(term.variable(), term.factor()));
            Program.Row once = program.row(1, 1);
            counts.forEach((tier, count) -> {
                if (isPossible(province, tier.share())) {
                    int at = program.variable(0, 1);
                    choices.put(at, new Stage.Held(granted, stalls(province, tier.share())));
                    row.add(at, -stalls(province, tier.share()));
                    once.add(at, 1);
                    count.add(at, 1);
                }
            });
        });
        return new Stage(program, new Sum(), choices, base).values(plan);
    }
}

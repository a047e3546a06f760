package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The level of the provinces: of all plans one whose shares, sorted from the smallest, are the greatest (leximin), in whole numbers.
 *
 * <p>From a good guess upwards: all provinces that are not yet held have at least the smallest share of the guess; how many of them must
 * stay at exactly that share? Mostly the prices of the relaxation prove the guess; otherwise the program in whole numbers decides. If
 * none must, the guess is replaced by a better one; if some must, so many are held at this share, and it goes on with the next.
 */
final class Fairness {

    private static final long SCALE = 1_000_000;
    private static final double GOOD_ENOUGH = 1e-3;
    private static final int STEPS = 1_000;

    private final ZoneModel zones;
    private final Program program;
    private final Map<String, Integer> attainable;
    private final IntegerSolver solver;
    private final Progress progress;
    private final Tiers tiers;
    private long[] plan;
    private long[] bound;

    /** @param attainable by province, those without any left out */
    Fairness(ZoneModel zones, Program program, Map<String, Integer> attainable, IntegerSolver solver, Progress progress) {
        this.zones = zones;
        this.program = program;
        this.attainable = attainable;
        this.solver = solver;
        this.progress = progress;
        tiers = new Tiers(zones, attainable);
    }

    /** Decides the level and binds the program to it. */
    List<AllocationLevel> decide() {
        List<AllocationLevel> levels = new ArrayList<>();
        plan = guess(program, new long[program.variables()]);
        long begun = System.nanoTime();
        while (tiers.held() < attainable.size()) {
            Share share = shares(plan).get(tiers.held());
            AllocationLevel level = hold(share, begun);
            if (level.value() > 0) {
                tiers.add(share, (int) level.value());
                levels.add(level);
                progress.ended(level);
                begun = System.nanoTime();
            }
        }
        bound = tiers.bind(program, plan);
        return levels;
    }

    /** The plan found last, which is as fair as can be, as one of the bound program. */
    long[] bound() {
        return bound;
    }

    private AllocationLevel hold(Share share, long begun) {
        int guessed = (int) shares(plan).stream().filter(one -> one.compareTo(share) == 0).count();
        progress.bettered(LevelName.PROVINCES, guessed, 0);
        if (share.granted() >= share.attainable()) {
            return level(share, guessed, guessed, begun);
        }
        Tiers.Stage stage = tiers.stage(program, share);
        Prices prices = Prices.of(stage.program(), stage.spared(), SCALE, solver);
        if (-prices.bound() == guessed) {
            return level(share, guessed, guessed, begun);
        }
        IntegerSolver.Solution least = solver.most(stage.program(), stage.spared(), stage.values(plan));
        int count = (int) -least.value();
        if (count < guessed) {
            stage.spared().keepBetween(-count, Program.FREE, stage.program());
            plan = guess(stage.program(), least.values());
        }
        return level(share, count, -least.bound(), begun);
    }

    private static AllocationLevel level(Share share, long value, long bound, long begun) {
        return new AllocationLevel(LevelName.PROVINCES, share, value, bound, value == bound, (System.nanoTime() - begun) / 1_000);
    }

    /** Shares from the smallest. */
    private List<Share> shares(long[] values) {
        return attainable.entrySet().stream().map(entry -> new Share((int) zones.granted(entry.getKey()).of(values), entry.getValue()))
                .sorted().toList();
    }

    /** A plan whose shares are even: each further stall of a province counts less than the one before, by its share. */
    private long[] guess(Program within, long[] fallback) {
        Program even = within.copy();
        Sum sum = new Sum();
        new TreeMap<>(attainable).forEach((province, most) -> {
            Program.Row row = even.row(-zones.granted(province).constant(), Program.FREE);
            zones.granted(province).terms().forEach(term -> row.add(term.variable(), term.factor()));
            for (int stall = 0; stall < most; stall++) {
                int counted = even.variable(0, 1);
                row.add(counted, -1);
                sum.plus(counted, (long) STEPS * (most - stall) / most);
            }
        });
        return solver.good(even, sum, GOOD_ENOUGH, Arrays.copyOf(fallback, even.variables())).values();
    }
}

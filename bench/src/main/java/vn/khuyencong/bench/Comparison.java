package vn.khuyencong.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sides of the same work measured in turn, round by round, so that an hour in which the machine is slow is slow for all of them. The first rounds
 * are for warming up and count nowhere. What is judged is never a number of its own but the median of the ratios of each round.
 */
final class Comparison {

    /** A floor that differs by more from round to round is no measure: the machine was busy with something else. */
    private static final double MOST_SPREAD = 2;

    private final String bench;
    private final String unit;
    private final PrintStream out;
    private final Map<String, Side> sides = new LinkedHashMap<>();
    private final Map<String, double[]> values = new LinkedHashMap<>();
    private int warmUps = 1;
    private boolean missed;

    /** One of those compared. */
    @FunctionalInterface
    interface Side {

        /**
         * Does the work of a round.
         *
         * @param round comes once; those for warming up come first
         * @return what is compared: work per second, or the seconds, milliseconds or bytes that it took
         */
        double measure(int round) throws Exception;
    }

    /**
     * @param bench what verdicts are printed under
     * @param unit  of what the sides return
     */
    Comparison(String bench, String unit, PrintStream out) {
        this.bench = bench;
        this.unit = unit;
        this.out = out;
    }

    Comparison side(String name, Side side) {
        sides.put(name, side);
        return this;
    }

    /** How many rounds are for warming up: of servers whose compiler takes its time more than one. */
    Comparison warmingUp(int rounds) {
        warmUps = rounds;
        return this;
    }

    /** Measures all sides so many times, and before that for warming up; each round begins with another side. */
    Comparison run(int rounds) throws Exception {
        List<String> names = new ArrayList<>(sides.keySet());
        names.forEach(name -> values.put(name, new double[rounds]));
        for (int round = 0; round < warmUps + rounds; round++) {
            Map<String, Double> measured = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get((round + i) % names.size());
                measured.put(name, sides.get(name).measure(round));
            }
            StringBuilder line = new StringBuilder();
            for (String name : names) {
                line.append(String.format(Locale.ROOT, "  %s %s", name, shown(measured.get(name))));
                if (round >= warmUps) {
                    values.get(name)[round - warmUps] = measured.get(name);
                }
            }
            out.printf("%s (%s)%s%n", round < warmUps ? "warm-up" : "round " + (round - warmUps + 1), unit, line);
        }
        names.forEach(name -> out.printf(Locale.ROOT, "  %-24s median %s [%s..%s] %s%n", name, shown(median(values.get(name))),
                shown(Arrays.stream(values.get(name)).min().orElseThrow()), shown(Arrays.stream(values.get(name)).max().orElseThrow()), unit));
        return this;
    }

    /** The side is to have at least so many times what the floor has. */
    Comparison atLeast(String goal, String side, String floor, double bound) {
        return judge(goal, side, floor, ">=", bound);
    }

    /** The side is to have at most so many times what the floor has. */
    Comparison atMost(String goal, String side, String floor, double bound) {
        return judge(goal, side, floor, "<=", bound);
    }

    /** Tells the ratio; nothing is asked of it. Whichever of the two differs too much is no measure. */
    Comparison told(String goal, String side, String floor) {
        return judge(goal, side, floor, "-", 0);
    }

    private Comparison judge(String goal, String side, String floor, String relation, double bound) {
        double[] ratios = ratios(values.get(side), values.get(floor));
        double median = median(ratios);
        boolean met = relation.equals(">=") ? median >= bound : median <= bound;
        boolean asked = !relation.equals("-");
        boolean noisy = isNoisy(floor) || !asked && isNoisy(side);
        String verdict = !asked && !noisy ? "told" : noisy ? "noisy" : met ? "met" : "missed";
        missed |= verdict.equals("missed");
        out.printf(Locale.ROOT, "bench %s ratio %.2f [%.2f..%.2f] goal %s %s  (%s / %s)%n", bench + "/" + goal, median,
                Arrays.stream(ratios).min().orElseThrow(), Arrays.stream(ratios).max().orElseThrow(),
                asked ? relation + " " + bound : relation, verdict, side, floor);
        return this;
    }

    private boolean isNoisy(String side) {
        double[] sorted = values.get(side).clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1] > MOST_SPREAD * sorted[0];
    }

    /** Whether no goal was missed; in a noisy hour nothing is. */
    boolean holds() {
        return !missed;
    }

    static double[] ratios(double[] of, double[] to) {
        double[] ratios = new double[of.length];
        Arrays.setAll(ratios, i -> of[i] / to[i]);
        return ratios;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : value < 1_000 ? "%.1f" : "%,.0f", value);
    }
}

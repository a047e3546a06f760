package vn.khuyencong.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The command line: which bench, and what it is to know. */
public final class Benches {

    private static final List<Bench> ALL = List.of(new KillsBench(), new OutageBench(), new ReplayBench(), new FuzzBench(),
            new AllocationBench(), new FloorBench(), new IngestionBench(), new IntakeBench(),
            new ConsolidationBench(), new LoadingBench(), new FormsBench(), new ExportsBench(), new ServerBench(), new SoakBench(),
            new ArithmeticBench());

    private Benches() {
    }

    public static void main(String[] words) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Bench bench = ALL.stream().filter(one -> words.length > 0 && one.name().equals(words[0])).findFirst().orElse(null);
        if (bench == null) {
            out.println("./mvnw -Pbench -Dbench=\"NAME …\", where NAME is one of");
            ALL.forEach(one -> out.println("  " + one.about()));
            return;
        }
        out.println(Machine.said());
        if (!bench.run(Arrays.asList(words).subList(1, words.length), out)) {
            throw new IllegalStateException("bench " + bench.name() + " failed");
        }
    }

    /** Prints whether a ratio of one run reaches its bound. */
    static boolean atLeast(String goal, double ratio, double bound, PrintStream out) {
        return judge(goal, ratio, ">=", bound, ratio >= bound, out);
    }

    /** Prints whether a ratio of one run stays within its bound. */
    static boolean atMost(String goal, double ratio, double bound, PrintStream out) {
        return judge(goal, ratio, "<=", bound, ratio <= bound, out);
    }

    private static boolean judge(String goal, double ratio, String relation, double bound, boolean met, PrintStream out) {
        out.printf(Locale.ROOT, "bench %s ratio %.2f goal %s %s %s%n", goal, ratio, relation, bound, met ? "met" : "missed");
        return met;
    }

    /** The number at a place of the arguments, if there is one. */
    static int number(List<String> arguments, int place, int otherwise) {
        return arguments.size() > place ? Integer.parseInt(arguments.get(place)) : otherwise;
    }
}

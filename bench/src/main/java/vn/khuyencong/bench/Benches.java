package vn.khuyencong.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The command line: which bench, and what it is to know. */
public final class Benches {

    private static final List<Bench> ALL = List.of(new KillsBench(), new OutageBench(), new ReplayBench(), new FuzzBench(),
            new AllocationBench(), new FloorBench(), new IngestionBench(), new IntakeBench(),
            new ConsolidationBench(), new LoadingBench(), new FormsBench(), new ExportsBench(), new ServerBench());

    private Benches() {
    }

    public static void main(String[] words) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Bench bench = ALL.stream().filter(one -> words.length > 0 && one.name().equals(words[0])).findFirst().orElse(null);
        if (bench == null) {
            out.println("./mvnw -Pbench -Dbench=\"NAME …\", where NAME is one of");
            ALL.forEach(one -> out.println("  " + one.about()));
        } else if (!bench.run(Arrays.asList(words).subList(1, words.length), out)) {
            throw new IllegalStateException("bench " + bench.name() + " failed");
        }
    }

    /** The number at a place of the arguments, if there is one. */
    static int number(List<String> arguments, int place, int otherwise) {
        return arguments.size() > place ? Integer.parseInt(arguments.get(place)) : otherwise;
    }
}

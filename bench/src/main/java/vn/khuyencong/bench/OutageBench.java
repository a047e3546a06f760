package vn.khuyencong.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import vn.khuyencong.system.KillsUnderLoad;

/** The database away for a minute. */
final class OutageBench implements Bench {

    private static final int SECONDS = 60;
    private static final long MOST_LOGGED = 100_000;

    @Override
    public String name() {
        return "outage";
    }

    @Override
    public String about() {
        return "outage [SECONDS]          the database away while provinces send: nothing parked, all applied, the log grows by lines (60 s)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws Exception {
        int seconds = Benches.number(arguments, 0, SECONDS);
        try (KillsUnderLoad system = KillsUnderLoad.start(1)) {
            List<Long> grown = system.outage(Duration.ofSeconds(seconds));
            boolean lines = grown.stream().allMatch(bytes -> bytes < MOST_LOGGED);
            out.printf("bench outage: %d s away, nothing parked, every message applied once, the logs of two nodes grew by %s bytes: %s%n", seconds, grown,
                    lines ? "holds" : "FAILS");
            return lines;
        }
    }
}

package vn.khuyencong.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import vn.khuyencong.system.SeasonReplay;

/** A season in order, and the same three times shuffled among others. */
final class ReplayBench implements Bench {

    private static final int FILLERS = 50_000;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String about() {
        return "replay [FILLERS] [SEED]   a season three times, shuffled, on eight senders, among so many others: the same database (50000)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws IOException, SQLException {
        int fillers = Benches.number(arguments, 0, FILLERS);
        int seed = Benches.number(arguments, 1, (int) (System.nanoTime() % 1_000_000));
        boolean same = SeasonReplay.run(fillers, seed, out);
        out.printf("bench replay seed %d, %d fillers: %s%n", seed, fillers, same ? "the databases say the same" : "THE DATABASES DIFFER");
        return same;
    }
}

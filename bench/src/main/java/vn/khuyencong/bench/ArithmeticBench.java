package vn.khuyencong.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import vn.khuyencong.system.PostgresServer;

/** What ten years of plans weigh after they were taken in one by one, and what a country of communes would weigh. */
final class ArithmeticBench implements Bench {

    private static final int LINES = 63_000;

    @Override
    public String name() {
        return "arithmetic";
    }

    @Override
    public String about() {
        return "arithmetic [LINES]        bytes of a scheme on the wire and in the database, time to take it in, and what that comes to for a country (63000)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws Exception {
        Path folder = BenchFolder.fresh(name());
        try (PostgresServer postgres = LoadedSystem.postgres(folder);
                LoadedSystem system = new LoadedSystem(name(), postgres, Benches.number(arguments, 0, LINES), folder, out)) {
            system.arithmetic().print(out);
            return true;
        }
    }
}

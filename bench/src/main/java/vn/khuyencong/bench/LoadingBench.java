package vn.khuyencong.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.system.PostgresServer;
import vn.khuyencong.testing.Services;

/** Ten years of lines and their figures brought into an empty database at once, against COPY of the same lines into tables that nobody asks anything of. */
final class LoadingBench implements Bench {

    private static final int LINES = 1_000_000;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "loading";
    }

    @Override
    public String about() {
        return "loading [LINES [ROUNDS]]  ten years of lines with their figures against COPY of the lines (1000000, 5 rounds)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws Exception {
        int lines = Benches.number(arguments, 0, LINES);
        Path folder = BenchFolder.fresh(name());
        try (PostgresServer postgres = PostgresServer.start(folder.resolve("postgresql"))) {
            postgres.withDatabase(name());
            try (HikariDataSource pool = ConsolidationBench.pool(postgres, name()); Services services = new Services(MigratedDatabase.migrated(pool, false));
                    Connection connection = pool.getConnection()) {
                Path file = folder.resolve("lines");
                History history = new History(connection, lines).prepare();
                history.write(file);
                Comparison comparison = new Comparison(name(), "lines/s", out).side("bare", round -> lines / history.copyBare(file))
                        .side("copy", round -> lines / history.copyPlain(file)).side("load", round -> lines / history.load(file))
                        .run(Benches.number(arguments, 1, ROUNDS)).atLeast("copy", "load", "copy", 0.5).told("copy-without-indexes", "load", "bare");
                long there = history.number("select count(*) from scheme_line");
                Map<String, long[]> differences = services.transact(work -> work.the(FigureSources.class).differences());
                out.printf("%,d lines loaded of %,d, figures that differ from their lines: %d%n", there, lines, differences.size());
                return comparison.holds() && there == lines && differences.isEmpty();
            }
        }
    }
}

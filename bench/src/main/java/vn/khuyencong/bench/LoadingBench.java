package vn.khuyencong.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.system.PostgresServer;

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
            try (HikariDataSource pool = ConsolidationBench.pool(postgres, name()); Connection connection = migrated(pool)) {
                Path file = folder.resolve("lines");
                History history = new History(connection, lines).prepare();
                history.write(file);
                Comparison comparison = new Comparison(name(), "lines/s", out).side("bare", round -> lines / history.copyBare(file))
                        .side("copy", round -> lines / history.copyPlain(file)).side("load", round -> lines / history.load(file))
                        .run(Benches.number(arguments, 1, ROUNDS)).atLeast("copy", "load", "copy", 0.5).told("copy-without-indexes", "load", "bare");
                // That such figures are those of the lines, one by one, is shown by the bench of consolidation on its smallest size.
                long there = history.number("select count(*) from scheme_line");
                boolean agree = history.number("select sum(amount) from figure where measure = 'funds'") == history.number("select sum(support) from scheme_line");
                out.printf("%,d lines loaded of %,d, the support of the figures %s that of the lines%n", there, lines, agree ? "is" : "is not");
                return comparison.holds() && there == lines && agree;
            }
        }
    }

    private static Connection migrated(HikariDataSource pool) throws SQLException {
        return MigratedDatabase.migrated(pool, false).getConnection();
    }
}

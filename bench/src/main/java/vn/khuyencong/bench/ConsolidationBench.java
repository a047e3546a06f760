package vn.khuyencong.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.YearLock;
import vn.khuyencong.consolidation.YearLocks;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.system.PostgresServer;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

/**
 * What the country's figures cost to ask for as history grows: the services themselves on PostgreSQL, without a server around them, against a plain
 * read of the same rows and against DuckDB, which adds the lines up anew each time.
 */
final class ConsolidationBench implements Bench {

    private static final int ROUNDS = 5;
    /**
     * How often a side asks for a while in each round, and for how many nanoseconds; each time has connections of its own. The best median of them counts: whether
     * the system puts client and server onto one processor makes a question of microseconds four times as long or not, and stays so for a while.
     */
    private static final int TIMES = 15;
    private static final long WHILE = 100_000_000;
    private static final int DOCUMENTS_OF_HISTORY = 150;
    private static final int YEAR = 2022;
    /** Another year, of whose past more is to be told. */
    private static final int CLOSED_YEAR = 2019;
    private static final String UNIT = "P63-24";
    private static final String AD_HOC = "select sector, sum(support), count(*) from %s where plan_year between 2018 and 2022 group by sector order by sector";
    private static final String FACTS = "(select l.sector, l.support, v.plan_year from scheme_line l join document_version v on v.id = l.version_id) facts";
    private static final String NATIONAL = "select subject, plan_year, fund, activity, sum(support), sum(counterpart), count(distinct scheme_id),"
            + " count(distinct version_id) from facts where plan_year in (" + YEAR + ", " + (YEAR - 1) + ") group by all";

    @Override
    public String name() {
        return "consolidation";
    }

    @Override
    public String about() {
        return "consolidation [SMALL MEDIUM LARGE [ROUNDS]] the country's figures on so many lines (50000 1000000 5000000, 5 rounds); the lines are kept for the next run";
    }

    /** One size of history. */
    private static final class Size implements AutoCloseable {

        private final String name;
        private final HikariDataSource pool;
        private final Services services;
        private final Connection duck;

        /** What lies there from an earlier run is used again; what an interrupted run began is begun anew. */
        Size(PostgresServer postgres, int lines, Path folder, PrintStream out) throws Exception {
            name = lines >= 1_000_000 ? lines / 1_000_000 + "M" : lines / 1_000 + "k";
            Path facts = folder.resolve("facts-" + name + ".csv");
            boolean kept = Files.exists(facts);
            if (!kept) {
                postgres.withoutDatabase(name);
                postgres.withDatabase(name);
            }
            pool = pool(postgres, name);
            services = new Services(MigratedDatabase.migrated(pool, false));
            try (Connection connection = pool.getConnection()) {
                History history = new History(connection, lines);
                if (!kept) {
                    Path begun = folder.resolve("facts-begun");
                    history.prepare().write(begun);
                    history.load(begun);
                    history.settle();
                    history.writeFacts(begun);
                    Files.move(begun, facts);
                }
                require(name + ": lines", history.number("select count(*) from scheme_line"), lines);
                require(name + ": support", history.number("select sum(amount) from figure where measure = 'funds'"),
                        history.number("select sum(support) from scheme_line"));
                out.printf("%s: %,d lines, %,d figures%n", name, lines, history.number("select count(*) from figure"));
            }
            if (services.transact(work -> work.the(YearLocks.class).of(CLOSED_YEAR)).isEmpty()) {
                services.transact(work -> work.the(YearLocks.class).lock(Viewers.DEPT_LEADER, CLOSED_YEAR, new YearLock.Paper("1/QĐ", Services.TODAY)));
            }
            vacuum(pool);
            duck = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = duck.createStatement()) {
                statement.execute("create table facts as select * from read_csv('" + facts + "')");
            }
        }

        /** Whoever closes a year locks its figures; what was locked is read from an index alone again once it was looked through. */
        private static void vacuum(HikariDataSource pool) throws SQLException {
            try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze figure, locked_figure");
            }
        }

        /** Milliseconds of the service. */
        double asked(Question question) {
            return asked(question, ConsolidatedYear::dataDigest);
        }

        /** The same with the past of the figures, which pages and API tell. */
        double askedWithPast(Question question) {
            return asked(question, year -> List.of(year.dataDigest(), year.history()));
        }

        private double asked(Question question, Function<ConsolidatedYear, Object> besides) {
            return best(() -> services.transact(work -> {
                Consolidation consolidation = work.the(Consolidation.class);
                return median(() -> {
                    work.em().clear();
                    besides.apply(consolidation.plan(Viewers.DEPT_OFFICER, question));
                });
            }));
        }

        ConsolidatedYear answer(Question question) {
            return services.transact(work -> work.the(Consolidation.class).plan(Viewers.DEPT_OFFICER, question));
        }

        /** Milliseconds of a plain query, all of its rows read. */
        double read(String sql) {
            return best(() -> {
                try (Connection fresh = pool.getConnection()) {
                    return median(() -> rows(fresh, sql));
                } catch (SQLException e) {
                    throw new IllegalStateException(sql, e);
                }
            });
        }

        double duck(String sql) {
            return best(() -> median(() -> rows(duck, sql)));
        }

        private double best(DoubleSupplier asking) {
            return IntStream.range(0, TIMES).mapToDouble(time -> {
                pool.getHikariPoolMXBean().softEvictConnections();
                return asking.getAsDouble();
            }).min().orElseThrow();
        }

        /** Of what is asked again and again for a while, and at least once. */
        private static double median(Asking asking) {
            List<Double> times = new ArrayList<>();
            long first = System.nanoTime();
            for (long begun = first; begun - first < WHILE || times.isEmpty(); begun = System.nanoTime()) {
                asking.ask();
                times.add((System.nanoTime() - begun) / 1e6);
            }
            return Comparison.median(times.stream().mapToDouble(Double::doubleValue).toArray());
        }

        /** A question, asked and answered. */
        @FunctionalInterface
        private interface Asking {

            void ask();
        }

        private static void rows(Connection connection, String sql) {
            try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        @Override
        public void close() throws SQLException {
            duck.close();
            services.close();
            pool.close();
        }
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws Exception {
        int[] lines = {Benches.number(arguments, 0, 50_000), Benches.number(arguments, 1, 1_000_000), Benches.number(arguments, 2, 5_000_000)};
        int rounds = Benches.number(arguments, 3, ROUNDS);
        Path folder = BenchFolder.kept(name());
        try (PostgresServer postgres = PostgresServer.start(folder.resolve("postgresql")); Size small = new Size(postgres, lines[0], folder, out);
                Size medium = new Size(postgres, lines[1], folder, out); Size large = new Size(postgres, lines[2], folder, out)) {
            boolean exact = small(small, out) & randomHistory(postgres, new Random(1), out);
            return exact & reads(List.of(small, medium, large), rounds, out);
        }
    }

    /** The figures that the bench loads are those that the lines come to, and the service says what DuckDB says. */
    private static boolean small(Size size, PrintStream out) throws SQLException {
        Map<String, long[]> differences = size.services.transact(work -> work.the(FigureSources.class).differences());
        long service = size.answer(question(Scope.NATION, Boundaries.THEN)).total().sums().total(ValueStatus.PLANNED, Period.YEAR, "funds");
        long duck;
        try (Statement statement = size.duck.createStatement();
                ResultSet answer = statement.executeQuery("select sum(support)::bigint from facts where plan_year = " + YEAR)) {
            answer.next();
            duck = answer.getLong(1);
        }
        boolean agree = differences.isEmpty() && service == duck;
        out.printf("loaded figures and a recomputation differ in %d, national funds %,d by the service and %,d by DuckDB: %s%n", differences.size(), service,
                duck, agree ? "holds" : "FAILS");
        return agree;
    }

    private static boolean reads(List<Size> sizes, int rounds, PrintStream out) throws Exception {
        Comparison comparison = new Comparison("consolidation", "ms", out);
        for (Size size : sizes) {
            String n = "-" + size.name;
            comparison.side("national" + n, round -> size.asked(question(Scope.NATION, Boundaries.THEN)))
                    .side("national-now" + n, round -> size.asked(question(Scope.NATION, Boundaries.NOW)))
                    .side("plain" + n, round -> plain(size, YEAR) + plain(size, YEAR - 1))
                    .side("least" + n, round -> size.read("select id, amount from figure where plan_year in (" + YEAR + ", " + (YEAR - 1)
                            + ") and basis = 'DECIDED' and lines > 0"))
                    .side("unit" + n, round -> size.asked(question(Scope.of(new UnitId(UNIT)), Boundaries.THEN)))
                    .side("unit-history" + n, round -> size.askedWithPast(question(Scope.of(new UnitId(UNIT)), Boundaries.THEN)))
                    .side("unit-closed" + n, round -> size.askedWithPast(question(Scope.of(new UnitId(UNIT)), Boundaries.THEN).of(CLOSED_YEAR, Period.YEAR)))
                    .side("point" + n, round -> size.read("select * from figure where id = '" + UNIT + "." + YEAR + ".YEAR.PLANNED.DECIDED.LOCAL.A3.funds'"))
                    .side("cut" + n, round -> size.read(String.format(AD_HOC, FACTS)))
                    .side("duck-national" + n, round -> size.duck(NATIONAL))
                    .side("duck-cut" + n, round -> size.duck(String.format(AD_HOC, "facts")));
        }
        comparison.run(rounds);
        String middle = "-" + sizes.get(1).name;
        String large = "-" + sizes.get(2).name;
        comparison.atMost("growth", "national" + large, "national" + middle, 1.1).atMost("growth-now", "national-now" + large, "national-now" + middle, 1.1)
                .atMost("growth-point", "point" + large, "point" + middle, 1.1)
                .atMost("national", "national" + large, "plain" + large, 1.25).atMost("national-now", "national-now" + large, "plain" + large, 1.25)
                .atMost("national-against-duckdb", "national" + large, "duck-national" + large, 1)
                .atMost("unit-year", "unit-history" + large, "point" + large, 10)
                .told("unit-year-without-past", "unit" + large, "point" + large)
                .told("unit-year-closed", "unit-closed" + large, "point" + large)
                .told("national-against-least", "national" + large, "least" + large)
                .told("cut-against-duckdb", "cut" + large, "duck-cut" + large);
        return comparison.holds();
    }

    private static double plain(Size size, int year) {
        return size.read("select id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines from figure"
                + " where plan_year = " + year + " and basis = 'DECIDED' and lines > 0");
    }

    private static Question question(Scope scope, Boundaries boundaries) {
        return new Question(YEAR, Period.YEAR, scope, boundaries, false);
    }

    /** Plans of all kinds of versions in random order; at each tenth the figures kept are held against their lines. */
    private static boolean randomHistory(PostgresServer postgres, Random random, PrintStream out) {
        postgres.withoutDatabase("random");
        postgres.withDatabase("random");
        HikariDataSource pool = pool(postgres, "random");
        try (pool; Services services = new Services(MigratedDatabase.migrated(pool, false))) {
            return randomHistory(services, random, out);
        }
    }

    /** Connections as a server has them: kept open, each with the statements that it has prepared. */
    static HikariDataSource pool(PostgresServer postgres, String database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.jdbcUrl(database));
        pool.setUsername(postgres.user());
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private static boolean randomHistory(Services services, Random random, PrintStream out) {
        List<PlanOfUnit> plans = new ArrayList<>();
        List<String> units = List.of("P63-19", "P63-26", "P63-30", "P63-31", "P63-36", "P63-48", "P63-49", "P63-51");
        int differences = 0;
        int accepted = 0;
        for (int i = 1; i <= DOCUMENTS_OF_HISTORY; i++) {
            int act = random.nextInt(4);
            if (plans.size() < 8 || act == 0 && plans.size() < units.size() * History.YEARS) {
                plans.add(new PlanOfUnit(units.get(plans.size() % units.size()), History.FIRST_YEAR + plans.size() / units.size(), FundSource.LOCAL));
                act = 0;
            }
            PlanOfUnit plan = act == 0 ? plans.get(plans.size() - 1) : plans.get(random.nextInt(plans.size()));
            if (act == 1) {
                plan.next();
            } else if (act == 2) {
                plan.supplement();
            } else if (act == 3) {
                plan.withdrawal();
            }
            int schemes = act == 3 ? 0 : 1 + random.nextInt(3);
            for (int scheme = 0; scheme < schemes; scheme++) {
                plan.ownWork("NN-" + i + "-" + scheme, 10L + random.nextInt(200));
            }
            plan.decided("QĐ-NN-" + i, LocalDate.of(2023, 1, 5));
            accepted += services.transact(work -> plan.taken(work, Services.TODAY)).version().state() == VersionState.IN_FORCE ? 1 : 0;
            if (i % (DOCUMENTS_OF_HISTORY / 10) == 0) {
                differences += services.transact(work -> work.the(FigureSources.class).differences()).size();
            }
        }
        out.printf("random history: %d documents, %d in force, figures that differ from their lines: %d: %s%n", DOCUMENTS_OF_HISTORY, accepted, differences,
                differences == 0 ? "holds" : "FAILS");
        return differences == 0;
    }

    private static void require(String what, long there, long expected) {
        if (there != expected) {
            throw new IllegalStateException(what + ": " + there + " instead of " + expected);
        }
    }
}

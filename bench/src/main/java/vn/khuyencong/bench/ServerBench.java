package vn.khuyencong.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.ds.PGSimpleDataSource;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.system.MeasuredServer;
import vn.khuyencong.system.PostgresServer;

/**
 * A server on ten years of plans of 63 provinces: how long until it is ready, against the same server with nothing in it, and pages and memory while
 * twenty people look at one page after the other.
 */
final class ServerBench implements Bench {

    private static final int SECONDS = 120;
    private static final int USERS = 20;
    private static final int LINES = 126_000;
    private static final int STARTS = 3;
    private static final double THINKING_MILLIS = 2_000;
    private static final double GOAL_MILLIS = 200;
    private static final List<String> PAGES = List.of("/index.xhtml?year=2022", "/toan-canh.xhtml?year=2022", "/tong-hop.xhtml?year=2022", "/tong-hop.xhtml?year=2022&boundaries=now",
            "/de-an.xhtml?year=2022", "/so-sanh.xhtml?year=2022", "/dung-han.xhtml?year=2022", "/tiep-nhan.xhtml?year=2022", "/bieu-mau.xhtml?year=2022");

    @Override
    public String name() {
        return "server";
    }

    @Override
    public String about() {
        return "server [SECONDS [USERS [LINES [STARTS]]]] time to ready; pages and memory with so many people on ten years of plans (120 s, 20, 126000, 3 starts)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws Exception {
        int seconds = Benches.number(arguments, 0, SECONDS);
        int users = Benches.number(arguments, 1, USERS);
        int lines = Benches.number(arguments, 2, LINES);
        int starts = Benches.number(arguments, 3, STARTS);
        Path folder = BenchFolder.fresh("server");
        try (PostgresServer postgres = PostgresServer.start(folder.resolve("postgresql"))) {
            Map<String, String> environment = filled(postgres, lines, folder);
            Path empty = emptyArchive(folder.resolve("empty.war"));
            new Comparison(name(), "s", out).side("ready", round -> ready(environment, null)).side("empty-server", round -> ready(environment, empty)).run(starts)
                    .told("ready", "ready", "empty-server");
            try (MeasuredServer server = MeasuredServer.start("server-pages", environment, null)) {
                out.printf(Locale.ROOT, "before anybody came: %.0f MB alive, %.0f MB resident%n", server.alive(), server.resident());
                List<PageUser> people = new ArrayList<>();
                for (int i = 0; i < users; i++) {
                    people.add(PageUser.signedIn(server.address(), i % 2 == 0 ? "cuc" : "lanhdao.cuc"));
                }
                // Until the compiler has seen each page.
                look(people, Math.min(seconds, 30));
                double early = server.alive();
                Map<String, List<Double>> times = look(people, seconds);
                double worst = print(times, out);
                double late = server.alive();
                out.printf(Locale.ROOT, "after %d s: %.0f MB alive (%.0f at its beginning), %.0f MB resident%n", seconds, late, early, server.resident());
                boolean met = worst <= GOAL_MILLIS;
                out.printf(Locale.ROOT, "bench server/pages 95th percentile of the slowest page %.0f ms, of all %.0f ms, goal <= %.0f ms %s%n", worst,
                        percentile(times.values().stream().flatMap(List::stream).toList(), 95), GOAL_MILLIS, met ? "met" : "missed");
                return met;
            }
        }
    }

    private static Map<String, String> filled(PostgresServer postgres, int lines, Path folder) throws Exception {
        Map<String, String> environment = postgres.withDatabase("server");
        PGSimpleDataSource fresh = new PGSimpleDataSource();
        fresh.setUrl(postgres.jdbcUrl("server"));
        fresh.setUser(postgres.user());
        MigratedDatabase.migrated(fresh, false);
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("server"), postgres.user(), "any")) {
            History history = new History(connection, lines).prepare();
            Path file = folder.resolve("lines");
            history.write(file);
            history.load(file);
            history.settle();
        }
        return environment;
    }

    private static double ready(Map<String, String> environment, Path archive) {
        long begun = System.nanoTime();
        MeasuredServer server = MeasuredServer.start("server-start", environment, archive);
        double seconds = (System.nanoTime() - begun) / 1e9;
        server.close();
        return seconds;
    }

    private static Map<String, List<Double>> look(List<PageUser> people, int seconds) throws Exception {
        Map<String, List<Double>> times = new TreeMap<>();
        PAGES.forEach(page -> times.put(page, Collections.synchronizedList(new ArrayList<>())));
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                PageUser user = people.get(i);
                Random random = new Random(i);
                work.add(() -> {
                    while (System.nanoTime() < end) {
                        LockSupport.parkNanos((long) (random.nextDouble() * 2 * THINKING_MILLIS * 1e6));
                        String page = PAGES.get(random.nextInt(PAGES.size()));
                        times.get(page).add(user.look(page));
                    }
                    return null;
                });
            }
            for (Future<Void> future : threads.invokeAll(work)) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return times;
    }

    private static double print(Map<String, List<Double>> times, PrintStream out) {
        double worst = 0;
        for (Map.Entry<String, List<Double>> page : times.entrySet()) {
            if (!page.getValue().isEmpty()) {
                double slow = percentile(page.getValue(), 95);
                out.printf(Locale.ROOT, "  %-48s %5d times, median %6.0f ms, 95th percentile %6.0f ms%n", page.getKey(), page.getValue().size(),
                        percentile(page.getValue(), 50), slow);
                worst = Math.max(worst, slow);
            }
        }
        return worst;
    }

    private static double percentile(List<Double> values, int percent) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static Path emptyArchive(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("empty".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return file;
    }
}

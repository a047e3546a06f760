package vn.khuyencong.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.khuyencong.system.MeasuredServer;
import vn.khuyencong.system.PostgresServer;

/**
 * A server on ten years of plans of 63 provinces: its pages and its memory while twenty people look at one page after the other, and how long until
 * it is ready, against the same server with nothing in it.
 */
final class ServerBench implements Bench {

    private static final int SECONDS = 300;
    private static final int USERS = 20;
    private static final int LINES = 126_000;
    private static final int STARTS = 3;
    private static final int LONGEST_WARM_UP = 90;
    private static final double GOAL_MILLIS = 200;

    @Override
    public String name() {
        return "server";
    }

    @Override
    public String about() {
        return "server [SECONDS [USERS [LINES [STARTS [MINUTES]]]]] pages and memory with so many people on ten years of plans, a soak of so many minutes,"
                + " time to ready (300 s, 20, 126000, 3 starts, 0 minutes)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws Exception {
        Path folder = BenchFolder.fresh(name());
        try (PostgresServer postgres = LoadedSystem.postgres(folder)) {
            boolean met = pages(postgres, arguments, folder, out);
            int starts = Benches.number(arguments, 3, STARTS);
            if (starts == 0) {
                return met;
            }
            Map<String, String> environment = new HashMap<>(Map.of("KHUYENCONG_DB_URL", postgres.jdbcUrl(name() + LoadedSystem.NODE), "KHUYENCONG_DB_DRIVER", "postgresql",
                    "KHUYENCONG_DB_USER", postgres.user(), "KHUYENCONG_DB_PASSWORD", "any"));
            Path empty = emptyArchive(folder.resolve("empty.war"));
            new Comparison(name(), "s", out).side("ready", round -> ready(environment, null)).side("empty-server", round -> ready(environment, empty))
                    .run(starts).told("ready", "ready", "empty-server");
            return met;
        }
    }

    private boolean pages(PostgresServer postgres, List<String> arguments, Path folder, PrintStream out) throws Exception {
        int seconds = Benches.number(arguments, 0, SECONDS);
        try (LoadedSystem system = new LoadedSystem(name(), postgres, Benches.number(arguments, 2, LINES), folder, out)) {
            system.arithmetic().print(out);
            out.printf(Locale.ROOT, "before anybody came: %.0f MB alive, %.0f MB resident%n", system.server().alive(), system.server().resident());
            Crowd crowd = system.crowd(Benches.number(arguments, 1, USERS));
            // Until the compiler has seen each page.
            crowd.look(Math.min(seconds, LONGEST_WARM_UP));
            double early = system.server().alive();
            Map<String, List<Double>> times = crowd.look(seconds);
            double late = system.server().alive();
            Crowd.print(times, out);
            out.printf(Locale.ROOT, "after %d s: %.0f MB alive (%.0f at its beginning), %.0f MB resident%n", seconds, late, early, system.server().resident());
            double worst = times.values().stream().mapToDouble(each -> Crowd.percentile(each, 95)).max().orElseThrow();
            boolean met = worst <= GOAL_MILLIS;
            out.printf(Locale.ROOT, "bench server/pages 95th percentile of all %.0f ms, of the slowest page %.0f ms, goal <= %.0f ms %s%n", Crowd.percentile(times, 95),
                    worst, GOAL_MILLIS, met ? "met" : "missed");
            int minutes = Benches.number(arguments, 4, 0);
            return minutes == 0 ? met : SoakBench.soak(system, crowd, minutes, SoakBench.MESSAGES_A_MINUTE, out) & met;
        }
    }

    private static double ready(Map<String, String> environment, Path archive) {
        long begun = System.nanoTime();
        MeasuredServer server = MeasuredServer.start("server-start", environment, archive);
        double seconds = (System.nanoTime() - begun) / 1e9;
        server.close();
        return seconds;
    }

    private static Path emptyArchive(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("empty".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}

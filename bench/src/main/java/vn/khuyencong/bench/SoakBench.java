package vn.khuyencong.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import vn.khuyencong.system.MeasuredIntake;
import vn.khuyencong.system.OpenDoors;
import vn.khuyencong.system.PostgresServer;

/**
 * Twenty people at their pages and provinces that send plans at a steady rate, for half an hour and more: what is done in the last five minutes and
 * what is alive then against the first five.
 */
final class SoakBench implements Bench {

    private static final int MINUTES = 30;
    private static final int WINDOW = 300;
    private static final int WARM_UP = 60;
    private static final int USERS = 20;
    private static final int LINES = 63_000;
    static final int MESSAGES_A_MINUTE = 60;
    private static final int SCHEMES = 50;
    /** Far behind the numbers of what was there before. */
    private static final int FIRST = 100_000;
    private static final double LEAST_THROUGHPUT = 0.95;
    private static final double MOST_HEAP = 1.1;
    private static final Duration LONGEST_TAIL = Duration.ofMinutes(2);
    private static final String TAKEN = "select count(*) from inbox_message where state = 'ACCEPTED'";

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String about() {
        return "soak [MINUTES [USERS [LINES [MESSAGES]]]] people at their pages and so many plans of 50 schemes a minute: work and memory, the last five minutes"
                + " against the first (30, 20, 63000, 60)";
    }

    /** What was done in five minutes, and what was alive after them. */
    private record Window(double pages, double messages, double heap) {
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws Exception {
        Path folder = BenchFolder.fresh(name());
        try (PostgresServer postgres = LoadedSystem.postgres(folder);
                LoadedSystem system = new LoadedSystem(name(), postgres, Benches.number(arguments, 2, LINES), folder, out)) {
            return soak(system, system.crowd(Benches.number(arguments, 1, USERS)), Benches.number(arguments, 0, MINUTES),
                    Benches.number(arguments, 3, MESSAGES_A_MINUTE), out);
        }
    }

    /** The same on a system that is there. */
    static boolean soak(LoadedSystem system, Crowd crowd, int minutes, int perMinute, PrintStream out) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try {
            long before = system.intake().number(TAKEN);
            Future<Integer> sent = sender.submit(() -> send(system.intake(), perMinute, over));
            crowd.look(Math.min(WARM_UP, minutes * 30));
            List<Window> windows = windows(system, crowd, minutes, out);
            over.set(true);
            int all = sent.get();
            boolean taken = tail(system.intake(), before + all);
            out.printf(Locale.ROOT, "%d messages sent, %d taken in, %.0f MB resident%n", all, system.intake().number(TAKEN) - before, system.server().resident());
            return verdicts(windows, out) & taken;
        } finally {
            over.set(true);
            sender.shutdown();
        }
    }

    private static List<Window> windows(LoadedSystem system, Crowd crowd, int minutes, PrintStream out) throws Exception {
        List<Window> windows = new ArrayList<>();
        int length = Math.min(WINDOW, minutes * 60 / 2);
        for (int from = 0; from + length <= minutes * 60; from += length) {
            long before = system.intake().number(TAKEN);
            long begun = System.nanoTime();
            Map<String, List<Double>> times = crowd.look(length);
            double took = (System.nanoTime() - begun) / 1e9;
            long pages = times.values().stream().mapToLong(List::size).sum();
            Window window = new Window(pages / took, (system.intake().number(TAKEN) - before) / took, system.server().alive());
            windows.add(window);
            out.printf(Locale.ROOT, "minutes %2d to %2d: %6.2f pages/s, median %3.0f ms, 95th percentile %4.0f ms, %5.2f messages/s, %6.1f MB alive, %6.0f MB resident%n", from / 60,
                    (from + length) / 60, window.pages(), Crowd.percentile(times, 50), Crowd.percentile(times, 95), window.messages(), window.heap(),
                    system.server().resident());
        }
        return windows;
    }

    private static boolean verdicts(List<Window> windows, PrintStream out) {
        Window first = windows.get(0);
        Window last = windows.get(windows.size() - 1);
        return Benches.atLeast("soak/pages", last.pages() / first.pages(), LEAST_THROUGHPUT, out)
                & Benches.atLeast("soak/messages", last.messages() / first.messages(), LEAST_THROUGHPUT, out)
                & Benches.atMost("soak/heap", last.heap() / first.heap(), MOST_HEAP, out);
    }

    /** Sends at a steady rate until it is over; the answer is how many. */
    private static int send(MeasuredIntake intake, int perMinute, AtomicBoolean over) throws Exception {
        long pause = Duration.ofMinutes(1).toNanos() / perMinute;
        int sent = 0;
        try (OpenDoors doors = intake.doors()) {
            for (long next = System.nanoTime(); !over.get(); next += pause) {
                LockSupport.parkNanos(next - System.nanoTime());
                doors.handOver(MeasuredIntake.documents(FIRST + sent, 1, SCHEMES).get(0));
                sent++;
            }
        }
        return sent;
    }

    private static boolean tail(MeasuredIntake intake, long goal) {
        long end = System.nanoTime() + LONGEST_TAIL.toNanos();
        while (intake.number(TAKEN) < goal && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        intake.rest();
        return intake.number(TAKEN) == goal;
    }
}

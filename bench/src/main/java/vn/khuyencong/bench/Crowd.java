package vn.khuyencong.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import vn.khuyencong.bench.Visits.Look;
import vn.khuyencong.bench.Visits.Office;
import vn.khuyencong.system.MeasuredServer;

/**
 * People at their desks: of twenty five of the department, twelve of provinces and three who only pass by. Each looks at a page, thinks two seconds
 * in the mean and looks at the next one.
 */
final class Crowd {

    private static final List<String> OF_DEPARTMENT = List.of("cuc", "lanhdao.cuc");
    private static final List<String> OF_PROVINCE = List.of("so.", "tt.", "gd.");
    private static final int DEPARTMENT_PERCENT = 25;
    private static final int PUBLIC_PERCENT = 15;
    private static final double THINKING_MILLIS = 2_000;

    private final Visits visits;
    private final AccessLog log;
    private final List<Member> members = new ArrayList<>();

    /** One of them. */
    private record Member(PageUser user, Office office, String unit, Random random) {
    }

    Crowd(MeasuredServer server, Visits visits, int people) throws IOException, InterruptedException {
        this.visits = visits;
        log = new AccessLog(server.accessLog());
        for (int i = 0; i < people; i++) {
            members.add(member(server.address(), i, people));
        }
    }

    private Member member(String server, int number, int people) throws IOException, InterruptedException {
        String unit = visits.units().get(number % visits.units().size());
        Random random = new Random(number);
        if (number * 100 < people * DEPARTMENT_PERCENT) {
            return new Member(PageUser.signedIn(server, OF_DEPARTMENT.get(number % OF_DEPARTMENT.size())), Office.DEPARTMENT, unit, random);
        } else if (number * 100 < people * (100 - PUBLIC_PERCENT)) {
            String account = OF_PROVINCE.get(number % OF_PROVINCE.size()) + unit.toLowerCase(Locale.ROOT);
            return new Member(PageUser.signedIn(server, account), Office.PROVINCE, unit, random);
        }
        return new Member(PageUser.anybody(server), Office.PUBLIC, unit, random);
    }

    /** All of them look at pages for so long: milliseconds of the server by page. */
    Map<String, List<Double>> look(int seconds) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(members.size());
        try {
            List<Callable<Integer>> work = members.stream().map(member -> (Callable<Integer>) () -> look(member, end)).toList();
            int looks = 0;
            for (Future<Integer> each : threads.invokeAll(work)) {
                looks += each.get();
            }
            return log.since(looks);
        } finally {
            threads.shutdownNow();
        }
    }

    private int look(Member member, long end) throws IOException, InterruptedException {
        int looks = 0;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos((long) (member.random().nextDouble() * 2 * THINKING_MILLIS * 1e6));
            Look page = visits.next(member.office(), member.unit(), member.random());
            member.user().look(page);
            looks++;
        }
        return looks;
    }

    /** Prints each page, the slowest first. */
    static void print(Map<String, List<Double>> times, PrintStream out) {
        times.entrySet().stream().sorted((one, other) -> Double.compare(percentile(other.getValue(), 95), percentile(one.getValue(), 95)))
                .forEach(page -> out.printf(Locale.ROOT, "  %-48s %5d times, median %5.0f ms, 95th percentile %5.0f ms%n", page.getKey(), page.getValue().size(),
                        percentile(page.getValue(), 50), percentile(page.getValue(), 95)));
    }

    /** Of all pages together. */
    static double percentile(Map<String, List<Double>> times, int percent) {
        return percentile(times.values().stream().flatMap(List::stream).collect(Collectors.toList()), percent);
    }

    /** The value that so many percent of them do not exceed. */
    static double percentile(List<Double> values, int percent) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
}

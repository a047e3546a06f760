package vn.khuyencong.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import vn.khuyencong.system.PostgresServer;

/** Where the processors' time goes while messages are taken in: to whoever takes them in, to PostgreSQL or to the broker. */
record Processors(PostgresServer postgres, PrintStream out) {

    private record Used(Duration taker, Duration postgres, Duration broker) {
    }

    /**
     * Tells it for each message beside the time from one to the next.
     *
     * @param taker  the process that takes them in; its connections must live on
     * @param broker the process of its broker
     * @param drain  takes so many messages in: seconds
     * @return messages a second
     */
    double told(String side, int messages, long taker, long broker, Callable<Double> drain) throws Exception {
        Used before = used(taker, broker);
        double seconds = drain.call();
        Used after = used(taker, broker);
        out.printf(Locale.ROOT, "  %-14s processor ms for a message: taking in %.2f, postgresql %.2f, broker %.2f; elapsed %.2f%n", side,
                millis(before.taker(), after.taker()) / messages, millis(before.postgres(), after.postgres()) / messages,
                millis(before.broker(), after.broker()) / messages, seconds * 1_000 / messages);
        return messages / seconds;
    }

    private Used used(long taker, long broker) {
        return new Used(time(taker), postgres.processorTime(), time(broker));
    }

    private static double millis(Duration before, Duration after) {
        return after.minus(before).toNanos() / 1e6;
    }

    private static Duration time(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
    }
}

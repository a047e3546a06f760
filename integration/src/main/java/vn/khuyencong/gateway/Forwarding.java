package vn.khuyencong.gateway;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.qpid.protonj2.client.exceptions.ClientException;

/**
 * Forwards journal entries and gathers their receipts. A broken link is tried again until the time is up; what was handed
 * over but not confirmed is handed over again, which the ministry knows by its bytes.
 */
final class Forwarding {

    private static final long RECEIPT_MILLIS = 300;
    private static final long RETRY_MILLIS = 1_000;

    private final Map<Home, List<Journal.Entry>> outgoing;
    private final long deadline;
    private final LongConsumer progress;
    private final Set<Home> handedOver = new LinkedHashSet<>();
    private final Map<Home, ReceiptBook> books = new HashMap<>();
    private String lastProblem;
    private boolean presenting;

    Forwarding(Map<Home, List<Journal.Entry>> outgoing, int waitSeconds, LongConsumer progress) {
        this.outgoing = outgoing;
        this.deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(waitSeconds);
        this.progress = progress;
    }

    /** Each message goes with the receipts held of it. */
    Forwarding presentingReceipts() {
        presenting = true;
        return this;
    }

    void run() throws InterruptedException {
        // First everything out, then the receipts: the ministry works while the others are still sending.
        while (!round() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(lastProblem == null ? RECEIPT_MILLIS : RETRY_MILLIS);
        }
        if (handedOver.size() < outgoing.size()) {
            throw new GatewayProblem("Chưa nối được máy chủ thông điệp (" + lastProblem + "). Văn bản đã nằm trong nhật ký: "
                    + "chạy lại lệnh send để gửi tiếp.");
        }
    }

    private boolean round() {
        lastProblem = null;
        outgoing.forEach((home, entries) -> {
            if (!handedOver.contains(home)) {
                attempt(home, link -> {
                    link.send(entries, presenting);
                    handedOver.add(home);
                });
            }
        });
        outgoing.forEach((home, entries) -> {
            if (handedOver.contains(home) && answered(home) < entries.size()) {
                attempt(home, link -> link.receive(book(home)::keep, () -> answered(home) < entries.size(), RECEIPT_MILLIS));
                progress.accept(outgoing.keySet().stream().mapToLong(this::answered).sum());
            }
        });
        return outgoing.entrySet().stream()
                .allMatch(e -> handedOver.contains(e.getKey()) && answered(e.getKey()) == e.getValue().size());
    }

    private long answered(Home home) {
        return outgoing.get(home).stream().filter(book(home)::hasAnswerTo).count();
    }

    private ReceiptBook book(Home home) {
        return books.computeIfAbsent(home, ReceiptBook::new);
    }

    private interface Work {
        void with(ExchangeLink link) throws ClientException;
    }

    private void attempt(Home home, Work work) {
        try (ExchangeLink link = ExchangeLink.open(home.identity())) {
            work.with(link);
        } catch (ClientException e) {
            Throwable cause = e.getCause() instanceof ExecutionException && e.getCause().getCause() != null ? e.getCause().getCause() : e;
            lastProblem = cause.getMessage();
        }
    }
}

package vn.khuyencong.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.qpid.protonj2.client.exceptions.ClientException;

/**
 * Forwards journal entries and gathers their receipts. A broken link is tried again until the time is up, from the first
 * message that the broker has not confirmed; what it has twice for that, the ministry knows by its bytes.
 */
final class Forwarding {

    private static final long RECEIPT_MILLIS = 300;
    private static final long RETRY_MILLIS = 1_000;

    private final Map<Home, List<Journal.Entry>> outgoing;
    private final long deadline;
    private final LongConsumer progress;
    private final Set<Journal.Entry> handedOver = new HashSet<>();
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
        if (outgoing.values().stream().anyMatch(this::isLeft)) {
            throw new GatewayProblem("Chưa nối được máy chủ thông điệp (" + lastProblem + "). Văn bản đã nằm trong nhật ký: "
                    + "chạy lại lệnh send để gửi tiếp." + filesSoFar());
        }
    }

    private boolean round() {
        lastProblem = null;
        outgoing.forEach((home, entries) -> {
            if (isLeft(entries)) {
                attempt(home, link -> handOver(home, entries, link));
            }
        });
        outgoing.forEach((home, entries) -> {
            if (!isLeft(entries) && answered(home) < entries.size()) {
                attempt(home, link -> link.receive(book(home)::keep, () -> answered(home) < entries.size(), RECEIPT_MILLIS));
                progress.accept(outgoing.keySet().stream().mapToLong(this::answered).sum());
            }
        });
        return outgoing.entrySet().stream().allMatch(e -> !isLeft(e.getValue()) && answered(e.getKey()) == e.getValue().size());
    }

    /** Files are large: what an interrupted run has brought over already is learnt first, and not sent again unless all is presented. */
    private void handOver(Home home, List<Journal.Entry> entries, ExchangeLink link) throws ClientException {
        if (!presenting && entries.stream().anyMatch(entry -> entry.part().isPresent())) {
            link.receive(book(home)::keep, () -> answered(home) < entries.size(), RECEIPT_MILLIS);
            entries.stream().filter(book(home)::hasAnswerTo).forEach(handedOver::add);
        }
        link.send(entries.stream().filter(entry -> !handedOver.contains(entry)).toList(), presenting, handedOver::add);
    }

    private boolean isLeft(List<Journal.Entry> entries) {
        return !handedOver.containsAll(entries);
    }

    private String filesSoFar() {
        return outgoing.entrySet().stream().flatMap(of -> FileProgress.of(of.getValue(), of.getKey().journal()).stream())
                .map(file -> System.lineSeparator() + file).collect(Collectors.joining());
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
        try (ExchangeLink link = ExchangeLink.open(home)) {
            work.with(link);
        } catch (ClientException e) {
            Throwable cause = e.getCause() instanceof ExecutionException && e.getCause().getCause() != null ? e.getCause().getCause() : e;
            lastProblem = cause.getMessage();
        }
    }
}

package vn.khuyencong.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.qpid.protonj2.client.exceptions.ClientException;

/**
 * Forwards journal entries and gathers their receipts. A broken link is tried again until the time is up, from the first
 * message that the broker has not confirmed; what it has twice for that, the ministry knows by its bytes. Where another
 * process carries for a home, that one forwards, and only what it brings home is waited for.
 */
final class Forwarding {

    private static final long RECEIPT_MILLIS = 300;
    private static final long RETRY_MILLIS = 1_000;

    private final Map<Home, List<Journal.Entry>> outgoing;
    private final long deadline;
    private final LongConsumer progress;
    private final Set<Journal.Entry> handedOver = new HashSet<>();
    private final Map<Home, ReceiptBook> books = new HashMap<>();
    private final Carriage carriage = new Carriage();
    /** Who carries and stood still at the last look, with how it stood then: it may have gone on since. */
    private final Map<Home, RunState> heldUp = new HashMap<>();
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
        try (carriage) {
            if (presenting && !outgoing.keySet().stream().allMatch(carriage::isOurs)) {
                throw new GatewayProblem("Một tiến trình khác (lệnh run) đang gửi cho thư mục này: dừng tiến trình đó rồi chạy lại.");
            }
            // First everything out, then the receipts: the ministry works while the others are still sending.
            while (!round() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(lastProblem == null ? RECEIPT_MILLIS : RETRY_MILLIS);
            }
        }
        tellWhatIsLeft();
    }

    private void tellWhatIsLeft() {
        for (Home home : outgoing.keySet()) {
            if (heldUp.containsKey(home) && !isAnswered(home)) {
                throw new StillOnTheWay("Văn bản đã nằm trong nhật ký và sẽ tự đi: lệnh run của " + home.identity().unit() + " "
                        + heldUp.get(home).shown() + "." + filesSoFar());
            }
        }
        if (outgoing.keySet().stream().anyMatch(this::isLeft)) {
            throw new StillOnTheWay("Chưa nối được máy chủ thông điệp (" + lastProblem + "). Văn bản đã nằm trong nhật ký: "
                    + "lệnh run đang chạy thì tự gửi khi có mạng; nếu không, chạy lại lệnh send để gửi tiếp." + filesSoFar());
        }
    }

    private boolean round() {
        lastProblem = null;
        outgoing.forEach((home, entries) -> {
            if (carriage.isOurs(home) && isLeft(home)) {
                attempt(home, link -> handOver(home, entries, link));
            }
        });
        outgoing.forEach((home, entries) -> {
            if (carriage.isOurs(home) && !isLeft(home) && !isAnswered(home)) {
                attempt(home, link -> link.receive(book(home)::keep, () -> !isAnswered(home), RECEIPT_MILLIS));
            }
            progress.accept(outgoing.keySet().stream().mapToLong(this::answered).sum());
        });
        heldUp.clear();
        outgoing.keySet().forEach(home -> carriage.heldUp(home).ifPresent(state -> heldUp.put(home, state)));
        return outgoing.keySet().stream().allMatch(home -> !isLeft(home) && isAnswered(home) || heldUp.containsKey(home));
    }

    /** Files are large: what an interrupted run has brought over already is learnt first, and not sent again unless all is presented. */
    private void handOver(Home home, List<Journal.Entry> entries, Link link) throws ClientException {
        if (!presenting && entries.stream().anyMatch(entry -> entry.part().isPresent())) {
            link.receive(book(home)::keep, () -> !isAnswered(home), RECEIPT_MILLIS);
            entries.stream().filter(entry -> hasAnswer(home, entry)).forEach(handedOver::add);
        }
        link.send(entries.stream().filter(entry -> !handedOver.contains(entry)).toList(), presenting, handedOver::add);
    }

    private boolean isLeft(Home home) {
        return carriage.isOurs(home) && !handedOver.containsAll(outgoing.get(home)) && !isAnswered(home);
    }

    private String filesSoFar() {
        return outgoing.entrySet().stream().flatMap(of -> FileProgress.of(of.getValue(), of.getKey().journal()).stream())
                .map(file -> System.lineSeparator() + file).collect(Collectors.joining());
    }

    private boolean isAnswered(Home home) {
        return answered(home) == outgoing.get(home).size();
    }

    private long answered(Home home) {
        return outgoing.get(home).stream().filter(entry -> hasAnswer(home, entry)).count();
    }

    /** Whether it was answered to us, or to who carried for this home meanwhile. */
    private boolean hasAnswer(Home home, Journal.Entry entry) {
        return book(home).hasAnswerTo(entry)
                || carriage.wasOfOthers(home) && entry.receipts().stream().anyMatch(ReceiptView::isFinal);
    }

    private ReceiptBook book(Home home) {
        return books.computeIfAbsent(home, ReceiptBook::new);
    }

    private interface Work {
        void with(Link link) throws ClientException;
    }

    private void attempt(Home home, Work work) {
        try (Link link = ExchangeLink.open(home)) {
            work.with(link);
        } catch (ClientException e) {
            lastProblem = ExchangeLink.causeOf(e);
        }
    }
}

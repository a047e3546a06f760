package vn.khuyencong.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.BusinessClock;

/** A ministry at the end of a line that is there or not, and the time that passes meanwhile: nothing in it really waits. */
final class FarMinistry implements Carrier.Opening, Carrier.Rest, BusinessClock {

    final SigningKey key = SigningKey.generate("ministry-1");
    final List<Long> received = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    boolean reachable = true;
    boolean answering = true;
    int messagesUntilCut = Integer.MAX_VALUE;
    int tries;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Deque<Runnable> plan = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-22T03:00:00Z").plusSeconds(Duration.ofDays(365).toSeconds());

    /** What happens at the next rest, and at those after it; after the last the end is asked for. */
    FarMinistry then(Runnable next) {
        plan.add(next);
        return this;
    }

    FarMinistry thenNothingFor(int rests) {
        for (int i = 0; i < rests; i++) {
            plan.add(() -> { });
        }
        return this;
    }

    @Override
    public Link open() throws ClientException {
        tries++;
        requireLine();
        return new Line();
    }

    @Override
    public void pause(Duration longest) {
        pauses.add(longest);
        pass(longest);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        if (!plan.isEmpty()) {
            plan.poll().run();
        }
    }

    @Override
    public boolean isOver() {
        return plan.isEmpty();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    private void requireLine() throws ClientException {
        if (!reachable) {
            throw new ClientException("Connection refused");
        }
    }

    private final class Line implements Link {

        @Override
        public void send(Iterable<Journal.Entry> entries, boolean presenting, Consumer<Journal.Entry> handedOver) throws ClientException {
            for (Journal.Entry entry : entries) {
                if (messagesUntilCut-- <= 0) {
                    reachable = false;
                }
                requireLine();
                received.add(entry.sequence());
                if (answering) {
                    waiting.add(receipt(entry));
                }
                handedOver.accept(entry);
            }
        }

        @Override
        public int receive(BiConsumer<byte[], String> keep, BooleanSupplier expecting, long millisToWait) throws ClientException {
            requireLine();
            int count = 0;
            while (expecting.getAsBoolean() && !waiting.isEmpty()) {
                keep.accept(waiting.peek(), key.sign(waiting.peek()));
                waiting.remove();
                count++;
            }
            pass(Duration.ofMillis(millisToWait));
            return count;
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }

    static byte[] receipt(Journal.Entry about) {
        ObjectNode receipt = Json.MAPPER.createObjectNode();
        ObjectNode data = receipt.putObject("data").put("number", String.format("TN-%08d", about.sequence())).put("stage", "BUSINESS")
                .put("outcome", "ACCEPTED").put("summary", "đã nhận");
        data.putObject("message").put("digest", about.digest());
        try {
            return Json.MAPPER.writeValueAsBytes(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

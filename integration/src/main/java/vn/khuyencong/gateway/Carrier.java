package vn.khuyencong.gateway;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.shared.BusinessClock;

/**
 * Carries the messages of one home for as long as it is let: takes what is laid into the outbox, hands over what has no
 * receipt, brings home what the ministry sent. It remembers nothing that matters: what is to be done stands in the journal,
 * so that it may be killed at any moment. It speaks when something has changed, not when it has tried.
 */
final class Carrier {

    /** How often the outbox is looked into, and how long a quiet link is listened to before that. */
    static final Duration LOOK = Duration.ofSeconds(2);

    /** What waits at the broker comes within this time; the answers to what would else be sent again are often among it. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(300);
    private static final int AT_A_TIME = 200;

    private final Home home;
    private final Opening opening;
    private final Rest rest;
    private final Backoff backoff;
    private final BusinessClock clock;
    private final Consumer<String> log;
    private final OutboxClerk clerk;
    private final Unanswered unanswered;
    private RunState state;

    /** How a link is opened. */
    interface Opening {
        Link open() throws ClientException;
    }

    /** How the time between two looks is spent. */
    interface Rest {

        /** Waits for a while, or until the end is asked for. */
        void pause(Duration longest);

        boolean isOver();
    }

    Carrier(Home home, Opening opening, Rest rest, Backoff backoff, BusinessClock clock, Consumer<String> log) {
        this.home = home;
        this.opening = opening;
        this.rest = rest;
        this.backoff = backoff;
        this.clock = clock;
        this.log = log;
        clerk = new OutboxClerk(home, clock, log);
        unanswered = new Unanswered(home.journal());
        state = new RunState(RunState.Way.STARTING, clock.now(), 0, 0, 0, null, ProcessHandle.current().pid());
    }

    void run() {
        while (!rest.isOver()) {
            attempt();
            if (!rest.isOver()) {
                waitBeforeNextTry(backoff.next());
            }
        }
        now(RunState.Way.STOPPED, null);
    }

    private void attempt() {
        // Before any document is looked at: the law it is judged by may be waiting at the broker.
        try (Link link = opening.open()) {
            carry(link);
        } catch (ClientException e) {
            lookAndSay(RunState.Way.OFFLINE, ExchangeLink.causeOf(e));
        } catch (RuntimeException e) {
            now(RunState.Way.FAULT, String.valueOf(e.getMessage()));
        }
    }

    private void carry(Link link) throws ClientException {
        ReceiptBook book = new ReceiptBook(home);
        Duration quiet = FIRST_LOOK;
        while (!rest.isOver()) {
            int[] received = {0};
            link.receive((document, jws) -> {
                book.keep(document, jws);
                received[0]++;
            }, () -> !rest.isOver() && received[0] < AT_A_TIME, quiet.toMillis());
            backoff.reset();
            look();
            now(RunState.Way.CONNECTED, null);
            handOver(link);
            quiet = LOOK;
        }
    }

    private void handOver(Link link) throws ClientException {
        for (Journal.Entry entry : unanswered.toHandOver(clock.now())) {
            if (rest.isOver()) {
                return;
            }
            try {
                link.send(List.of(entry), false, handedOver -> unanswered.confirmed(handedOver, clock.now()));
            } catch (GatewayProblem refused) {
                // One that the broker will not have does not stand in the way of the others; it is tried again in an hour.
                unanswered.confirmed(entry, clock.now());
                log.accept(refused.getMessage());
            }
        }
        now(RunState.Way.CONNECTED, null);
    }

    /** While there is no way out, documents are checked and entered all the same. */
    private void waitBeforeNextTry(Duration wait) {
        for (Duration left = wait; !left.isNegative() && !left.isZero() && !rest.isOver(); left = left.minus(LOOK)) {
            rest.pause(left.compareTo(LOOK) < 0 ? left : LOOK);
            lookAndSay(state.way(), state.problem());
        }
    }

    private void lookAndSay(RunState.Way way, String problem) {
        try {
            look();
            now(way, problem);
        } catch (RuntimeException e) {
            now(RunState.Way.FAULT, String.valueOf(e.getMessage()));
        }
    }

    private void look() {
        home.outbox().create();
        clerk.takeAll();
        unanswered.look().stream().filter(entry -> entry.part().isEmpty()).forEach(entry -> {
            List<ReceiptView> receipts = entry.receipts();
            ReceiptView last = receipts.get(receipts.size() - 1);
            log.accept("số " + entry.sequence() + ": " + last.number() + " " + last.outcome() + " - " + last.summary());
        });
    }

    private void now(RunState.Way way, String problem) {
        Instant since = way == state.way() ? state.since() : clock.now();
        RunState next = new RunState(way, since, unanswered.unsent(), unanswered.documents(), home.outbox().faulty(), problem,
                state.process());
        boolean changed = way != state.way() || way == RunState.Way.FAULT && !next.says(state);
        boolean news = !next.says(state);
        state = next;
        if (changed) {
            log.accept(next.shown() + (way == RunState.Way.OFFLINE ? " (" + problem + ")" : ""));
        }
        if (news) {
            note();
        }
    }

    /** A note that cannot be written is no reason to stop carrying; the full disk is told by the journal itself. */
    private void note() {
        try {
            home.runNote().keep(state);
        } catch (UncheckedIOException e) {
            log.accept("không ghi được run-status.json: " + e.getMessage());
        }
    }
}

package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.ReceiptRequest;
import vn.khuyencong.exchange.contract.ReconciliationStatement;

/** Brings the journal of one gateway and the inbox of the ministry to the same. */
final class Reconciling {

    private static final long WAIT_MILLIS = 500;
    private static final int QUIET_ROUNDS = 6;

    private final Home home;
    private final int waitSeconds;

    Reconciling(Home home, int waitSeconds) {
        this.home = home;
        this.waitSeconds = waitSeconds;
    }

    /** Reports what is here and compares it with the statement that answers; empty if none came in time. */
    Optional<Comparison> compare() throws InterruptedException {
        Journal.Entry report = new Inquiring(home).report();
        LinkMessages.forward(home, report, waitSeconds);
        String question = MessageReader.parse(report.body()).tree().path("id").asText();
        receiveUntil(() -> answer(question).isPresent(), Integer.MAX_VALUE);
        Optional<Comparison> compared = answer(question).map(statement -> Comparison.of(home, statement));
        // Above all that the journal holds, not above the report alone: run may have entered a document behind it meanwhile.
        compared.filter(comparison -> comparison.own() != null && comparison.own().highest() >= home.journal().nextSequence()).ifPresent(behind -> {
            home.journal().takeOut(report);
            home.journal().countOnFrom(behind.own().highest());
        });
        return compared;
    }

    /** The statement held that was made last; empty as long as none has come. */
    Optional<Comparison> compareWithLast() {
        return statements().reduce((earlier, later) -> later).map(statement -> Comparison.of(home, statement));
    }

    /** Sends the very bytes of what is missing there, and fetches what is missing here. */
    void complete(Comparison comparison) throws InterruptedException {
        if (!comparison.unsent().isEmpty()) {
            new Forwarding(Map.of(home, comparison.unsent()), waitSeconds, answered -> { }).run();
        }
        fetch(comparison.unanswered(), comparison.documents());
    }

    /** Asks for all receipts of messages and for papers, as many at a time as one request may name, and waits until they are here. */
    void fetch(List<Journal.Entry> messages, List<String> documents) throws InterruptedException {
        int most = Math.max(messages.size(), documents.size());
        for (int from = 0; from < most; from += ReceiptRequest.MOST) {
            List<Journal.Entry> some = part(messages, from);
            List<String> papers = part(documents, from);
            Map<Journal.Entry, Integer> before = some.stream().collect(Collectors.toMap(entry -> entry, entry -> entry.receipts().size()));
            LinkMessages.forward(home, new Inquiring(home).byMessage(some.stream().map(Journal.Entry::digest).toList(), papers), waitSeconds);
            receiveUntil(() -> home.documents().containsAll(papers)
                    && before.entrySet().stream().allMatch(each -> each.getKey().receipts().size() > each.getValue()), QUIET_ROUNDS);
        }
    }

    private static <T> List<T> part(List<T> all, int from) {
        return from >= all.size() ? List.of() : all.subList(from, Math.min(all.size(), from + ReceiptRequest.MOST));
    }

    private interface Condition {
        boolean holds();
    }

    /** @param quietRounds so many times nothing, and nothing more is to be expected: what was asked for comes right behind its receipt */
    private void receiveUntil(Condition enough, int quietRounds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(waitSeconds);
        ReceiptBook book = new ReceiptBook(home);
        int quiet = 0;
        while (!enough.holds() && quiet < quietRounds && System.nanoTime() < deadline) {
            try (ExchangeLink link = ExchangeLink.open(home)) {
                while (!enough.holds() && quiet < quietRounds && System.nanoTime() < deadline) {
                    quiet = link.receive(book::keep, () -> !enough.holds(), WAIT_MILLIS) == 0 ? quiet + 1 : 0;
                }
            } catch (ClientException broken) {
                TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
            }
        }
    }

    private Optional<ReconciliationStatement> answer(String question) {
        return statements().filter(statement -> question.equals(statement.data().inReplyTo())).findFirst();
    }

    private Stream<ReconciliationStatement> statements() {
        return home.statements().held().stream().flatMap(held -> {
            try {
                return ReconciliationStatement.read(Json.MAPPER.writeValueAsBytes(held)).stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

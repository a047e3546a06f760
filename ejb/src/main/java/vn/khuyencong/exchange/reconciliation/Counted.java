package vn.khuyencong.exchange.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.JournalDigest;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Installation;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Issued;
import vn.khuyencong.exchange.contract.Span;

/** What came from one gateway, number by number. A message that was parked and came again under its number counts as what it became. */
final class Counted {

    private final SortedMap<Long, Standing> numbers = new TreeMap<>();
    private final Set<Long> usedTwice = new HashSet<>();
    private Instant lastAt;

    /** The message that stands for a number. */
    private record Standing(InboxState state, String digest, int receipts) {

        boolean isParked() {
            return state == InboxState.PARKED;
        }

        /** The same bytes in two rows, parked and then taken, were answered twice. */
        Standing with(int more) {
            return new Standing(state, digest, receipts + more);
        }
    }

    /** @param inquiry a gateway whose journal was put back asks before it knows which numbers it used: such a question takes no number from a document */
    void add(long number, InboxState state, String digest, Instant at, int receipts, boolean inquiry) {
        Standing fresh = new Standing(state, digest, receipts);
        Standing known = numbers.get(number);
        if (known == null) {
            numbers.put(number, fresh);
        } else if (known.digest.equals(digest)) {
            numbers.put(number, (known.isParked() ? fresh : known).with(known.isParked() ? known.receipts : receipts));
        } else if (known.isParked()) {
            numbers.put(number, fresh);
        } else if (!fresh.isParked() && !inquiry) {
            usedTwice.add(number);
        }
        lastAt = lastAt == null || at.isAfter(lastAt) ? at : lastAt;
    }

    /** @param report what the gateway last said of itself; null where it said nothing */
    Installation stated(String name, GatewayReport report) {
        long seen = numbers.lastKey();
        long highest = report == null ? seen : Math.max(seen, report.highest());
        List<Span> gaps = Span.missing(new TreeSet<>(numbers.keySet()), highest);
        List<Span> present = report == null ? gaps : Span.without(gaps, report.absent());
        return new Installation(name, highest, numbers.size(), present, Span.without(gaps, present), Span.of(usedTwice), in(InboxState.PARKED),
                in(InboxState.WAITING), in(InboxState.CONFLICT), digest(numbers), report == null ? null : agrees(report), issued(), lastAt);
    }

    private List<Span> in(InboxState state) {
        return Span.of(numbers.entrySet().stream().filter(each -> each.getValue().state == state).map(Map.Entry::getKey).toList());
    }

    /** Held against what the gateway said of the numbers that its journal has. */
    private boolean agrees(GatewayReport report) {
        SortedMap<Long, Standing> spokenOf = new TreeMap<>(numbers.headMap(report.highest() + 1));
        spokenOf.keySet().removeIf(number -> Span.hold(report.absent(), number));
        return report.journalDigest().equals(digest(spokenOf));
    }

    private static String digest(SortedMap<Long, Standing> numbers) {
        return JournalDigest.of(numbers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().digest,
                (first, second) -> first, TreeMap::new)));
    }

    private List<Issued> issued() {
        List<Issued> runs = new ArrayList<>();
        numbers.forEach((number, standing) -> {
            Issued last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.to() + 1 == number && last.count() == standing.receipts) {
                runs.set(runs.size() - 1, new Issued(last.from(), number, standing.receipts));
            } else {
                runs.add(new Issued(number, number, standing.receipts));
            }
        });
        return runs;
    }
}

package vn.khuyencong.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the journal holds without any receipt, and which of it the broker has confirmed. What it confirmed is handed over
 * once more after an hour without an answer, and after every new start: the ministry knows by its bytes what it has twice.
 */
final class Unanswered {

    static final Duration AGAIN = Duration.ofHours(1);

    private final Journal journal;
    private final Set<Long> answered = new HashSet<>();
    private final Map<Long, Instant> confirmed = new HashMap<>();
    private List<Journal.Entry> open = List.of();

    Unanswered(Journal journal) {
        this.journal = journal;
    }

    /** Looks into the journal; returns what was answered since the last look. */
    List<Journal.Entry> look() {
        List<Journal.Entry> newly = new ArrayList<>();
        List<Journal.Entry> stillOpen = new ArrayList<>();
        Set<Long> before = new HashSet<>(open.stream().map(Journal.Entry::sequence).toList());
        for (Journal.Entry entry : journal.entries()) {
            if (answered.contains(entry.sequence())) {
                continue;
            }
            if (entry.receipts().isEmpty()) {
                stillOpen.add(entry);
            } else {
                answered.add(entry.sequence());
                confirmed.remove(entry.sequence());
                if (before.contains(entry.sequence())) {
                    newly.add(entry);
                }
            }
        }
        open = stillOpen;
        return newly;
    }

    /** What is to be handed over now, in the order of the journal. */
    List<Journal.Entry> toHandOver(Instant now) {
        return open.stream().filter(entry -> !confirmed.containsKey(entry.sequence())
                || confirmed.get(entry.sequence()).plus(AGAIN).isBefore(now)).toList();
    }

    void confirmed(Journal.Entry entry, Instant now) {
        confirmed.put(entry.sequence(), now);
    }

    /** Documents without any receipt. */
    long documents() {
        return open.stream().filter(entry -> entry.part().isEmpty()).count();
    }

    /** Documents of them that the broker has not confirmed. */
    long unsent() {
        return open.stream().filter(entry -> entry.part().isEmpty() && !confirmed.containsKey(entry.sequence())).count();
    }
}

package vn.khuyencong.scheme;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts the postings of entries together again: each entry is one line from one account to another. */
final class MoneyMoves {

    private MoneyMoves() {
    }

    /** The entries of some postings, in their order; each posting with its partner. */
    static List<MoneyMove> of(Collection<LedgerEntry> postings) {
        Map<Long, LedgerEntry> gave = new LinkedHashMap<>();
        Map<Long, LedgerEntry> took = new LinkedHashMap<>();
        postings.forEach(posting -> (posting.amount() < 0 ? gave : took).put(posting.entry(), posting));
        return took.values().stream().map(to -> move(gave.get(to.entry()), to)).toList();
    }

    private static MoneyMove move(LedgerEntry from, LedgerEntry to) {
        SchemeRecord scheme = Stream.of(from.record(), to.record()).filter(Objects::nonNull).findFirst().orElse(null);
        String paper = to.event() == null ? to.paperNumber() : to.event().paperNumber();
        return new MoneyMove(to.entry(), to.businessDay(), from.account(), to.account(), scheme == null ? null : scheme.id(),
                scheme == null ? null : scheme.code(), to.amount(), to.reason(), paper);
    }
}

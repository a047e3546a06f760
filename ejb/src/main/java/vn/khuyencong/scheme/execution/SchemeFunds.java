package vn.khuyencong.scheme.execution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.LedgerEntry;
import vn.khuyencong.scheme.SchemeAct;

/**
 * The money of one scheme as its postings have it; amounts in đồng.
 *
 * @param granted  given to it and not taken back before its settlement
 * @param advanced paid in advance and not come back
 * @param paid     paid out in all and not come back
 * @param settled  settled
 */
record SchemeFunds(long granted, long advanced, long paid, long settled) {

    static final SchemeFunds NOTHING = new SchemeFunds(0, 0, 0, 0);

    /**
     * Of the postings of the accounts that the scheme holds. What comes back once it is settled was granted all the same: the settlement
     * left it over.
     */
    static SchemeFunds of(List<LedgerEntry> postings) {
        LocalDate settled = postings.stream().filter(SchemeFunds::isOfSettlement).map(LedgerEntry::businessDay).min(Comparator.naturalOrder()).orElse(null);
        List<LedgerEntry> before = postings.stream().filter(entry -> !isOfSettlement(entry)).toList();
        List<LedgerEntry> granting = before.stream().filter(entry -> settled == null || entry.event() != null || entry.businessDay().isBefore(settled)).toList();
        return new SchemeFunds(sum(granting, Account.GRANTED, Account.PAID, Account.SETTLED), sum(before, Account.PAID),
                sum(postings, Account.PAID, Account.SETTLED), sum(postings, Account.SETTLED));
    }

    /** The day a posting counts from: that of its act or paper. */
    static LocalDate dayOf(LedgerEntry entry) {
        return entry.event() != null ? Execution.dayOf(entry.event()) : entry.paperDate() != null ? entry.paperDate() : entry.businessDay();
    }

    SchemeFunds plus(SchemeFunds other) {
        return new SchemeFunds(Math.addExact(granted, other.granted), Math.addExact(advanced, other.advanced), Math.addExact(paid, other.paid),
                Math.addExact(settled, other.settled));
    }

    /** What of the grant is not settled: still held, to come back, or freed by the settlement. */
    long left() {
        return granted - settled;
    }

    private static boolean isOfSettlement(LedgerEntry entry) {
        return entry.reason().equals(SchemeAct.SETTLE.name());
    }

    private static long sum(List<LedgerEntry> postings, Account... accounts) {
        List<Account> asked = List.of(accounts);
        return postings.stream().filter(entry -> asked.contains(entry.account())).mapToLong(LedgerEntry::amount).reduce(0, Math::addExact);
    }
}

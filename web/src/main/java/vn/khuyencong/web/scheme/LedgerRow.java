package vn.khuyencong.web.scheme;

import java.util.Collection;
import java.util.Comparator;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.LedgerBook.Balances;
import vn.khuyencong.shared.VietnameseOrder;

/**
 * What a unit, a region or the country holds, in đồng.
 *
 * @param style    {@code unit}, {@code region} or {@code total}
 * @param href     its plans; null for a sum
 * @param budget   granted in all
 * @param balanced whether the rest adds up to that
 */
public record LedgerRow(String style, String name, String href, long budget, long granted, long paid, long freed, long settled, long returned, boolean balanced) {

    static LedgerRow of(String name, String href, Balances balances) {
        return new LedgerRow("unit", name, href, balances.budget(), balances.on(Account.GRANTED), balances.on(Account.PAID),
                balances.on(Account.FREED), balances.on(Account.SETTLED), balances.on(Account.RETURNED), balances.balanced());
    }

    static LedgerRow sum(String style, String name, Collection<Balances> all) {
        return new LedgerRow(style, name, null, all.stream().mapToLong(Balances::budget).sum(), sum(all, Account.GRANTED), sum(all, Account.PAID),
                sum(all, Account.FREED), sum(all, Account.SETTLED), sum(all, Account.RETURNED), all.stream().allMatch(Balances::balanced));
    }

    static Comparator<LedgerRow> byName() {
        return Comparator.comparing(LedgerRow::name, VietnameseOrder.comparator());
    }

    private static long sum(Collection<Balances> all, Account account) {
        return all.stream().mapToLong(each -> each.on(account)).sum();
    }
}

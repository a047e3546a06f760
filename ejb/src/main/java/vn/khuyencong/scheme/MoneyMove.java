package vn.khuyencong.scheme;

import java.time.LocalDate;
import vn.khuyencong.scheme.Ledger.Account;

/**
 * One entry of the ledger, both sides in one line.
 *
 * @param entry       its number
 * @param day         business day
 * @param from        the account that gave
 * @param to          the account that took
 * @param scheme      id of the scheme that held the money or holds it now; null for none
 * @param code        its code, or null
 * @param amount      đồng, above zero
 * @param reason      the act that moved it
 * @param paperNumber number of the paper it rests on, or null
 */
public record MoneyMove(long entry, LocalDate day, Account from, Account to, Long scheme, String code, long amount, String reason,
                        String paperNumber) {
}

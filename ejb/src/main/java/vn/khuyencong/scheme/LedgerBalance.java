package vn.khuyencong.scheme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What an account of a plan holds: the row that whoever moves its money locks. */
@Entity
@Table(name = "ledger_balance")
class LedgerBalance {

    @Id
    private String id;
    private long amount;

    protected LedgerBalance() {
    }

    LedgerBalance(String id) {
        this.id = id;
    }

    void add(long more) {
        amount = Math.addExact(amount, more);
    }

    long amount() {
        return amount;
    }
}

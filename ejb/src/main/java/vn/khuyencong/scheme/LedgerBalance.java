package vn.khuyencong.scheme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

/** What an account of a plan holds: the row that whoever moves its money locks. */
@Entity
@Table(name = "ledger_balance")
class LedgerBalance {

    @Id
    private String id;
    private long amount;
    /** Nobody else sees it before the transaction that made it ends, so it needs no lock; and a lock would read it before it is written. */
    @Transient
    private boolean madeNow;

    protected LedgerBalance() {
    }

    LedgerBalance(String id) {
        this.id = id;
        madeNow = true;
    }

    boolean isNew() {
        return madeNow;
    }

    void add(long more) {
        amount = Math.addExact(amount, more);
    }

    long amount() {
        return amount;
    }
}

package vn.khuyencong.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that whoever takes a number or begins an order locks, and whoever ends what papers are of. */
@Entity
@Table(name = "print_sequence_lock")
class PrintSequenceLock {

    static final int ONLY = 1;

    @Id
    private int id;

    protected PrintSequenceLock() {
    }
}

package vn.khuyencong.exchange.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that a node holds while it looks whether tonight's statement is due. */
@Entity
@Table(name = "reconciliation_clock")
class ReconciliationClock {

    static final int ONLY = 1;

    @Id
    private int id;
}

package vn.khuyencong.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that whoever carries the outbox to the broker holds. */
@Entity
@Table(name = "outbox_turn")
class OutboxTurn {

    static final int ONLY = 1;

    @Id
    private int id;

    protected OutboxTurn() {
    }
}

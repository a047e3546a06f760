package vn.khuyencong.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row that whoever acts for a unit holds. */
@Entity
@Table(name = "unit_turn")
class UnitTurn {

    @Id
    @Column(name = "unit_id")
    private String unit;

    protected UnitTurn() {
    }

    UnitTurn(String unit) {
        this.unit = unit;
    }
}

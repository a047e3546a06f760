package vn.khuyencong.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A name of a unit in a period: a unit may be renamed without ceasing to be. */
@Entity
@Table(name = "unit_name")
class UnitName {

    @Id
    private long id;
    @Column(name = "unit_id")
    private String unitId;
    private String name;
    @Column(name = "sort_key")
    private String sortKey;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;

    protected UnitName() {
    }

    boolean isOf(String unit) {
        return unitId.equals(unit);
    }

    Unit.Name dated() {
        return new Unit.Name(name, sortKey, validFrom, validTo);
    }
}

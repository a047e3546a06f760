package vn.khuyencong.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.shared.UnitId;

/** A row of the unit list, written by migrations alone. */
@Entity
@Table(name = "unit_period")
class UnitPeriod {

    @Id
    private String id;
    private String code;
    @Enumerated(EnumType.STRING)
    private Region region;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    private String successor;

    protected UnitPeriod() {
    }

    Unit withNames(List<UnitName> names) {
        return new Unit(new UnitId(id), code, region, validFrom, validTo,
                successor == null ? null : new UnitId(successor),
                names.stream().filter(name -> name.isOf(id)).map(UnitName::dated).toList());
    }
}

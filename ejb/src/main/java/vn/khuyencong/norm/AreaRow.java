package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.shared.UnitId;

/** A priority area on file. */
@Entity
@Table(name = "priority_area")
class AreaRow extends LawRow {

    @Column(name = "unit_id")
    private String unitId;
    private String place;
    @Enumerated(EnumType.STRING)
    private PriorityArea.Kind kind;

    protected AreaRow() {
    }

    AreaRow(LawContent.Area area, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        unitId = area.unit().value();
        place = area.place();
        kind = area.kind();
    }

    @Override
    LawContent.Area content() {
        return new LawContent.Area(new UnitId(unitId), place, kind);
    }
}

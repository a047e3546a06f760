package vn.khuyencong.norm.directives;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;

/** A unit that a text was sent to, and its acknowledgement: written once, never changed. */
@Entity
@Table(name = "directive_addressee")
public class DirectiveAddressee {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "directive_id")
    private Directive directive;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "acknowledged_by")
    private String acknowledgedBy;
    @Column(name = "on_behalf_of")
    private String onBehalfOf;
    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    protected DirectiveAddressee() {
    }

    DirectiveAddressee(Directive directive, UnitId unit) {
        this.directive = directive;
        unitId = unit.value();
    }

    void acknowledge(Viewer viewer, Instant at) {
        acknowledgedBy = viewer.name();
        onBehalfOf = viewer.onBehalfOf();
        acknowledgedAt = at;
    }

    public long id() {
        return id;
    }

    public Directive directive() {
        return directive;
    }

    /** The unit as it was addressed; a successor answers for it. */
    public UnitId unit() {
        return new UnitId(unitId);
    }

    public boolean acknowledged() {
        return acknowledgedAt != null;
    }

    /** Who acknowledged it; null while nobody has. */
    public String acknowledgedBy() {
        return acknowledgedBy;
    }

    /** For whom he stood in, or null. */
    public String onBehalfOf() {
        return onBehalfOf;
    }

    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}

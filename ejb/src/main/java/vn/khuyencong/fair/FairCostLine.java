package vn.khuyencong.fair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** A line of what a fair costs and of the support for it, in whole đồng, held against the ceilings for fairs. */
@Entity
@Table(name = "fair_cost_line")
public class FairCostLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "fair_id")
    private Fair fair;
    private int number;
    private String content;
    private String norm;
    @Column(name = "unit_id")
    private String unit;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    @Column(name = "scheme_code")
    private String schemeCode;
    private long cost;
    private long support;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected FairCostLine() {
    }

    FairCostLine(Fair fair, int number, String content, String norm, UnitId unit, FundSource fund, String schemeCode, long cost,
            long support, Instant madeAt, String madeBy) {
        this.fair = fair;
        this.number = number;
        this.content = content;
        this.norm = norm;
        this.unit = unit == null ? null : unit.value();
        this.fund = fund;
        this.schemeCode = schemeCode;
        this.cost = cost;
        this.support = support;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    void end(Instant at) {
        endedAt = at;
    }

    public long id() {
        return id;
    }

    public Fair fair() {
        return fair;
    }

    public int number() {
        return number;
    }

    public String content() {
        return content;
    }

    /** Code of the ceiling, FAIR_… */
    public String norm() {
        return norm;
    }

    /** Whose plan pays it; null for the department's. */
    public UnitId unit() {
        return unit == null ? null : new UnitId(unit);
    }

    public FundSource fund() {
        return fund;
    }

    /** The scheme of that plan that it belongs to, or null. */
    public String schemeCode() {
        return schemeCode;
    }

    /** Whole đồng. */
    public long cost() {
        return cost;
    }

    /** Whole đồng. */
    public long support() {
        return support;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    /** Null while it is in force. */
    public Instant endedAt() {
        return endedAt;
    }
}

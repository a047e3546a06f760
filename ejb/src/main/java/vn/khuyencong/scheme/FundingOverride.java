package vn.khuyencong.scheme;

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
import java.time.LocalDate;
import vn.khuyencong.organization.Viewer;

/** An official has looked at two schemes for the same establishment and lets one pass, for a reason; never changed. */
@Entity
@Table(name = "funding_override")
public class FundingOverride {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    @Column(name = "other_id")
    private long other;
    private String reason;
    private String actor;
    @Column(name = "on_behalf_of")
    private String onBehalfOf;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private Instant at;

    protected FundingOverride() {
    }

    FundingOverride(SchemeRecord record, long other, String reason, Viewer by, LocalDate businessDay, Instant at) {
        this.record = record;
        this.other = other;
        this.reason = reason;
        this.businessDay = businessDay;
        this.at = at;
        actor = by.name();
        onBehalfOf = by.onBehalfOf();
    }

    /** The scheme beside which this one may pass. */
    public long other() {
        return other;
    }

    public String reason() {
        return reason;
    }

    public String actor() {
        return actor;
    }

    /** For whom he stood in, or null. */
    public String onBehalfOf() {
        return onBehalfOf;
    }

    public LocalDate businessDay() {
        return businessDay;
    }
}

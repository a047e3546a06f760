package vn.khuyencong.merit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Region;

/** A conference of the provinces of a region. */
@Entity
@Table(name = "regional_conference")
public class RegionalConference {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Enumerated(EnumType.STRING)
    private Region region;
    private int number;
    @Column(name = "held_on")
    private LocalDate heldOn;
    private String place;
    @Column(name = "host_id")
    private String host;
    @Column(name = "next_host_id")
    private String nextHost;
    private Integer delegates;
    private boolean sample;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected RegionalConference() {
    }

    RegionalConference(NewConference entered, boolean sample, Instant madeAt, String madeBy) {
        region = entered.region();
        number = entered.number();
        this.sample = sample;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        change(entered);
    }

    /** Everything but its region and its number. */
    void change(NewConference entered) {
        heldOn = entered.heldOn();
        place = VietnameseText.normalize(entered.place().strip());
        host = entered.host().value();
        nextHost = entered.nextHost() == null ? null : entered.nextHost().value();
        delegates = entered.delegates();
    }

    public long id() {
        return id;
    }

    public Region region() {
        return region;
    }

    /** The how manieth. */
    public int number() {
        return number;
    }

    /** The same as it is written: XVII. */
    public String roman() {
        return Roman.of(number);
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public String place() {
        return place;
    }

    public UnitId host() {
        return new UnitId(host);
    }

    /** Null where it is not said. */
    public UnitId nextHost() {
        return nextHost == null ? null : new UnitId(nextHost);
    }

    /** Null where nobody counted. */
    public Integer delegates() {
        return delegates;
    }

    public boolean sample() {
        return sample;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }
}

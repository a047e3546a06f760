package vn.khuyencong.fair;

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

/** A trade fair: when and where, who organises it, from when to when establishments apply, and by which rules its stalls are allocated. */
@Entity
@Table(name = "fair")
public class Fair {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String code;
    private String name;
    private String place;
    @Enumerated(EnumType.STRING)
    private FairScope scope;
    private boolean organised;
    @Column(name = "plan_year")
    private int planYear;
    @Column(name = "from_day")
    private LocalDate fromDay;
    @Column(name = "to_day")
    private LocalDate toDay;
    @Column(name = "organiser_id")
    private String organiser;
    @Column(name = "opens_on")
    private LocalDate opensOn;
    @Column(name = "closes_on")
    private LocalDate closesOn;
    @Column(name = "most_each")
    private int mostEach;
    @Column(name = "rule_version")
    private String ruleVersion;
    @Column(name = "seed_digest")
    private String seedDigest;
    private String seed;
    @Enumerated(EnumType.STRING)
    private FairState state;
    private boolean sample;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected Fair() {
    }

    Fair(String code, String name, String place, FairScope scope, boolean organised, int planYear, LocalDate fromDay,
            LocalDate toDay, UnitId organiser, LocalDate opensOn, LocalDate closesOn, int mostEach, String ruleVersion,
            boolean sample, Instant madeAt, String madeBy) {
        this.code = code;
        this.name = name;
        this.place = place;
        this.scope = scope;
        this.organised = organised;
        this.planYear = planYear;
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.organiser = organiser == null ? null : organiser.value();
        this.opensOn = opensOn;
        this.closesOn = closesOn;
        this.mostEach = mostEach;
        this.ruleVersion = ruleVersion;
        this.sample = sample;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    public long id() {
        return id;
    }

    /** Its code, by which applications name it. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String place() {
        return place;
    }

    public FairScope scope() {
        return scope;
    }

    /** Whether the fund organises it; else it takes part in another's. */
    public boolean organised() {
        return organised;
    }

    public int planYear() {
        return planYear;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    public LocalDate toDay() {
        return toDay;
    }

    /** The unit that organises it; null where it is the department. */
    public UnitId organiser() {
        return organiser == null ? null : new UnitId(organiser);
    }

    /** First day of applications. */
    public LocalDate opensOn() {
        return opensOn;
    }

    /** Last day of applications. */
    public LocalDate closesOn() {
        return closesOn;
    }

    /** Stalls that one establishment may have at most. */
    public int mostEach() {
        return mostEach;
    }

    /** The published rules by which stalls are allocated. */
    public String ruleVersion() {
        return ruleVersion;
    }

    /** SHA-256 of the seed that decides ties, published before applications close; null before. */
    public String seedDigest() {
        return seedDigest;
    }

    public FairState state() {
        return state;
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

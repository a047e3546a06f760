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
import vn.khuyencong.fair.allocation.TieSeed;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

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

    Fair(NewFair entered, String ruleVersion, boolean sample, Instant madeAt, String madeBy) {
        code = entered.code();
        state = FairState.PLANNED;
        this.ruleVersion = ruleVersion;
        this.sample = sample;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        change(entered);
    }

    /** Everything but its code, which others know it by. */
    void change(NewFair entered) {
        name = VietnameseText.normalize(entered.name().strip());
        place = VietnameseText.normalize(entered.place().strip());
        scope = entered.scope();
        organised = entered.organised();
        planYear = entered.fromDay().getYear();
        fromDay = entered.fromDay();
        toDay = entered.toDay();
        organiser = entered.organiser() == null ? null : entered.organiser().value();
        opensOn = entered.opensOn();
        closesOn = entered.closesOn();
        mostEach = entered.mostEach();
    }

    /** Goes on; when it is announced the seed is drawn and its digest is what is published of it. */
    void go(FairState next, String drawn) {
        state = next;
        if (drawn != null) {
            seed = drawn;
            seedDigest = TieSeed.commitment(drawn);
        }
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

    /** Whether it has begun by the morning of a day. */
    public boolean hasBegunOn(LocalDate day) {
        return !day.isBefore(fromDay);
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

    /** The seed itself, for the computation alone; null before it is announced. */
    String seed() {
        return seed;
    }

    /** The seed once the result is published, for everybody to check it against its digest; null before. */
    public String revealedSeed() {
        return state == FairState.PUBLISHED || state == FairState.CLOSED ? seed : null;
    }

    /** Whether it was ever announced. */
    public boolean announced() {
        return seedDigest != null;
    }

    /** Code of the ceiling that its costs are held against (TT 28/2018/TT-BTC, Điều 8 khoản 5, 6). */
    public String norm() {
        return scope == FairScope.ABROAD ? "FAIR_ABROAD" : organised ? "FAIR_DOMESTIC_ORGANISE" : "FAIR_DOMESTIC_JOIN";
    }

    /** Whether floor, zones, quotas and costs may still change. */
    public boolean changeable() {
        return state != FairState.CLOSED && state != FairState.CANCELLED;
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

package vn.khuyencong.award;

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
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Region;

/** A round in which products are chosen: its level, who holds it, from when to when entries are taken, and where it stands. */
@Entity
@Table(name = "award_round")
public class AwardRound {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String code;
    private String name;
    @Enumerated(EnumType.STRING)
    private AwardLevel level;
    @Column(name = "organiser_id")
    private String organiser;
    private String district;
    @Enumerated(EnumType.STRING)
    private Region region;
    @Column(name = "plan_year")
    private int planYear;
    @Column(name = "opens_on")
    private LocalDate opensOn;
    @Column(name = "closes_on")
    private LocalDate closesOn;
    @Column(name = "decide_by")
    private LocalDate decideBy;
    @Enumerated(EnumType.STRING)
    private RoundState state;
    @Column(name = "decision_number")
    private String decisionNumber;
    @Column(name = "decision_date")
    private LocalDate decisionDate;
    private boolean sample;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected AwardRound() {
    }

    AwardRound(NewRound entered, boolean sample, Instant madeAt, String madeBy) {
        code = entered.code();
        level = entered.level();
        organiser = entered.organiser() == null ? null : entered.organiser().value();
        state = RoundState.PLANNED;
        this.sample = sample;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        change(entered);
    }

    /** Everything but its code, which others know it by, its level and who holds it. */
    void change(NewRound entered) {
        name = VietnameseText.normalize(entered.name().strip());
        district = entered.district() == null ? null : VietnameseText.normalize(entered.district().strip());
        region = entered.region();
        planYear = entered.opensOn().getYear();
        opensOn = entered.opensOn();
        closesOn = entered.closesOn();
        decideBy = entered.decideBy();
    }

    /** Goes on; the act that decides it names its decision. */
    void go(RoundState next, Said said) {
        state = next;
        if (next == RoundState.DECIDED) {
            decisionNumber = VietnameseText.normalize(said.decisionNumber().strip());
            decisionDate = said.decisionDate();
        }
    }

    /** Whether it was opened, and not called off. */
    public boolean announced() {
        return state != RoundState.PLANNED && state != RoundState.CANCELLED;
    }

    /** Whether its jury may be named and sheets be written. */
    public boolean judged() {
        return state == RoundState.JUDGING;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public AwardLevel level() {
        return level;
    }

    /** The province of a provincial or district round; null: the department. */
    public UnitId organiser() {
        return organiser == null ? null : new UnitId(organiser);
    }

    /** Of a district round. */
    public String district() {
        return district;
    }

    /** Of a regional round. */
    public Region region() {
        return region;
    }

    public int planYear() {
        return planYear;
    }

    /** Entries: first and last day; the law of the first day holds in the round. */
    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public LocalDate decideBy() {
        return decideBy;
    }

    /** PLANNED, OPEN, JUDGING, RANKED, DECIDED, CANCELLED. */
    public RoundState state() {
        return state;
    }

    public String decisionNumber() {
        return decisionNumber;
    }

    public LocalDate decisionDate() {
        return decisionDate;
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

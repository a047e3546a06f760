package vn.khuyencong.merit;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/** A collective or a person proposed for a merit certificate, with the score card of the unit on the day of the proposal. */
@Entity
@Table(name = "merit_case")
public class MeritCase {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "plan_year")
    private int planYear;
    @Enumerated(EnumType.STRING)
    private MeritKind kind;
    @Column(name = "unit_id")
    private String unit;
    private String name;
    private String position;
    private String merits;
    @Enumerated(EnumType.STRING)
    private MeritState state;
    private byte[] card;
    @Column(name = "card_digest")
    private String cardDigest;
    @ManyToOne
    @JoinColumn(name = "conference_id")
    private RegionalConference conference;
    @Column(name = "decision_number")
    private String decisionNumber;
    @Column(name = "decision_date")
    private LocalDate decisionDate;
    private String number;
    @Column(name = "check_code")
    private String checkCode;
    private boolean sample;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_on")
    private LocalDate madeOn;
    @Column(name = "made_by")
    private String madeBy;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected MeritCase() {
    }

    MeritCase(NewMerit entered, RegionalConference conference, ScoreCard card, boolean sample, String madeBy) {
        planYear = entered.year();
        kind = entered.kind();
        unit = entered.unit().value();
        name = clean(entered.name());
        position = clean(entered.position());
        merits = clean(entered.merits());
        state = MeritState.PROPOSED;
        this.conference = conference;
        this.card = card.canonical();
        cardDigest = card.digest();
        this.sample = sample;
        this.madeBy = madeBy;
    }

    private static String clean(String text) {
        return text == null || text.isBlank() ? null : VietnameseText.normalize(text.strip());
    }

    void made(Instant at, LocalDate on) {
        madeAt = at;
        madeOn = on;
    }

    void go(MeritState next) {
        state = next;
    }

    void granted(String decision, LocalDate day, String certificate, String code) {
        checkCode = code;
        decisionNumber = decision;
        decisionDate = day;
        number = certificate;
    }

    public long id() {
        return id;
    }

    /** Year of the merits. */
    public int planYear() {
        return planYear;
    }

    public MeritKind kind() {
        return kind;
    }

    public UnitId unit() {
        return new UnitId(unit);
    }

    /** Of the collective or the person; null where the position says who. */
    public String name() {
        return name;
    }

    /** May be null. */
    public String position() {
        return position;
    }

    /** By the name, or where none is said by the position. */
    public String who() {
        return name == null ? position : name;
    }

    public String merits() {
        return merits;
    }

    public MeritState state() {
        return state;
    }

    /** The score card of the unit on the day of the proposal. */
    public ScoreCard card() {
        return ScoreCard.read(card);
    }

    public String cardDigest() {
        return cardDigest;
    }

    /** Where it is handed over; may be null. */
    public RegionalConference conference() {
        return conference;
    }

    /** Null unless granted. */
    public String decisionNumber() {
        return decisionNumber;
    }

    /** Null unless granted. */
    public LocalDate decisionDate() {
        return decisionDate;
    }

    /** Of the certificate; null unless granted. */
    public String number() {
        return number;
    }

    /** By which anybody can have its certificate checked; null unless granted, and where it was granted before there was one. */
    public String checkCode() {
        return checkCode;
    }

    public boolean sample() {
        return sample;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The day of the proposal. */
    public LocalDate madeOn() {
        return madeOn;
    }

    public String madeBy() {
        return madeBy;
    }
}

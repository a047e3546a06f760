package vn.khuyencong.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import vn.khuyencong.shared.UnitId;

/** An order to issue many documents, and how far it is. */
@Entity
@Table(name = "print_batch")
public class PrintBatch {

    /** It says that it goes on with each document; one that was silent for so long died with its server. */
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(5);
    private static final int LONGEST_FAULT = 1000;

    /** How an order stands. */
    public enum State { RUNNING, DONE, CANCELLED, FAILED }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String subject;
    @Column(name = "unit_id")
    private String unit;
    @Enumerated(EnumType.STRING)
    private State state;
    private int documents;
    private int made;
    @Column(name = "cancel_asked")
    private boolean cancelAsked;
    private String fault;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "started_by")
    private String startedBy;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected PrintBatch() {
    }

    PrintBatch(String subject, UnitId unit, int documents, Instant startedAt, String startedBy) {
        this.subject = subject;
        this.unit = unit == null ? null : unit.value();
        this.documents = documents;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        state = State.RUNNING;
        seenAt = startedAt;
    }

    void goesOn(int issued, Instant now) {
        made = issued;
        seenAt = now;
    }

    void stop(State how, String why, Instant now) {
        state = how;
        fault = why == null ? null : why.substring(0, Math.min(why.length(), LONGEST_FAULT));
        endedAt = now;
        seenAt = now;
    }

    void askToCancel() {
        cancelAsked = true;
    }

    boolean isDead(Instant now) {
        return state == State.RUNNING && seenAt.plus(SIGN_OF_LIFE).isBefore(now);
    }

    public long id() {
        return id;
    }

    /** Of what they are: {@code BM24-} and the code of a round. */
    public String subject() {
        return subject;
    }

    /** In whose name they are issued; null: the ministry or its department. */
    public UnitId unit() {
        return unit == null ? null : new UnitId(unit);
    }

    public State state() {
        return state;
    }

    /** How many there will be. */
    public int documents() {
        return documents;
    }

    /** How many are issued. */
    public int made() {
        return made;
    }

    public boolean cancelAsked() {
        return cancelAsked;
    }

    /** What broke; null unless it failed. */
    public String fault() {
        return fault;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String startedBy() {
        return startedBy;
    }

    /** Null while it goes on. */
    public Instant endedAt() {
        return endedAt;
    }
}

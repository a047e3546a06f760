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
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/** An order to make many papers, and how far it is. */
@Entity
@Table(name = "print_batch")
public class PrintBatch {

    /** Whoever works at it says so with each paper; one that was silent for so long is held for dead and another goes on. */
    static final Duration SIGN_OF_LIFE = Duration.ofSeconds(30);
    /** Before the first paper what all share is read, the texts of all letters too: that may take so long, and no other begins the same meanwhile. */
    static final Duration OPENING = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Enumerated(EnumType.STRING)
    private BatchKind kind;
    @Column(name = "source_id")
    private long source;
    private String subject;
    @Column(name = "unit_id")
    private String unit;
    @Enumerated(EnumType.STRING)
    private BatchState state;
    private int documents;
    private int made;
    private int failed;
    @Column(name = "cancel_asked")
    private boolean cancelAsked;
    private String fault;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "started_by")
    private String startedBy;
    private String acting;
    private String worker;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected PrintBatch() {
    }

    PrintBatch(BatchOrder order, Instant startedAt, String startedBy) {
        kind = order.kind();
        source = order.source();
        subject = order.subject();
        unit = order.unit() == null ? null : order.unit().value();
        documents = order.papers().size();
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        acting = startedBy;
        state = BatchState.RUNNING;
        seenAt = startedAt;
    }

    /** Nobody works at it: it has just begun, or whoever did is dead. */
    boolean isFree(Instant now) {
        return state == BatchState.RUNNING && (worker == null || seenAt.plus(SIGN_OF_LIFE).isBefore(now));
    }

    void take(String by, Instant now) {
        worker = by;
        // Not missed before the order is open; its first paper is the next sign of life.
        seenAt = now.plus(OPENING).minus(SIGN_OF_LIFE);
    }

    /** Whether somebody still works at it: he does no more once another held him for dead. */
    boolean isOf(String one) {
        return state == BatchState.RUNNING && one.equals(worker);
    }

    void paperMade(Instant now) {
        made++;
        seenAt = now;
    }

    void paperFailed(Instant now) {
        failed++;
        seenAt = now;
    }

    void alive(Instant now) {
        seenAt = now;
    }

    void stop(BatchState how, Refusal why, Instant now) {
        state = how;
        fault = why == null ? null : KeptRefusal.text(why);
        cancelAsked = false;
        worker = null;
        endedAt = now;
        seenAt = now;
    }

    /** It goes on with what is not made; so many of those stay failed. */
    void takeUp(String by, int lost, Instant now) {
        state = BatchState.RUNNING;
        failed = lost;
        fault = null;
        acting = by;
        endedAt = null;
        seenAt = now;
    }

    void askToCancel() {
        cancelAsked = true;
    }

    public long id() {
        return id;
    }

    public BatchKind kind() {
        return kind;
    }

    /** What the papers are of: the number of a computation or a round, or a year. */
    public long source() {
        return source;
    }

    /** The same as a file is named after it: {@code BM24-} and the code of a round. */
    public String subject() {
        return subject;
    }

    /** In whose name they are made; null: the ministry or its department. */
    public UnitId unit() {
        return unit == null ? null : new UnitId(unit);
    }

    public BatchState state() {
        return state;
    }

    /** How many there will be. */
    public int documents() {
        return documents;
    }

    /** How many are made. */
    public int made() {
        return made;
    }

    /** How many could not be made. */
    public int failed() {
        return failed;
    }

    public boolean cancelAsked() {
        return cancelAsked;
    }

    /** What broke all of it; null unless it failed. */
    public Refusal fault() {
        return KeptRefusal.of(fault);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String startedBy() {
        return startedBy;
    }

    /** In whose name it goes on: who began it or took it up last. */
    public String acting() {
        return acting;
    }

    /** Null while it goes on. */
    public Instant endedAt() {
        return endedAt;
    }
}

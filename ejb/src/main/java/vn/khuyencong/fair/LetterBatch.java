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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** An order to make the letters to all exhibitors of a result, and how far it is. */
@Entity
@Table(name = "fair_letter_batch")
public class LetterBatch {

    /** It says that it goes on with each file; one that was silent for so long died with its server. */
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(5);
    private static final int LONGEST_FAULT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "fair_id")
    private Fair fair;
    @ManyToOne
    @JoinColumn(name = "run_id")
    private FairRun run;
    @Enumerated(EnumType.STRING)
    private RunState state;
    private int letters;
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

    protected LetterBatch() {
    }

    LetterBatch(FairRun run, Instant startedAt, String startedBy) {
        fair = run.fair();
        this.run = run;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        state = RunState.RUNNING;
        seenAt = startedAt;
    }

    /** It goes on: so many of so many are kept. */
    void goesOn(int kept, int all, Instant now) {
        made = kept;
        letters = all;
        seenAt = now;
    }

    void stop(RunState how, String why, Instant now) {
        state = how;
        fault = why == null ? null : why.substring(0, Math.min(why.length(), LONGEST_FAULT));
        endedAt = now;
        seenAt = now;
    }

    void askToCancel() {
        cancelAsked = true;
    }

    boolean isDead(Instant now) {
        return state == RunState.RUNNING && seenAt.plus(SIGN_OF_LIFE).isBefore(now);
    }

    public long id() {
        return id;
    }

    public Fair fair() {
        return fair;
    }

    /** The result that they tell of. */
    public FairRun run() {
        return run;
    }

    /** Never {@code INFEASIBLE}. */
    public RunState state() {
        return state;
    }

    /** How many there will be; 0 until that is known. */
    public int letters() {
        return letters;
    }

    /** How many are printed and kept. */
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

    public Instant seenAt() {
        return seenAt;
    }

    /** Null while it goes on. */
    public Instant endedAt() {
        return endedAt;
    }
}

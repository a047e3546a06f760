package vn.khuyencong.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** One run of all checks: who began it, how far it is, how it ended. */
@Entity
@Table(name = "check_run")
public class CheckRun {

    /** Who begins the nightly run. */
    public static final String NIGHTLY = "system";
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(10);

    /** Where a run stands. */
    public enum RunState {
        /** Đang chạy. */
        RUNNING,
        /** Xong. */
        FINISHED,
        /** Máy chủ dừng giữa chừng. */
        BROKEN_OFF
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "started_by")
    private String startedBy;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "beat_at")
    private Instant beatAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Enumerated(EnumType.STRING)
    private RunState state;
    private int total;
    private int done;
    private int found;
    private int broken;

    protected CheckRun() {
    }

    CheckRun(String startedBy, int total, Instant now) {
        this.startedBy = startedBy;
        this.total = total;
        startedAt = now;
        beatAt = now;
        state = RunState.RUNNING;
    }

    /** One more check is done. */
    void progress(int newlyFound, boolean couldNotRun, Instant now) {
        done++;
        found += newlyFound;
        broken += couldNotRun ? 1 : 0;
        beatAt = now;
    }

    void finish(Instant now) {
        state = RunState.FINISHED;
        finishedAt = now;
    }

    /** A run without a sign of life for longer than any check may take died with its server. */
    boolean isDead(Instant now) {
        return state != RunState.RUNNING || beatAt.plus(SIGN_OF_LIFE).isBefore(now);
    }

    void breakOff() {
        state = state == RunState.RUNNING ? RunState.BROKEN_OFF : state;
    }

    public long id() {
        return id;
    }

    /** User name, or {@link #NIGHTLY}. */
    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public RunState state() {
        return state;
    }

    public int total() {
        return total;
    }

    public int done() {
        return done;
    }

    /** How many rows all checks found. */
    public int found() {
        return found;
    }

    /** How many checks could not be run. */
    public int broken() {
        return broken;
    }
}

package vn.khuyencong.fair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.shared.BusinessClock;

/** One computation of an allocation: what went in, what came out, and whether it is proven to be the best. */
@Entity
@Table(name = "fair_run")
public class FairRun {

    /** A computation says that it goes on each second; one that was silent for so long died with its server. */
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "fair_id")
    private Fair fair;
    @ManyToOne
    @JoinColumn(name = "floor_plan_id")
    private FloorPlan floorPlan;
    @Enumerated(EnumType.STRING)
    private RunState state;
    private byte[] input;
    @Column(name = "input_digest")
    private String inputDigest;
    @Column(name = "rule_version")
    private String ruleVersion;
    private byte[] result;
    @Column(name = "result_digest")
    private String resultDigest;
    private boolean proven;
    private String progress;
    @Column(name = "cancel_asked")
    private boolean cancelAsked;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replans_id")
    private FairRun replans;
    private String reason;
    @Column(name = "keeps_published")
    private boolean keepsPublished;
    @Column(name = "with_late")
    private boolean withLate;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "started_by")
    private String startedBy;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "published_on")
    private LocalDate publishedOn;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected FairRun() {
    }

    /** Begins now. */
    FairRun(Fair fair, FloorPlan floorPlan, FairProblem problem, FairRun replans, RunOrder order, Instant startedAt, String startedBy) {
        this.fair = fair;
        this.floorPlan = floorPlan;
        this.replans = replans;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        state = RunState.RUNNING;
        input = problem.text().getBytes(StandardCharsets.UTF_8);
        inputDigest = Digest.sha256(input);
        ruleVersion = problem.rules().version();
        reason = order.reason();
        keepsPublished = order.keepsPublished();
        withLate = order.withLate();
        seenAt = startedAt;
    }

    /** It goes on. */
    void goesOn(String soFar, Instant now) {
        progress = soFar;
        seenAt = now;
    }

    /** It ended with a result: a plan, or the rules that conflict. */
    void end(RunResult found, Instant now) {
        result = found.bytes();
        resultDigest = Digest.sha256(result);
        proven = found.isProven();
        stop(found.conflicts().isEmpty() ? RunState.DONE : RunState.INFEASIBLE, now);
    }

    /** It ended without one. */
    void stop(RunState how, Instant now) {
        state = how;
        endedAt = now;
        seenAt = now;
    }

    void askToCancel() {
        cancelAsked = true;
    }

    void bePublished(Instant now, LocalDate today) {
        publishedAt = now;
        publishedOn = today;
    }

    void beUnpublished() {
        publishedAt = null;
        publishedOn = null;
    }

    /** Whether it is said to run, but died with its server. */
    boolean isDead(Instant now) {
        return state == RunState.RUNNING && seenAt.plus(SIGN_OF_LIFE).isBefore(now);
    }

    /** What was ordered. */
    RunOrder order() {
        return new RunOrder(keepsPublished, withLate, reason);
    }

    /** The problem that it solves. */
    public FairProblem problem() {
        return RunResult.read(input, FairProblem.class);
    }

    /** What it found; empty while it runs, or when it was cancelled or failed. */
    public Optional<RunResult> found() {
        return Optional.ofNullable(result).map(bytes -> RunResult.read(bytes, RunResult.class));
    }

    public long id() {
        return id;
    }

    public Fair fair() {
        return fair;
    }

    public FloorPlan floorPlan() {
        return floorPlan;
    }

    public RunState state() {
        return state;
    }

    /** Canonical JSON. */
    public byte[] input() {
        return input;
    }

    /** SHA-256 of the input, in hexadecimal. */
    public String inputDigest() {
        return inputDigest;
    }

    public String ruleVersion() {
        return ruleVersion;
    }

    /** Canonical JSON; null while it runs. */
    public byte[] result() {
        return result;
    }

    public String resultDigest() {
        return resultDigest;
    }

    /** Whether every level is proven optimal. */
    public boolean proven() {
        return proven;
    }

    /** JSON: level, value, bound; null before the first. */
    public String progress() {
        return progress;
    }

    public boolean cancelAsked() {
        return cancelAsked;
    }

    /** The run whose places are to be kept where that costs nothing; null for the first. */
    public FairRun replans() {
        return replans;
    }

    public String reason() {
        return reason;
    }

    /** Whether everybody keeps what was published, but those whom an act by hand touches. */
    public boolean keepsPublished() {
        return keepsPublished;
    }

    /** Whether applications take part that came after the last day. */
    public boolean withLate() {
        return withLate;
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

    public Instant endedAt() {
        return endedAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** The business day on which it was published, of one from before that was kept the day of real time; null while it is not. */
    public LocalDate publishedOn() {
        return publishedOn == null && publishedAt != null ? LocalDate.ofInstant(publishedAt, BusinessClock.ZONE) : publishedOn;
    }
}

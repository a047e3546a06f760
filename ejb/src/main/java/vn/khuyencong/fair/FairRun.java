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
import java.time.Instant;

/** One computation of an allocation: what went in, what came out, and whether it is proven to be the best. */
@Entity
@Table(name = "fair_run")
public class FairRun {

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
    @ManyToOne
    @JoinColumn(name = "replans_id")
    private FairRun replans;
    private String reason;
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
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected FairRun() {
    }

    FairRun(Fair fair, FloorPlan floorPlan, byte[] input, String inputDigest, String ruleVersion, FairRun replans, String reason,
            Instant startedAt, String startedBy) {
        this.fair = fair;
        this.floorPlan = floorPlan;
        this.input = input;
        this.inputDigest = inputDigest;
        this.ruleVersion = ruleVersion;
        this.replans = replans;
        this.reason = reason;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
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
}

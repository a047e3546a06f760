package vn.khuyencong.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.shared.Refusal.Severity;
import vn.khuyencong.shared.UnitId;

/** Something a check found, from the run that saw it first to the run that saw it no more. */
@Entity
@Table(name = "check_finding")
public class CheckFinding {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String fingerprint;
    @Column(name = "check_id")
    private String check;
    @Enumerated(EnumType.STRING)
    private Severity severity;
    @Column(name = "unit_id")
    private String unit;
    private String subject;
    private String detail;
    private String target;
    @Column(name = "first_seen")
    private Instant firstSeen;
    @Column(name = "last_seen")
    private Instant lastSeen;
    @Column(name = "last_run")
    private long lastRun;
    @Column(name = "gone_since")
    private Instant goneSince;
    @Column(name = "known_reason")
    private String knownReason;
    @Column(name = "known_by")
    private String knownBy;
    @Column(name = "known_at")
    private Instant knownAt;
    @Column(name = "known_detail")
    private String knownDetail;

    protected CheckFinding() {
    }

    CheckFinding(Check check, Row row, Instant now) {
        fingerprint = fingerprint(check, row);
        this.check = check.id();
        unit = UnitId.isWellFormed(row.unit()) ? row.unit() : null;
        subject = row.subject();
        firstSeen = now;
    }

    /** The same thing found again is the same finding, whatever its details have become. */
    static String fingerprint(Check check, Row row) {
        String text = String.join("|", check.id(), String.valueOf(row.unit()), row.subject(), String.valueOf(row.target()));
        return Digest.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void seen(Check by, Row row, long run, Instant now) {
        severity = by.severity();
        detail = row.detail();
        target = row.target();
        lastSeen = now;
        lastRun = run;
        goneSince = null;
    }

    void gone(Instant now) {
        goneSince = now;
    }

    boolean wasSeenBy(long run) {
        return lastRun == run;
    }

    void note(String reason, String by, Instant now) {
        knownReason = reason;
        knownBy = by;
        knownAt = now;
        knownDetail = detail;
    }

    String fingerprint() {
        return fingerprint;
    }

    public long id() {
        return id;
    }

    public String check() {
        return check;
    }

    public Severity severity() {
        return severity;
    }

    /** The unit it concerns; null where it concerns none. */
    public UnitId unit() {
        return unit == null ? null : new UnitId(unit);
    }

    public String subject() {
        return subject;
    }

    /** Values, put into words by the check. */
    public String detail() {
        return detail;
    }

    /** Kind and id of what to look at; null if there is nothing. */
    public String target() {
        return target;
    }

    public Instant firstSeen() {
        return firstSeen;
    }

    public Instant lastSeen() {
        return lastSeen;
    }

    /** Null while it is there. */
    public Instant goneSince() {
        return goneSince;
    }

    /** Whether an officer has noted it as known, and it looks as it did then. */
    public boolean isKnown() {
        return knownAt != null && Objects.equals(knownDetail, detail);
    }

    /** Why it is known, or was before it changed. */
    public String knownReason() {
        return knownReason;
    }

    public String knownBy() {
        return knownBy;
    }

    public Instant knownAt() {
        return knownAt;
    }
}

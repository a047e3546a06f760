package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import vn.khuyencong.exchange.contract.AttachmentPart;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/** A file of one unit as its first part described it; every later part must say the same. */
@Entity
@Table(name = "attachment")
public class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "unit_id")
    private String unit;
    private String sha256;
    private int attempt;
    @Column(name = "size_bytes")
    private long size;
    @Column(name = "media_type")
    private String mediaType;
    private int parts;
    @Enumerated(EnumType.STRING)
    private AttachmentState state;
    private String findings;
    @Column(name = "began_at")
    private Instant beganAt;
    @Column(name = "checked_at")
    private Instant checkedAt;

    protected Attachment() {
    }

    Attachment(AttachmentPart first, int attempt, Instant beganAt) {
        unit = first.unit();
        sha256 = first.sha256();
        size = first.size();
        mediaType = first.mediaType();
        parts = first.parts();
        this.attempt = attempt;
        this.beganAt = beganAt;
        state = AttachmentState.GATHERING;
    }

    /** The number of parts follows from the size, so it need not be compared. */
    List<Refusal> disagreement(AttachmentPart part) {
        return part.size() == size && part.mediaType().equals(mediaType) ? List.of()
                : List.of(Refusal.error("ATTACHMENT_DISAGREES", "", "/data/size", Numbers.text(part.size()), part.mediaType(),
                        Numbers.text(size), mediaType));
    }

    /** All parts are there and the whole was held against them. */
    void wasChecked(List<Refusal> why, Instant at) {
        state = why.isEmpty() ? AttachmentState.COMPLETE : AttachmentState.REFUSED;
        findings = Findings.toJson(why);
        checkedAt = at;
    }

    public long id() {
        return id;
    }

    /** The unit that sent it. */
    public UnitId unit() {
        return new UnitId(unit);
    }

    public String sha256() {
        return sha256;
    }

    int attempt() {
        return attempt;
    }

    /** Bytes of the whole file. */
    public long size() {
        return size;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How many parts it has. */
    public int parts() {
        return parts;
    }

    public AttachmentState state() {
        return state;
    }

    /** Why the whole was refused. */
    public List<Refusal> findings() {
        return Findings.fromJson(findings);
    }
}

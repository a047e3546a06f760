package vn.khuyencong.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.award.ranking.Canonical;
import vn.khuyencong.exchange.contract.Digest;

/** The signed minutes of a council; never changed. */
@Entity
@Table(name = "award_minutes")
public class AwardMinutes {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "round_id")
    private AwardRound round;
    @ManyToOne
    @JoinColumn(name = "ranking_id")
    private AwardRanking ranking;
    private byte[] content;
    private String digest;
    private String signature;
    @Column(name = "held_on")
    private LocalDate heldOn;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;

    protected AwardMinutes() {
    }

    AwardMinutes(AwardRanking ranking, LocalDate heldOn, byte[] content, String signature, Instant madeAt, String madeBy) {
        this.ranking = ranking;
        this.heldOn = heldOn;
        this.content = content;
        this.signature = signature;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        round = ranking.round();
        digest = Digest.sha256(content);
    }

    /** What they say. */
    public MinutesContent said() {
        return Canonical.read(content, MinutesContent.class);
    }

    public long id() {
        return id;
    }

    public AwardRound round() {
        return round;
    }

    public AwardRanking ranking() {
        return ranking;
    }

    /** Canonical JSON: the bytes that are signed. */
    public byte[] content() {
        return content;
    }

    /** SHA-256 in hexadecimal. */
    public String digest() {
        return digest;
    }

    /** Detached JWS. */
    public String signature() {
        return signature;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }
}

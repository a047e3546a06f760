package vn.khuyencong.award;

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
import java.time.Instant;
import vn.khuyencong.shared.VietnameseText;

/** Somebody who judges the entries of a round, or those of one group, from when to when. */
@Entity
@Table(name = "award_juror")
public class AwardJuror {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "round_id")
    private AwardRound round;
    private String account;
    private String name;
    private String position;
    @Enumerated(EnumType.STRING)
    private JurorRole role;
    @Column(name = "product_group")
    private String productGroup;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_by")
    private String endedBy;
    @Column(name = "end_reason")
    private String endReason;

    protected AwardJuror() {
    }

    AwardJuror(AwardRound round, NewJuror named, Instant madeAt, String madeBy) {
        this.round = round;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        account = named.account().strip();
        name = VietnameseText.normalize(named.name().strip());
        position = VietnameseText.normalize(named.position().strip());
        role = named.role();
        productGroup = named.group();
    }

    void end(Instant now, String by, String reason) {
        endedAt = now;
        endedBy = by;
        endReason = reason;
    }

    /** Whether he judges the entries of a group. */
    public boolean judges(String group) {
        return productGroup == null || productGroup.equals(group);
    }

    public long id() {
        return id;
    }

    public AwardRound round() {
        return round;
    }

    public String account() {
        return account;
    }

    public String name() {
        return name;
    }

    public String position() {
        return position;
    }

    public JurorRole role() {
        return role;
    }

    /** Null: every group. */
    public String productGroup() {
        return productGroup;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    /** Since when his sheets do not count; null while they do. */
    public Instant endedAt() {
        return endedAt;
    }

    public String endedBy() {
        return endedBy;
    }

    public String endReason() {
        return endReason;
    }
}

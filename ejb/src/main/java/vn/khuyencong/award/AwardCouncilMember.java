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

/** Somebody who sits in the council of a round. */
@Entity
@Table(name = "award_council_member")
public class AwardCouncilMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "round_id")
    private AwardRound round;
    private String name;
    private String position;
    @Enumerated(EnumType.STRING)
    private CouncilRole role;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected AwardCouncilMember() {
    }

    AwardCouncilMember(AwardRound round, String name, String position, CouncilRole role, Instant madeAt, String madeBy) {
        this.round = round;
        this.name = VietnameseText.normalize(name.strip());
        this.position = VietnameseText.normalize(position.strip());
        this.role = role;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    void end(Instant now) {
        endedAt = now;
    }

    public long id() {
        return id;
    }

    public AwardRound round() {
        return round;
    }

    public String name() {
        return name;
    }

    public String position() {
        return position;
    }

    public CouncilRole role() {
        return role;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant endedAt() {
        return endedAt;
    }
}

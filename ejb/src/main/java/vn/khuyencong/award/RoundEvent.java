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
import java.time.LocalDate;

/** Something that was done to a round; never changed afterwards. */
@Entity
@Table(name = "award_round_event")
public class RoundEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "round_id")
    private AwardRound round;
    @Enumerated(EnumType.STRING)
    private RoundAct act;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private RoundState from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private RoundState to;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private String actor;
    private String reason;

    protected RoundEvent() {
    }

    RoundEvent(AwardRound round, RoundTransition transition, Instant at, LocalDate businessDay, String actor, String reason) {
        this.round = round;
        this.at = at;
        this.businessDay = businessDay;
        this.actor = actor;
        this.reason = reason;
        act = transition.act();
        from = transition.from();
        to = transition.to();
    }

    public AwardRound round() {
        return round;
    }

    public RoundAct act() {
        return act;
    }

    public RoundState from() {
        return from;
    }

    public RoundState to() {
        return to;
    }

    public Instant at() {
        return at;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    /** User name. */
    public String actor() {
        return actor;
    }

    /** Null where none was given. */
    public String reason() {
        return reason;
    }
}

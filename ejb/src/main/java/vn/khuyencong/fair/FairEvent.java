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
import java.time.Instant;
import java.time.LocalDate;

/** Something that was done to a fair; never changed afterwards. */
@Entity
@Table(name = "fair_event")
public class FairEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "fair_id")
    private Fair fair;
    @Enumerated(EnumType.STRING)
    private FairAct act;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private FairState from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private FairState to;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private String actor;
    private String reason;

    protected FairEvent() {
    }

    FairEvent(Fair fair, FairTransition transition, Instant at, LocalDate businessDay, String actor, String reason) {
        this.fair = fair;
        this.at = at;
        this.businessDay = businessDay;
        this.actor = actor;
        this.reason = reason;
        act = transition.act();
        from = transition.from();
        to = transition.to();
    }

    public Fair fair() {
        return fair;
    }

    public FairAct act() {
        return act;
    }

    public FairState from() {
        return from;
    }

    public FairState to() {
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

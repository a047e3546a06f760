package vn.khuyencong.merit;

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

/** Something that was done to a proposal; never changed afterwards. */
@Entity
@Table(name = "merit_event")
public class MeritEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "case_id")
    private MeritCase of;
    @Enumerated(EnumType.STRING)
    private MeritAct act;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private MeritState from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private MeritState to;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private String actor;
    private String reason;

    protected MeritEvent() {
    }

    MeritEvent(MeritCase of, MeritLife.Row row, Instant at, LocalDate businessDay, String actor, String reason) {
        this.of = of;
        act = row.act();
        from = row.from();
        to = row.to();
        this.at = at;
        this.businessDay = businessDay;
        this.actor = actor;
        this.reason = reason;
    }

    MeritCase of() {
        return of;
    }

    public MeritAct act() {
        return act;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    /** Null where none was given. */
    public String reason() {
        return reason;
    }
}

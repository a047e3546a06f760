package vn.khuyencong.scheme.registration;

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
import java.time.Instant;
import java.time.LocalDate;

/** Something that was done to a registration; never changed afterwards. */
@Entity
@Table(name = "registration_event")
public class RegistrationEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "registration_id")
    private Registration registration;
    @Enumerated(EnumType.STRING)
    private RegistrationAct act;
    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private RegistrationState from;
    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private RegistrationState to;
    private String actor;
    @Column(name = "on_behalf_of")
    private String onBehalfOf;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private String note;

    protected RegistrationEvent() {
    }

    RegistrationEvent(Registration registration, RegistrationLife.Row row, String actor, String onBehalfOf, String note) {
        this.registration = registration;
        act = row.act();
        from = row.from();
        to = row.to();
        this.actor = actor;
        this.onBehalfOf = onBehalfOf;
        this.note = note;
    }

    void happened(Instant when, LocalDate day) {
        at = when;
        businessDay = day;
    }

    public long id() {
        return id;
    }

    Registration registration() {
        return registration;
    }

    public RegistrationAct act() {
        return act;
    }

    public RegistrationState to() {
        return to;
    }

    public String actor() {
        return actor;
    }

    LocalDate businessDay() {
        return businessDay;
    }

    public Instant at() {
        return at;
    }

    public String note() {
        return note;
    }
}

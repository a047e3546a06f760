package vn.khuyencong.scheme.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A criterion that a rejected registration did not meet. */
@Entity
@Table(name = "registration_failure")
class RegistrationFailure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "registration_id")
    private Registration registration;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private RegistrationEvent event;
    private String criterion;

    protected RegistrationFailure() {
    }

    RegistrationFailure(RegistrationEvent event, String criterion) {
        registration = event.registration();
        this.event = event;
        this.criterion = criterion;
    }

    Registration registration() {
        return registration;
    }

    String criterion() {
        return criterion;
    }

    /** The day it was rejected on: the criterion is the one of that day. */
    LocalDate day() {
        return event.businessDay();
    }
}

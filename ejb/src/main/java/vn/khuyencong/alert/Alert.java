package vn.khuyencong.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.shared.UnitId;

/** Something noticed, from when it was raised to when it was gone. */
@Entity
@Table(name = "alert")
public class Alert {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
    };

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Enumerated(EnumType.STRING)
    private AlertKind kind;
    private String subject;
    @Column(name = "unit_id")
    private String unit;
    private String facts;
    @Column(name = "raised_at")
    private Instant raisedAt;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "cleared_at")
    private Instant clearedAt;

    protected Alert() {
    }

    Alert(Sighting sighting, Instant now, LocalDate businessDay) {
        kind = sighting.kind();
        subject = sighting.subject();
        unit = sighting.unit() == null ? null : sighting.unit().value();
        raisedAt = now;
        this.businessDay = businessDay;
        seen(sighting, now);
    }

    /** It is still there, perhaps with other numbers. */
    void seen(Sighting sighting, Instant now) {
        try {
            facts = Json.MAPPER.writeValueAsString(sighting.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts are plain texts", e);
        }
        seenAt = now;
    }

    void clear(Instant now) {
        clearedAt = now;
    }

    boolean isOf(Sighting sighting) {
        return kind == sighting.kind() && subject.equals(sighting.subject());
    }

    public long id() {
        return id;
    }

    public AlertKind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    /** The unit it is about; null if none. */
    public UnitId unit() {
        return unit == null ? null : new UnitId(unit);
    }

    /** Values for the text of its kind. */
    public List<String> facts() {
        try {
            return Json.MAPPER.readValue(facts, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept facts cannot be read", e);
        }
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** The business day on which it was raised. */
    public LocalDate businessDay() {
        return businessDay;
    }

    /** When it was gone; null while it is there. */
    public Instant clearedAt() {
        return clearedAt;
    }
}

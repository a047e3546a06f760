package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.shared.UnitId;

/** A letter of the ministry to a unit, kept as it was signed. */
@Entity
@Table(name = "ministry_letter")
public class Letter {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String name;
    @Column(name = "to_unit")
    private String toUnit;
    private String type;
    private String about;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Column(name = "created_at")
    private Instant createdAt;
    @Lob
    private byte[] body;
    private String jws;

    protected Letter() {
    }

    Letter(String name, MinistryLetter letter, byte[] body, String jws, LocalDate businessDay, Instant createdAt) {
        this.name = name;
        toUnit = letter.to().value();
        type = letter.type().eventType();
        about = letter.about();
        this.businessDay = businessDay;
        this.createdAt = createdAt;
        this.body = body.clone();
        this.jws = jws;
    }

    public long id() {
        return id;
    }

    /** The id of the event, by which the unit knows it. */
    public String name() {
        return name;
    }

    /** The unit it is about. */
    public UnitId unit() {
        return new UnitId(toUnit);
    }

    public LetterType type() {
        return LetterType.ofEventType(type).orElseThrow();
    }

    public String about() {
        return about;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The detached signature over the body. */
    public String jws() {
        return jws;
    }
}

package vn.khuyencong.fair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A zone of the floor: the stalls for one product group. */
@Entity
@Table(name = "fair_zone")
public class FairZone {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "fair_id")
    private Fair fair;
    private String code;
    private String name;
    private String color;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected FairZone() {
    }

    FairZone(Fair fair, String code, String name, String color, Instant madeAt) {
        this.fair = fair;
        this.code = code;
        this.name = name;
        this.color = color;
        this.madeAt = madeAt;
    }

    void end(Instant at) {
        endedAt = at;
    }

    public long id() {
        return id;
    }

    public Fair fair() {
        return fair;
    }

    public String code() {
        return code;
    }

    /** The product group. */
    public String name() {
        return name;
    }

    /** On the map, as #rrggbb. */
    public String color() {
        return color;
    }

    /** Null while it is in force. */
    public Instant endedAt() {
        return endedAt;
    }
}

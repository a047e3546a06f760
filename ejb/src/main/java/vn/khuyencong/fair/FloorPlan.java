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

/** A version of the floor of a fair, as it was imported or drawn; the newest is in force. */
@Entity
@Table(name = "floor_plan")
public class FloorPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "fair_id")
    private Fair fair;
    private int version;
    private String source;
    private Instant at;
    @Column(name = "by_account")
    private String byAccount;

    protected FloorPlan() {
    }

    FloorPlan(Fair fair, int version, String source, Instant at, String byAccount) {
        this.fair = fair;
        this.version = version;
        this.source = source;
        this.at = at;
        this.byAccount = byAccount;
    }

    public long id() {
        return id;
    }

    public Fair fair() {
        return fair;
    }

    public int version() {
        return version;
    }

    /** The imported file, or how it was drawn. */
    public String source() {
        return source;
    }

    public Instant at() {
        return at;
    }

    public String byAccount() {
        return byAccount;
    }
}

package vn.khuyencong.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A run that let something go. */
@Entity
@Table(name = "purge_run")
public class PurgeRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Column(name = "started_by")
    private String startedBy;
    private long items;
    @Column(name = "size_bytes")
    private long size;

    protected PurgeRun() {
    }

    PurgeRun(Instant at, LocalDate businessDay, String startedBy, long items, long size) {
        this.at = at;
        this.businessDay = businessDay;
        this.startedBy = startedBy;
        this.items = items;
        this.size = size;
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** Who began it; {@code system} at night. */
    public String startedBy() {
        return startedBy;
    }

    /** How many pieces. */
    public long items() {
        return items;
    }

    /** How many bytes. */
    public long size() {
        return size;
    }
}

package vn.khuyencong.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An archive of a year that was given out to its last byte. Whether it is still kept somewhere is beyond this system. */
@Entity
@Table(name = "archive_made")
public class ArchiveMade {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "of_year")
    private int year;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    private String manifest;

    protected ArchiveMade() {
    }

    ArchiveMade(int year, Instant begunAt, Instant endedAt, String manifest) {
        this.year = year;
        this.begunAt = begunAt;
        this.endedAt = endedAt;
        this.manifest = manifest;
    }

    public long id() {
        return id;
    }

    /** The year of real time in Viet Nam. */
    public int year() {
        return year;
    }

    /** When it was begun: what came before that is in it. */
    public Instant begunAt() {
        return begunAt;
    }

    /** SHA-256 of its list of files, by which it is known again. */
    public String manifest() {
        return manifest;
    }
}

package vn.khuyencong.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.khuyencong.norm.RetentionKind;

/** What stays of bytes that were let go: what they were, by which rule they went and which archive holds them. */
@Entity
@Table(name = "tombstone")
public class Tombstone {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "run_id")
    private long run;
    @Column(name = "rule_id")
    private long rule;
    @Column(name = "archive_id")
    private long archive;
    @Enumerated(EnumType.STRING)
    private RetentionKind kind;
    @Column(name = "of_id")
    private long of;
    private String name;
    private String digest;
    @Column(name = "size_bytes")
    private long size;

    protected Tombstone() {
    }

    Tombstone(PurgeRun run, PurgeItem item) {
        this.run = run.id();
        rule = item.rule().id();
        archive = item.archive();
        kind = item.rule().kind();
        of = item.id();
        name = item.name();
        digest = item.digest();
        size = item.size();
    }

    public RetentionKind kind() {
        return kind;
    }

    /** The row whose bytes they were. */
    public long of() {
        return of;
    }

    public String name() {
        return name;
    }

    public String digest() {
        return digest;
    }

    public long size() {
        return size;
    }

    /** The archive that holds them. */
    public long archive() {
        return archive;
    }
}

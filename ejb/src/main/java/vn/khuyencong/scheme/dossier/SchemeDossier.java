package vn.khuyencong.scheme.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.scheme.SchemeRecord;

/** A version of a dossier; never changed afterwards. */
@Entity
@Table(name = "scheme_dossier")
public class SchemeDossier {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    private int version;
    private String content;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "business_day")
    private LocalDate businessDay;

    protected SchemeDossier() {
    }

    SchemeDossier(SchemeRecord record, int version, DossierContent content) {
        this.record = record;
        this.version = version;
        this.content = DossierContent.write(content);
    }

    void made(String by, Instant at, LocalDate day) {
        madeBy = by;
        madeAt = at;
        businessDay = day;
    }

    public long id() {
        return id;
    }

    public SchemeRecord record() {
        return record;
    }

    public int version() {
        return version;
    }

    public DossierContent content() {
        return DossierContent.read(content, DossierContent.class);
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The business day on which it was saved. */
    public LocalDate businessDay() {
        return businessDay;
    }
}

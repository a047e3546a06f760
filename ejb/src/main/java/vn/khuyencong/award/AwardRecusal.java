package vn.khuyencong.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A juror does not judge an entry; this is never taken back. */
@Entity
@Table(name = "award_recusal")
public class AwardRecusal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "juror_id")
    private AwardJuror juror;
    @Column(name = "document")
    private String reference;
    private String reason;
    private boolean declared;
    private Instant at;
    @Column(name = "by_account")
    private String byAccount;

    protected AwardRecusal() {
    }

    AwardRecusal(AwardJuror juror, String reference, String reason, boolean declared, Instant at, String byAccount) {
        this.juror = juror;
        this.reference = reference;
        this.reason = reason;
        this.declared = declared;
        this.at = at;
        this.byAccount = byAccount;
    }

    public long id() {
        return id;
    }

    public AwardJuror juror() {
        return juror;
    }

    /** The entry: unit/document. */
    public String reference() {
        return reference;
    }

    public String reason() {
        return reason;
    }

    /** By the juror himself; else by whoever prepares the round, or found by the system. */
    public boolean declared() {
        return declared;
    }

    public Instant at() {
        return at;
    }

    public String byAccount() {
        return byAccount;
    }
}

package vn.khuyencong.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.VietnameseText;

/** What a programme is to reach of a measure. Of several of one measure and fund the newest holds; the others stay on file. */
@Entity
@Table(name = "programme_target")
public class ProgrammeTarget {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme_id")
    private Programme programme;
    private String measure;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    private Long amount;
    @Column(name = "legal_basis")
    private String legalBasis;
    @Column(name = "entered_by")
    private String enteredBy;
    @Column(name = "entered_at")
    private Instant enteredAt;

    protected ProgrammeTarget() {
    }

    ProgrammeTarget(Programme programme, Aim aim, Long amount, String legalBasis, String by, Instant at) {
        this.programme = programme;
        measure = aim.measure();
        fund = aim.fund();
        this.amount = amount;
        this.legalBasis = VietnameseText.normalize(legalBasis.strip());
        enteredBy = by;
        enteredAt = at;
    }

    public Aim aim() {
        return new Aim(measure, fund);
    }

    /** Đồng or a count over all years; null: no target any more. */
    public Long amount() {
        return amount;
    }

    public String legalBasis() {
        return legalBasis;
    }
}

package vn.khuyencong.establishment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.shared.TaxCode;
import vn.khuyencong.shared.VietnameseOrder;

/** The record of one establishment; its name and legal form are those of the newest paper. */
@Entity
public class Establishment {

    private static final int LONGEST_SORT_KEY = 1200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "identity_key")
    private String identity;
    @Column(name = "tax_code")
    private String taxCode;
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "legal_form")
    private LegalForm legalForm;
    @Column(name = "sort_key")
    private String sortKey;
    @Column(name = "named_on")
    private LocalDate namedOn;
    @Column(name = "merged_into")
    private Long mergedInto;
    /** Where the merges lead to in the end; itself while it is not merged. */
    @Column(name = "survivor_id")
    private Long survivor;

    protected Establishment() {
    }

    Establishment(Stated first) {
        identity = first.identity();
        taxCode = first.code().map(TaxCode::value).orElse(null);
        call(first);
    }

    /** It bears its own id as survivor as soon as it has one. */
    void standAlone() {
        mergedInto = null;
        survivor = id;
    }

    /** Takes name and form over from a paper, unless a newer one has spoken. */
    void call(Stated stated) {
        if (namedOn == null || !stated.day().isBefore(namedOn)) {
            name = stated.name();
            legalForm = stated.legalForm();
            namedOn = stated.day();
            String key = VietnameseOrder.sortKey(name);
            sortKey = key.substring(0, Math.min(key.length(), LONGEST_SORT_KEY));
        }
    }

    void mergeInto(Establishment kept) {
        mergedInto = kept.id;
    }

    void leadTo(long newSurvivor) {
        survivor = newSurvivor;
    }

    public long id() {
        return id;
    }

    /** Its number as pages call it. */
    public long getId() {
        return id;
    }

    String identity() {
        return identity;
    }

    /** Null where none was stated. */
    public String taxCode() {
        return taxCode;
    }

    Optional<TaxCode> code() {
        return TaxCode.of(taxCode);
    }

    public String name() {
        return name;
    }

    public LegalForm legalForm() {
        return legalForm;
    }

    /** The record it was merged into; null if none. */
    public Long mergedInto() {
        return mergedInto;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** The record that stands for it now. */
    public long survivor() {
        return survivor;
    }
}

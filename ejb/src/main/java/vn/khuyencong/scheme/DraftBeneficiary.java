package vn.khuyencong.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A draft named an establishment in some version of its dossier; never changed. */
@Entity
@Table(name = "draft_beneficiary")
public class DraftBeneficiary {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    /** What the record of the establishment is, or would be, known by. */
    @Column(name = "identity_key")
    private String identity;

    protected DraftBeneficiary() {
    }

    DraftBeneficiary(SchemeRecord record, String identity) {
        this.record = record;
        this.identity = identity;
    }
}

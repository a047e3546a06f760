package vn.khuyencong.establishment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A key by which records that may be one find each other. */
@Entity
@Table(name = "establishment_key")
class EstablishmentKey {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "establishment_id")
    private long establishment;
    @Column(name = "near_key")
    private String nearKey;

    protected EstablishmentKey() {
    }

    EstablishmentKey(long establishment, String nearKey) {
        this.establishment = establishment;
        this.nearKey = nearKey;
    }
}

package vn.khuyencong.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.shared.VietnameseText;

/** A product of an establishment: one record through all levels and years, so that it is never counted twice by accident. */
@Entity
@Table(name = "award_product")
public class AwardProduct {

    private static final int LONGEST_KEY = 900;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "establishment_id")
    private long establishmentId;
    private String name;
    private String identity;
    @Column(name = "made_at")
    private Instant madeAt;

    protected AwardProduct() {
    }

    AwardProduct(Establishment maker, String name, Instant madeAt) {
        establishmentId = maker.survivor();
        this.name = name;
        identity = identity(maker, name);
        this.madeAt = madeAt;
    }

    /** A product is known by its maker and its name, however the name is spelt. */
    private static String identity(Establishment maker, String name) {
        return identity(maker.survivor(), name);
    }

    /** What it is known by once the record of its maker was merged into another. */
    static String identity(long maker, String name) {
        return maker + ":" + key(name);
    }

    static String key(String name) {
        String key = VietnameseText.searchKey(name);
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }

    public long id() {
        return id;
    }

    public long establishmentId() {
        return establishmentId;
    }

    public String name() {
        return name;
    }

    /** Establishment and folded name. */
    public String identity() {
        return identity;
    }

    public Instant madeAt() {
        return madeAt;
    }
}

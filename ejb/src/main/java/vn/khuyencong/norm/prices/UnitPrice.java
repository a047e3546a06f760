package vn.khuyencong.norm.prices;

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
import java.time.LocalDate;
import java.util.Objects;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/** Đơn giá: what one unit of measure of an item costs from day to day, by which text. */
@Entity
@Table(name = "unit_price")
public class UnitPrice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "code")
    private PriceItem item;
    private String content;
    private long price;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;
    @Column(name = "entered_by")
    private String enteredBy;
    @Column(name = "entered_at")
    private Instant enteredAt;
    @Column(name = "verified_by")
    private String verifiedBy;

    protected UnitPrice() {
    }

    UnitPrice(PriceItem item, NewPrice entered, String by, Instant at) {
        this.item = item;
        content = VietnameseText.normalize(entered.content().strip());
        price = entered.price();
        fund = entered.fund();
        unitId = entered.unit() == null ? null : entered.unit().value();
        validFrom = entered.validFrom();
        validTo = entered.validTo();
        legalBasis = VietnameseText.normalize(entered.legalBasis().strip());
        enteredBy = by;
        enteredAt = at;
    }

    /** Whether it is of the same series and holds on a day of the other one's period. */
    boolean overlaps(NewPrice other) {
        return fund == other.fund() && Objects.equals(unit(), other.unit())
                && (validTo == null || !validTo.isBefore(other.validFrom()))
                && (other.validTo() == null || !validFrom.isAfter(other.validTo()));
    }

    void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    void verify(String by) {
        verified = true;
        verifiedBy = by;
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    public long id() {
        return id;
    }

    public String code() {
        return item.code();
    }

    public String content() {
        return content;
    }

    public String unitOfMeasure() {
        return item.unitOfMeasure();
    }

    /** Đồng for one unit of measure. */
    public long price() {
        return price;
    }

    /** The fund it is for; null: every fund. */
    public FundSource fund() {
        return fund;
    }

    /** The unit it is for; null: the whole country. */
    public UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day; null while it holds. */
    public LocalDate validTo() {
        return validTo;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** Whether somebody has held it against the text. */
    public boolean verified() {
        return verified;
    }

    public String enteredBy() {
        return enteredBy;
    }

    public String verifiedBy() {
        return verifiedBy;
    }
}

package vn.khuyencong.scheme.estimate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import vn.khuyencong.norm.prices.UnitPrice;

/** A line of an estimate; its amount is computed and never stored. */
@Entity
@Table(name = "scheme_estimate_line")
public class EstimateLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "estimate_id")
    private Estimate estimate;
    private int position;
    private String code;
    private String content;
    @Column(name = "unit_of_measure")
    private String unitOfMeasure;
    private BigDecimal quantity;
    private long price;
    @Column(name = "filed_price")
    private Long filedPrice;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "price_id")
    private UnitPrice filed;
    private long promotion;
    private long counterpart;
    private long other;

    protected EstimateLine() {
    }

    /**
     * @param item  a row of the price list that says what the item is
     * @param filed the row that holds on the day of the estimate; null if none does: then the price used was entered
     */
    EstimateLine(Estimate estimate, int position, EstimateDraft.Line entered, UnitPrice item, UnitPrice filed) {
        this.estimate = estimate;
        this.position = position;
        this.filed = filed;
        code = item.code();
        content = item.content();
        unitOfMeasure = item.unitOfMeasure();
        filedPrice = filed == null ? null : filed.price();
        quantity = entered.quantity();
        price = entered.price() == null ? filedPrice : entered.price();
        promotion = entered.promotion() == null ? 0 : entered.promotion();
        other = entered.other() == null ? 0 : entered.other();
        counterpart = entered.counterpart() == null ? amount() - promotion - other : entered.counterpart();
    }

    /** Whether its sources pay for it, no more and no less. */
    boolean balances() {
        return counterpart >= 0 && promotion + counterpart + other == amount();
    }

    public int position() {
        return position;
    }

    public String code() {
        return code;
    }

    public String content() {
        return content;
    }

    public String unitOfMeasure() {
        return unitOfMeasure;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    /** The price used, đồng. */
    public long price() {
        return price;
    }

    /** The price on file that day, đồng; null if none was. */
    public Long filedPrice() {
        return filedPrice;
    }

    /** The text that the price on file rests on; null if none was on file. */
    public String legalBasis() {
        return filed == null ? null : filed.legalBasis();
    }

    /** Whether it is held against a price that nobody has verified. */
    public boolean unverified() {
        return filed != null && !filed.verified();
    }

    /** Quantity times price used, whole đồng. */
    public long amount() {
        return EstimateDraft.amount(quantity, price);
    }

    public long promotion() {
        return promotion;
    }

    public long counterpart() {
        return counterpart;
    }

    public long other() {
        return other;
    }

    /** Nothing to compare where no price was on file. */
    public Deviation deviation() {
        return filedPrice == null ? Deviation.NONE : new Deviation(amount(), EstimateDraft.amount(quantity, filedPrice));
    }
}

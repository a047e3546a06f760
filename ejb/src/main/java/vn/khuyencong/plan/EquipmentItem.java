package vn.khuyencong.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.PlanSubmission;

/** A machine of a line and the quotation its price rests on. */
@Entity
@Table(name = "equipment_item")
public class EquipmentItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "line_id")
    private SchemeLine line;
    private String name;
    private String specification;
    private String origin;
    private long quantity;
    @Column(name = "unit_price")
    private long unitPrice;
    @Column(name = "quotation_number")
    private String quotationNumber;
    @Column(name = "quotation_supplier")
    private String quotationSupplier;
    @Column(name = "quotation_date")
    private LocalDate quotationDate;
    @Column(name = "quotation_valid_until")
    private LocalDate quotationValidUntil;

    protected EquipmentItem() {
    }

    EquipmentItem(SchemeLine line, PlanSubmission.Equipment source) {
        this.line = line;
        name = source.name();
        specification = source.specification();
        origin = source.origin();
        quantity = source.quantity();
        unitPrice = source.unitPrice();
        if (source.quotation() != null) {
            quotationNumber = source.quotation().number();
            quotationSupplier = source.quotation().supplier();
            quotationDate = source.quotation().date();
            quotationValidUntil = source.quotation().validUntil();
        }
    }

    PlanSubmission.Equipment stated() {
        boolean quoted = quotationNumber != null || quotationSupplier != null || quotationDate != null || quotationValidUntil != null;
        return new PlanSubmission.Equipment(name, specification, origin, quantity, unitPrice, quoted
                ? new PlanSubmission.Quotation(quotationNumber, quotationSupplier, quotationDate, quotationValidUntil) : null);
    }

    public String name() {
        return name;
    }

    public String specification() {
        return specification;
    }

    public long quantity() {
        return quantity;
    }

    public long unitPrice() {
        return unitPrice;
    }

    public LocalDate quotationValidUntil() {
        return quotationValidUntil;
    }
}

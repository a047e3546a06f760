package vn.khuyencong.norm.prices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is priced. Its unit of measure never changes: a quantity in an old estimate keeps its meaning. */
@Entity
@Table(name = "price_item")
class PriceItem {

    @Id
    private String code;
    @Column(name = "unit_of_measure")
    private String unitOfMeasure;

    protected PriceItem() {
    }

    PriceItem(String code, String unitOfMeasure) {
        this.code = code;
        this.unitOfMeasure = unitOfMeasure;
    }

    String unitOfMeasure() {
        return unitOfMeasure;
    }

    String code() {
        return code;
    }
}

package vn.khuyencong.plan;

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
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.shared.FundSource;

/** A value stated by a report, or a target stated by a plan: whole đồng or a count. */
@Entity
@Table(name = "reported_figure")
public class ReportedFigure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id")
    private DocumentVersion version;
    private String indicator;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    private String activity;
    private long amount;

    protected ReportedFigure() {
    }

    ReportedFigure(DocumentVersion version, Amount source) {
        this.version = version;
        indicator = source.indicator();
        fund = source.fund();
        activity = source.activity();
        amount = source.amount();
    }

    Amount stated() {
        return new Amount(indicator, fund, activity, amount);
    }

    long id() {
        return id;
    }

    DocumentVersion version() {
        return version;
    }

    public String indicator() {
        return indicator;
    }

    public FundSource fund() {
        return fund;
    }

    public String activity() {
        return activity;
    }

    public long amount() {
        return amount;
    }
}

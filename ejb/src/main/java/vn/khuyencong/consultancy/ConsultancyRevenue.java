package vn.khuyencong.consultancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.khuyencong.exchange.contract.ConsultancyReport.Recognised;

/** Revenue of a version of a project, recognised in a quarter. */
@Entity
@Table(name = "consultancy_revenue")
public class ConsultancyRevenue {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "project_id")
    private ConsultancyProject project;
    @Column(name = "revenue_year")
    private int revenueYear;
    @Column(name = "revenue_quarter")
    private int revenueQuarter;
    private long amount;

    protected ConsultancyRevenue() {
    }

    ConsultancyRevenue(ConsultancyProject project, Recognised stated) {
        this.project = project;
        revenueYear = stated.year();
        revenueQuarter = stated.quarter();
        amount = stated.amount();
    }

    Recognised stated() {
        return new Recognised(revenueYear, revenueQuarter, amount);
    }
}

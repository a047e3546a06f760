package vn.khuyencong.fair;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What came of a fair for one application, as its province reported it. The newest counts. */
@Entity
@Table(name = "fair_outcome")
public class FairOutcome {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "message_id")
    private Long messageId;
    @ManyToOne
    @JoinColumn(name = "fair_id")
    private Fair fair;
    @ManyToOne
    @JoinColumn(name = "application_id")
    private FairApplication application;
    private boolean attended;
    @Column(name = "stalls_used")
    private int stallsUsed;
    private long sales;
    private int contracts;
    @Column(name = "contract_value")
    private long contractValue;
    @Column(name = "reported_at")
    private Instant reportedAt;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @Column(name = "reported_by")
    private String reportedBy;

    protected FairOutcome() {
    }

    FairOutcome(Long messageId, Fair fair, FairApplication application, boolean attended, int stallsUsed, long sales,
            int contracts, long contractValue, Instant reportedAt, LocalDate businessDay, String reportedBy) {
        this.messageId = messageId;
        this.fair = fair;
        this.application = application;
        this.attended = attended;
        this.stallsUsed = stallsUsed;
        this.sales = sales;
        this.contracts = contracts;
        this.contractValue = contractValue;
        this.reportedAt = reportedAt;
        this.businessDay = businessDay;
        this.reportedBy = reportedBy;
    }

    public long id() {
        return id;
    }

    public Long messageId() {
        return messageId;
    }

    public Fair fair() {
        return fair;
    }

    public FairApplication application() {
        return application;
    }

    public boolean attended() {
        return attended;
    }

    public int stallsUsed() {
        return stallsUsed;
    }

    /** Whole đồng. */
    public long sales() {
        return sales;
    }

    public int contracts() {
        return contracts;
    }

    /** Whole đồng. */
    public long contractValue() {
        return contractValue;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    public String reportedBy() {
        return reportedBy;
    }
}

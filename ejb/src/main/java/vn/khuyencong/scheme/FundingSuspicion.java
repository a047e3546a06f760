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
import java.time.LocalDate;

/** A scheme was decided elsewhere though another one supports the same; open until an official lets it pass or one is given up. */
@Entity
@Table(name = "funding_suspicion")
public class FundingSuspicion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "other_id")
    private SchemeRecord other;
    @Column(name = "business_day")
    private LocalDate businessDay;

    protected FundingSuspicion() {
    }

    FundingSuspicion(SchemeRecord record, SchemeRecord other, LocalDate businessDay) {
        this.record = record;
        this.other = other;
        this.businessDay = businessDay;
    }
}

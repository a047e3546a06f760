package vn.khuyencong.scheme.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The most that a collaborator is paid a month in a period of law: COLLABORATOR_PAY, once the base salary. */
@Entity
@Table(name = "collaborator_pay")
public class CollaboratorPay {

    @Id
    private long id;
    @Column(name = "max_amount")
    private long maxAmount;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected CollaboratorPay() {
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Đồng a month. */
    public long maxAmount() {
        return maxAmount;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public boolean verified() {
        return verified;
    }
}

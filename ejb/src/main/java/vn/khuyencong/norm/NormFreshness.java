package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How long a norm pack may be relied on, in the period in which that is agreed; dated data like the law itself. */
@Entity
@Table(name = "norm_freshness")
public class NormFreshness {

    @Id
    private long id;
    @Column(name = "fresh_days")
    private int freshDays;
    @Column(name = "renew_days")
    private int renewDays;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected NormFreshness() {
    }

    /** The last day on which what is given out on a day may be relied on. */
    public LocalDate lastFreshDay(LocalDate issuedOn) {
        return issuedOn.plusDays(freshDays);
    }

    /** Whether what is fresh until a day is to be given out again, so that nobody's pack grows stale while nothing changes. */
    public boolean isRenewalDue(LocalDate freshUntil, LocalDate today) {
        return !today.plusDays(renewDays).isBefore(freshUntil);
    }
}

package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.shared.FundSource;

/** What a report or a target may state, in the period it is asked for. */
@Entity
@Table(name = "measure")
class Measure {

    @Id
    private String code;
    private String label;
    private int position;
    private String funds;
    @Column(name = "at_most")
    private String atMost;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected Measure() {
    }

    NormFile.Indicator value() {
        Set<FundSource> allowed = Arrays.stream(funds.split(" ")).map(FundSource::valueOf).collect(Collectors.toSet());
        return new NormFile.Indicator(code, label, allowed, atMost, validFrom, validTo, legalBasis, verified);
    }
}

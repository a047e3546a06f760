package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.shared.FundSource;

/** What a report or a target may state, in the period it is asked for. */
@Entity
@Table(name = "measure")
class Measure {

    @Id
    private String code;
    private String label;
    private String funds;
    @Column(name = "at_most")
    private String atMost;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Measure() {
    }

    boolean inForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    NormPack.Indicator value() {
        Set<FundSource> allowed = Arrays.stream(funds.split(" ")).map(FundSource::valueOf).collect(Collectors.toSet());
        return new NormPack.Indicator(code, label, allowed, atMost);
    }
}

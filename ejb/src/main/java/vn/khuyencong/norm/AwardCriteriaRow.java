package vn.khuyencong.norm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.AwardLevel;

/** By what products of a level are judged, and what breaks a tie, on file. */
@Entity
@Table(name = "award_criteria")
class AwardCriteriaRow extends LawRow {

    @Enumerated(EnumType.STRING)
    private AwardLevel level;
    private String ties;
    @OneToMany(mappedBy = "criteria", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<AwardCriterionRow> lines = new ArrayList<>();

    protected AwardCriteriaRow() {
    }

    AwardCriteriaRow(LawContent.AwardCriteria content, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        level = content.level();
        ties = String.join(" ", content.ties());
        content.criteria().forEach(one -> lines.add(new AwardCriterionRow(this, lines.size() + 1, one)));
    }

    @Override
    LawContent.AwardCriteria content() {
        return new LawContent.AwardCriteria(level, lines.stream().map(AwardCriterionRow::content).toList(),
                Stream.of(ties.split(" ")).filter(code -> !code.isEmpty()).toList());
    }
}

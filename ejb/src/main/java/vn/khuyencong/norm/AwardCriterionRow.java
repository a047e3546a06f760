package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.khuyencong.shared.VietnameseText;

/** One of the criteria by which products are judged, on file. */
@Entity
@Table(name = "award_criterion")
class AwardCriterionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "criteria_id")
    private AwardCriteriaRow criteria;
    private int position;
    private String code;
    private String name;
    @Column(name = "most_points")
    private int mostPoints;

    protected AwardCriterionRow() {
    }

    AwardCriterionRow(AwardCriteriaRow criteria, int position, LawContent.AwardCriterion content) {
        this.criteria = criteria;
        this.position = position;
        code = content.code();
        name = VietnameseText.normalize(content.name().strip());
        mostPoints = content.mostPoints();
    }

    LawContent.AwardCriterion content() {
        return new LawContent.AwardCriterion(code, name, mostPoints);
    }
}

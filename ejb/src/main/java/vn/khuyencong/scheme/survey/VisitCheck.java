package vn.khuyencong.scheme.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.khuyencong.exchange.contract.SchemeStep;

/** What was found of an item of the checklist; never changed afterwards. */
@Entity
@Table(name = "visit_check")
public class VisitCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "visit_id")
    private SurveyVisit visit;
    private String item;
    private boolean holds;
    private String seen;
    private String evidence;

    protected VisitCheck() {
    }

    VisitCheck(SurveyVisit visit, SchemeStep.Checked checked) {
        this.visit = visit;
        item = checked.item();
        holds = checked.holds();
        seen = checked.seen();
        evidence = checked.evidence().strip();
    }

    /** Code of the item. */
    public String item() {
        return item;
    }

    public boolean holds() {
        return holds;
    }

    public String seen() {
        return seen;
    }

    /** The digest of a photo or paper, or what it is in words. */
    public String evidence() {
        return evidence;
    }
}

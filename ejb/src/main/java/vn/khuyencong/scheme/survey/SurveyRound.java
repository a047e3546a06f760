package vn.khuyencong.scheme.survey;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.shared.UnitId;

/** Đợt khảo sát of a unit for the plan of a year. */
@Entity
@Table(name = "survey_round")
public class SurveyRound {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "plan_year")
    private int planYear;
    private String title;
    @Column(name = "starts_on")
    private LocalDate startsOn;
    @Column(name = "ends_on")
    private LocalDate endsOn;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "made_at")
    private Instant madeAt;
    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<SurveyPlace> places = new ArrayList<>();
    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<SurveyMember> members = new ArrayList<>();

    protected SurveyRound() {
    }

    SurveyRound(Surveys.Draft draft, String madeBy, Instant madeAt) {
        unitId = draft.unit().value();
        planYear = draft.planYear();
        title = draft.title();
        startsOn = draft.startsOn();
        endsOn = draft.endsOn();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        draft.places().stream().distinct().forEach(place -> places.add(new SurveyPlace(this, place, places.size() + 1)));
        draft.team().forEach(member -> members.add(new SurveyMember(this, member, members.size() + 1)));
    }

    public long id() {
        return id;
    }

    public UnitId unit() {
        return new UnitId(unitId);
    }

    /** The year whose plan is prepared by it. */
    public int planYear() {
        return planYear;
    }

    public String title() {
        return title;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** Null where no end is planned. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public List<SurveyPlace> places() {
        return places;
    }

    public List<SurveyMember> members() {
        return members;
    }
}

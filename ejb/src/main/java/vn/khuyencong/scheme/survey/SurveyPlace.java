package vn.khuyencong.scheme.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A district or commune that a round is to cover. */
@Entity
@Table(name = "survey_place")
public class SurveyPlace {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private SurveyRound round;
    private String name;
    private int position;

    protected SurveyPlace() {
    }

    SurveyPlace(SurveyRound round, String name, int position) {
        this.round = round;
        this.name = name;
        this.position = position;
    }

    public long id() {
        return id;
    }

    SurveyRound round() {
        return round;
    }

    public String name() {
        return name;
    }
}

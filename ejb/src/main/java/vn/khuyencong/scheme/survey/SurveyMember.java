package vn.khuyencong.scheme.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A member of the team, with the organisation he comes from. */
@Entity
@Table(name = "survey_member")
public class SurveyMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private SurveyRound round;
    private String name;
    private String organisation;
    private int position;

    protected SurveyMember() {
    }

    SurveyMember(SurveyRound round, Surveys.Member member, int position) {
        this.round = round;
        name = member.name();
        organisation = member.organisation();
        this.position = position;
    }

    public String name() {
        return name;
    }

    public String organisation() {
        return organisation;
    }
}

package vn.khuyencong.training;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;

/** Somebody who learned, by a version of a report that was taken. */
@Entity
@Table(name = "training_learner")
public class CourseLearner extends PersonFacts {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "report_id")
    private CourseReport report;
    private int position;

    protected CourseLearner() {
    }

    CourseLearner(CourseReport report, int position, Learner learner) {
        super(learner);
        this.report = report;
        this.position = position;
    }

    CourseReport report() {
        return report;
    }

    /** In the list, from 1. */
    public int position() {
        return position;
    }
}

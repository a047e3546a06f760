package vn.khuyencong.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.CourseKind;

/** What courses of a kind keep to, from when on, and where that stands. What is null is not limited, or not known. */
@Entity
@Table(name = "course_norm")
public class CourseNorm {

    @Id
    private long id;
    @Enumerated(EnumType.STRING)
    private CourseKind kind;
    @Column(name = "class_least")
    private Integer classLeast;
    @Column(name = "class_most")
    private Integer classMost;
    @Column(name = "days_most")
    private Integer daysMost;
    @Column(name = "learner_most")
    private Long learnerMost;
    @Column(name = "priority_most")
    private Long priorityMost;
    @Column(name = "attendance_percent")
    private Integer attendancePercent;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "legal_basis")
    private String legalBasis;
    private boolean verified;

    protected CourseNorm() {
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public CourseKind kind() {
        return kind;
    }

    /** Fewest learners of a class. */
    public Integer classLeast() {
        return classLeast;
    }

    /** Most learners of a class. */
    public Integer classMost() {
        return classMost;
    }

    /** From the first to the last day. */
    public Integer daysMost() {
        return daysMost;
    }

    /** Whole đồng of funds for one learner. */
    public Long learnerMost() {
        return learnerMost;
    }

    /** The same for one of an ethnic minority or a poor household. */
    public Long priorityMost() {
        return priorityMost;
    }

    /** Share of the days held below which a learner is asked after. */
    public Integer attendancePercent() {
        return attendancePercent;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /** Whether somebody has held it against that text. */
    public boolean verified() {
        return verified;
    }
}

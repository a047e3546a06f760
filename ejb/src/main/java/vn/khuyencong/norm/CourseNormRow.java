package vn.khuyencong.norm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.CourseKind;

/** What courses of a kind keep to, on file. */
@Entity
@Table(name = "course_norm")
class CourseNormRow extends LawRow {

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

    protected CourseNormRow() {
    }

    CourseNormRow(LawContent.CourseLimits limits, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        kind = limits.kind();
        classLeast = limits.classLeast();
        classMost = limits.classMost();
        daysMost = limits.daysMost();
        learnerMost = limits.learnerMost();
        priorityMost = limits.priorityMost();
        attendancePercent = limits.attendancePercent();
    }

    @Override
    LawContent.CourseLimits content() {
        return new LawContent.CourseLimits(kind, classLeast, classMost, daysMost, learnerMost, priorityMost, attendancePercent);
    }
}

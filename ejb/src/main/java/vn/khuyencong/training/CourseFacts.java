package vn.khuyencong.training;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.TrainingReport.Costs;
import vn.khuyencong.exchange.contract.TrainingReport.Course;
import vn.khuyencong.shared.UnitId;

/** What is said of a course, in its preparation and in each version of its report. */
@MappedSuperclass
public abstract class CourseFacts {

    @Column(name = "unit_id")
    private String unit;
    @Column(name = "plan_year")
    private int planYear;
    private String document;
    @Enumerated(EnumType.STRING)
    @Column(name = "course_kind")
    private CourseKind courseKind;
    private String name;
    private String occupation;
    private String place;
    @Column(name = "from_day")
    private LocalDate fromDay;
    @Column(name = "to_day")
    private LocalDate toDay;
    private String scheme;
    @Column(name = "employer_name")
    private String employerName;
    @Enumerated(EnumType.STRING)
    @Column(name = "employer_form")
    private LegalForm employerForm;
    @Column(name = "employer_code")
    private String employerCode;
    @Column(name = "employer_address")
    private String employerAddress;
    private Integer committed;
    private Integer delegates;
    private long national;
    private long local;
    private long other;
    private boolean sample;

    protected CourseFacts() {
    }

    CourseFacts(UnitId unit, int planYear, String document, boolean sample) {
        this.unit = unit.value();
        this.planYear = planYear;
        this.document = document;
        this.sample = sample;
    }

    final void say(Course course, Integer delegates, Costs costs) {
        courseKind = course.kind();
        name = course.name();
        occupation = course.occupation();
        place = course.place();
        fromDay = course.from();
        toDay = course.to();
        scheme = course.scheme();
        Establishment employer = course.employer();
        employerName = employer == null ? null : employer.name();
        employerForm = employer == null ? null : employer.legalForm();
        employerCode = employer == null ? null : employer.taxCode();
        employerAddress = employer == null ? null : employer.address();
        committed = course.committed();
        this.delegates = delegates;
        national = costs.national();
        local = costs.local();
        other = costs.other();
    }

    /** It as a message says it. */
    public Course course() {
        return new Course(courseKind, name, occupation, place, fromDay, toDay, scheme, employer(), committed);
    }

    public UnitId unit() {
        return new UnitId(unit);
    }

    public int planYear() {
        return planYear;
    }

    /** The unit's own number of the course. */
    public String document() {
        return document;
    }

    public CourseKind courseKind() {
        return courseKind;
    }

    public String name() {
        return name;
    }

    public String occupation() {
        return occupation;
    }

    public String place() {
        return place;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    public LocalDate toDay() {
        return toDay;
    }

    /** Code of the scheme that paid for it, or null. */
    public String scheme() {
        return scheme;
    }

    /** Who asked for it, or null. */
    public Establishment employer() {
        return employerName == null ? null : new Establishment(employerName, employerForm, employerCode, employerAddress);
    }

    /** How many learners the employer undertook to employ, or null. */
    public Integer committed() {
        return committed;
    }

    /** Of a workshop; null until they are counted. */
    public Integer delegates() {
        return delegates;
    }

    final void count(int came) {
        delegates = came;
    }

    /** Whole đồng. */
    public Costs costs() {
        return new Costs(national, local, other);
    }

    public boolean sample() {
        return sample;
    }
}

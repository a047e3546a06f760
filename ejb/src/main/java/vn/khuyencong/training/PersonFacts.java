package vn.khuyencong.training;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Sex;
import vn.khuyencong.exchange.contract.TrainingReport.Work;
import vn.khuyencong.shared.MaskedName;

/** Somebody in the list of a course. Personal data (NĐ 13/2023/NĐ-CP): whole for the unit of the course, else by initials. */
@MappedSuperclass
public abstract class PersonFacts {

    private String name;
    @Column(name = "person_key")
    private String personKey;
    @Column(name = "birth_year")
    private int birthYear;
    @Enumerated(EnumType.STRING)
    private Sex sex;
    private String commune;
    private boolean minority;
    private boolean poor;
    private String establishment;
    @Enumerated(EnumType.STRING)
    private CourseResult result;
    private String certificate;
    @Enumerated(EnumType.STRING)
    private Work work;

    protected PersonFacts() {
    }

    PersonFacts(Learner learner) {
        name = learner.name();
        birthYear = learner.birthYear();
        sex = learner.sex();
        commune = learner.commune();
        minority = learner.minority();
        poor = learner.poor();
        establishment = learner.establishment();
        personKey = learner.person();
        become(learner.result(), learner.certificate(), learner.work());
    }

    final void become(CourseResult how, String number, Work where) {
        result = how;
        certificate = number;
        work = where;
    }

    /** All of him, as a message says it. */
    public Learner learner() {
        return new Learner(name, birthYear, sex, commune, minority, poor, establishment, result, certificate, work);
    }

    /** His initials. */
    public String masked() {
        return MaskedName.of(name);
    }

    /** Equal for who is perhaps one person. */
    String personKey() {
        return personKey;
    }

    public Sex sex() {
        return sex;
    }

    /** Of an ethnic minority or a poor household. */
    public boolean priority() {
        return minority || poor;
    }

    /** Null until it is given. */
    public CourseResult result() {
        return result;
    }

    /** Where he was found working when last asked; null where nobody said. */
    public Work work() {
        return work;
    }
}

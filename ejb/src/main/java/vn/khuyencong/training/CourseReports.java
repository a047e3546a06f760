package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.establishment.EstablishmentRegister;
import vn.khuyencong.establishment.Stated;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.training.CourseReport.ReportState;

/**
 * Takes reports of courses, version by version. One that is refused is returned with its reasons and the version before it stays in
 * force; one that is taken brings its course on file, with its learners and what became of them. A course that is prepared here is
 * reported once it is finished, and what was planned of it stays beside what was reported.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CourseReports {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private CourseJudgement judgement;
    @Inject
    private EstablishmentRegister register;
    @Inject
    private BusinessClock clock;

    /** Registers a version under its key, before it is judged. The key is unique for ever. */
    public CourseReport register(long messageId, Message message) {
        CourseReport report = new CourseReport(messageId, message, clock.now(), clock.today());
        em.persist(report);
        return report;
    }

    /** The version registered under a key, whoever sent it and whatever became of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CourseReport> find(DocumentKey key) {
        return em.createQuery("""
                        select r from CourseReport r where r.unit = :unit and r.planYear = :year and r.document = :document
                        and r.version = :version""", CourseReport.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .setParameter("version", key.version()).getResultStream().findFirst();
    }

    /**
     * Judges a registered version whose turn it is, and brings it into force or returns it; everything found.
     *
     * @param came when it was received
     * @param day  the business day of that
     */
    public List<Refusal> judge(CourseReport registered, TrainingReport report, Instant came, LocalDate day) {
        registered.isJudged(came, day);
        List<Refusal> findings = foresee(report, day);
        if (findings.stream().noneMatch(Refusal::blocks)) {
            take(registered, report);
        }
        return findings;
    }

    /** What would be found of a report if it came on a day; nothing is changed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Refusal> foresee(TrainingReport report, LocalDate day) {
        return judgement.judge(report, inForce(report.key()).isPresent(), onFile(report.key()).orElse(null), day);
    }

    private void take(CourseReport registered, TrainingReport report) {
        boolean withdraws = report.kind() == SubmissionKind.WITHDRAWAL;
        inForce(report.key()).ifPresent(withdraws ? CourseReport::beWithdrawn : CourseReport::beSuperseded);
        if (withdraws) {
            registered.beWithdrawn();
            onFile(report.key()).ifPresent(TrainingCourse::loseReport);
            return;
        }
        TrainingCourse course = onFile(report.key()).orElseGet(() -> made(registered));
        registered.comeIntoForce(course, employer(registered, report));
        course.follow(registered);
        for (int i = 0; i < report.learners().size(); i++) {
            em.persist(new CourseLearner(registered, i + 1, report.learners().get(i)));
        }
        report.surveys().forEach(survey -> em.persist(new CourseSurvey(course, registered, survey, registered.receivedAt(), registered.sender().value())));
    }

    /** The course under the number of a report. */
    private Optional<TrainingCourse> onFile(DocumentKey key) {
        return em.createQuery("select c from TrainingCourse c where c.unit = :unit and c.planYear = :year and c.document = :document", TrainingCourse.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .getResultStream().findFirst();
    }

    private TrainingCourse made(CourseReport report) {
        TrainingCourse made = new TrainingCourse(report, clock.now());
        em.persist(made);
        return made;
    }

    /** The employer in the register, which knows it from now on. */
    private Long employer(CourseReport registered, TrainingReport report) {
        Establishment who = report.course().employer();
        DocumentKey key = report.key();
        return who == null ? null : register.identify(List.of(new Stated(who.name(), who.legalForm(), who.taxCode(), who.address(), key.subject(),
                registered.businessDay(), registered.messageId(), String.join("/", key.unit(), Integer.toString(key.planYear()), key.stream(),
                key.document())))).get(0);
    }

    private Optional<CourseReport> inForce(DocumentKey key) {
        return em.createQuery("""
                        select r from CourseReport r where r.unit = :unit and r.planYear = :year and r.document = :document and r.state = :state""",
                        CourseReport.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .setParameter("state", ReportState.IN_FORCE).getResultStream().findFirst();
    }
}

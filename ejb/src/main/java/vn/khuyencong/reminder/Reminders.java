package vn.khuyencong.reminder;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.consolidation.AnswerState;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.Standing;
import vn.khuyencong.consolidation.StreamCompleteness;
import vn.khuyencong.exchange.Arrivals;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.norm.ReminderStep;
import vn.khuyencong.norm.ReminderSteps;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Reminds the units that still owe a document of last year, this year or the next. Of the steps that a deadline has reached only
 * the last one is sent, so that after days without reminding a unit gets one letter and not five.
 */
@Stateless
public class Reminders {

    private static final String SYSTEM = "system";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Arrivals arrivals;
    @Inject
    private ReminderSteps steps;
    @Inject
    private Territory territory;
    @Inject
    private Event<MinistryLetter> letters;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Reminds now.
     *
     * @return how many letters were sent
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not
     */
    public int remind(Viewer by) {
        by.require(by.may(Function.APPRAISE_PLANS) ? Function.APPRAISE_PLANS : Function.DECIDE_PLANS);
        return remindAs(by.name(), by);
    }

    /** Reminds at night; on several nodes whichever comes first sends what the others then find sent. */
    public int remindNightly() {
        if (round().isOf(clock.today())) {
            return 0;
        }
        return remindAs(SYSTEM, new Viewer(SYSTEM, SYSTEM, Role.DEPT_OFFICER, null));
    }

    private int remindAs(String actor, Viewer viewer) {
        LocalDate today = clock.today();
        round().was(today);
        List<ReminderStep> all = steps.all();
        int sent = IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1).map(year -> ofYear(year, viewer, actor, all)).sum();
        audit.record(actor, AuditAct.REMINDERS_SENT, today.toString(), "OK", Integer.toString(sent));
        return sent;
    }

    private ReminderRound round() {
        return em.find(ReminderRound.class, ReminderRound.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    private int ofYear(int year, Viewer viewer, String actor, List<ReminderStep> known) {
        List<Reminder> before = sent(year);
        Question question = new Question(year, Period.YEAR, Scope.NATION, Boundaries.THEN, false);
        return Math.toIntExact(arrivals.completeness(viewer, question, null).stream().mapToLong(stream -> stream.owed().stream()
                .map(StreamCompleteness.Row::worst).filter(standing -> !standing.state().answered() && standing.due() != null)
                .filter(standing -> remind(year, stream, standing, actor, known, before)).count()).sum());
    }

    private boolean remind(int year, StreamCompleteness stream, Standing standing, String actor, List<ReminderStep> known, List<Reminder> before) {
        LocalDate today = clock.today();
        Reminder.Owed owed = new Reminder.Owed(standing.unit().id(), year, stream.stream(), standing.due());
        Optional<ReminderStep> reached = known.stream().filter(step -> step.reached(owed.due(), today))
                .max(Comparator.comparingInt(ReminderStep::days))
                .filter(step -> before.stream().noneMatch(sent -> sent.isOf(owed) && sent.days() >= step.days()));
        reached.ifPresent(step -> {
            em.persist(new Reminder(owed, step.days(), actor, today, clock.now()));
            letters.fire(letter(owed, standing, today));
        });
        return reached.isPresent();
    }

    private static MinistryLetter letter(Reminder.Owed owed, Standing standing, LocalDate today) {
        Deadline calendar = standing.deadline().calendar();
        return new MinistryLetter(owed.unit(), LetterType.DEADLINE_REMINDER, owed.stream() + "/" + owed.planYear(),
                new DeadlineReminder(owed.unit().value(), owed.planYear(), owed.stream(), owed.due(), calendar.due(), calendar.legalBasis(),
                        calendar.verified(), ChronoUnit.DAYS.between(owed.due(), today), standing.state() == AnswerState.RETURNED));
    }

    /** The steps of today, the earliest before a deadline first. */
    public List<ReminderStep> steps() {
        return steps.all().stream().filter(step -> step.holdsOn(clock.today())).toList();
    }

    /** The reminders of a plan year to units that the viewer sees, the latest first. */
    public List<Reminder> of(Viewer viewer, int planYear) {
        UnitMap units = territory.map();
        return sent(planYear).stream().filter(reminder -> viewer.sees(reminder.unit(), units)).toList();
    }

    private List<Reminder> sent(int planYear) {
        return em.createQuery("select r from Reminder r where r.planYear = :year order by r.sentAt desc, r.id desc", Reminder.class)
                .setParameter("year", planYear).getResultList();
    }
}

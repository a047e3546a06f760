package vn.khuyencong.scheme.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationState;
import vn.khuyencong.scheme.registration.Registrations;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Plans rounds and their routes. What waits for a visit is proposed: needs that are recorded, and last year's settled schemes. */
@Stateless
public class Surveys {

    private static final int MOST = 200;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Registrations registrations;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** A member of the team. */
    public record Member(String name, String organisation) {
    }

    /**
     * A round to be planned.
     *
     * @param places the districts or communes to be covered, at least one
     * @param team   at least one member
     * @param endsOn null where no end is planned
     */
    public record Draft(UnitId unit, int planYear, String title, LocalDate startsOn, LocalDate endsOn, List<String> places, List<Member> team) {
    }

    /** What became of the plan of a round. */
    public record Planned(SurveyRound round, List<Refusal> refusals) {
    }

    /**
     * Plans a round.
     *
     * @throws NotVisible if the viewer prepares no schemes of the unit
     */
    public Planned plan(Viewer viewer, Draft draft) {
        viewer.requireOn(clock.today(), Function.PREPARE_SCHEMES, draft.unit(), territory.map());
        List<Refusal> against = against(draft);
        if (!against.isEmpty()) {
            return new Planned(null, against);
        }
        SurveyRound round = new SurveyRound(draft, viewer.name(), clock.now());
        em.persist(round);
        em.flush();
        audit.record(viewer.name(), AuditAct.SURVEY_PLANNED, "survey/" + round.id(), "OK", draft.unit() + "." + draft.planYear());
        return new Planned(round, List.of());
    }

    private static List<Refusal> against(Draft draft) {
        List<Refusal> against = new ArrayList<>();
        if (!isName(draft.title())) {
            against.add(Refusal.error("FIELD_MISSING", "", "title"));
        }
        if (draft.startsOn() == null || draft.endsOn() != null && draft.endsOn().isBefore(draft.startsOn())) {
            against.add(Refusal.error("DAYS_WRONG", "", "startsOn"));
        }
        if (draft.places().isEmpty() || !draft.places().stream().allMatch(Surveys::isName)) {
            against.add(Refusal.error("FIELD_MISSING", "", "places"));
        }
        if (draft.team().isEmpty() || !draft.team().stream().allMatch(one -> isName(one.name()) && one.organisation().length() <= MOST)) {
            against.add(Refusal.error("FIELD_MISSING", "", "team"));
        }
        return against;
    }

    private static boolean isName(String text) {
        return text != null && !text.isBlank() && text.length() <= MOST;
    }

    /** The rounds for the plans of a year that the viewer sees, newest first. */
    public List<SurveyRound> of(Viewer viewer, int planYear) {
        return em.createQuery("select r from SurveyRound r where r.planYear = :year order by r.startsOn desc, r.id desc", SurveyRound.class)
                .setParameter("year", planYear).getResultStream().filter(round -> viewer.sees(round.unit(), territory.map())).toList();
    }

    public Optional<SurveyRound> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(SurveyRound.class, id)).filter(round -> viewer.sees(round.unit(), territory.map()));
    }

    public Optional<SurveyVisit> visit(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(SurveyVisit.class, id)).filter(visit -> viewer.sees(visit.round().unit(), territory.map()));
    }

    /** The visits of a round along its route. */
    public List<SurveyVisit> visits(SurveyRound round) {
        return em.createQuery("select v from SurveyVisit v where v.round = :round order by v.day, v.position, v.id", SurveyVisit.class)
                .setParameter("round", round).getResultList();
    }

    /** Needs of the year, also of units that were merged into the one of the round, that nobody has looked at and that no visit of the round is planned to. */
    public List<Registration> unvisitedNeeds(Viewer viewer, SurveyRound round) {
        List<Long> planned = visits(round).stream().filter(visit -> !visit.isPostCheck()).map(visit -> visit.registration().id()).toList();
        return unitsOf(round).stream().flatMap(unit -> registrations.list(viewer, new Registrations.Filter(new UnitId(unit), round.planYear(),
                RegistrationState.RECORDED)).stream()).filter(need -> !planned.contains(need.id())).toList();
    }

    /** Settled schemes of the years before the trip, whichever plan it surveys for, that no visit of it is planned to. */
    public List<SchemeRecord> duePostChecks(SurveyRound round) {
        List<Long> planned = visits(round).stream().filter(SurveyVisit::isPostCheck).map(visit -> visit.record().id()).toList();
        return em.createQuery("""
                        select r from SchemeRecord r where r.unitId in :units and r.planYear < :year and r.state = :settled
                        order by r.planYear desc, r.unitId, r.fund, r.code""", SchemeRecord.class)
                .setParameter("units", unitsOf(round)).setParameter("year", round.startsOn().getYear())
                .setParameter("settled", SchemeState.SETTLED).getResultStream().filter(record -> !planned.contains(record.id())).toList();
    }

    /** Puts a visit to a need at the end of the route of a day. */
    public Optional<Refusal> visitNeed(Viewer viewer, long roundId, long placeId, LocalDate day, long registrationId) {
        SurveyRound round = owned(viewer, roundId);
        Optional<Registration> need = registrations.find(viewer, registrationId)
                .filter(found -> unitsOf(round).contains(found.unit().value()) && found.planYear() == round.planYear());
        return put(viewer, round, placeId, day, need.map(found -> visit -> visit.to(found)));
    }

    /** Puts a post-check at the end of the route of a day. */
    public Optional<Refusal> visitScheme(Viewer viewer, long roundId, long placeId, LocalDate day, long recordId) {
        SurveyRound round = owned(viewer, roundId);
        Optional<SchemeRecord> due = duePostChecks(round).stream().filter(record -> record.id() == recordId).findFirst();
        return put(viewer, round, placeId, day, due.map(found -> visit -> visit.to(found)));
    }

    private Optional<Refusal> put(Viewer viewer, SurveyRound round, long placeId, LocalDate day, Optional<java.util.function.UnaryOperator<SurveyVisit>> to) {
        Optional<SurveyPlace> place = round.places().stream().filter(one -> one.id() == placeId).findFirst();
        if (to.isEmpty() || place.isEmpty()) {
            return Optional.of(Refusal.error("VISIT_NOT_OF_ROUND", "", "visit"));
        }
        if (day == null || day.isBefore(round.startsOn()) || round.endsOn() != null && day.isAfter(round.endsOn())) {
            return Optional.of(Refusal.error("DAYS_WRONG", "", "day"));
        }
        em.persist(to.get().apply(new SurveyVisit(place.get(), day, next(round, day))));
        audit.record(viewer.name(), AuditAct.SURVEY_PLANNED, "survey/" + round.id(), "VISIT", day.toString());
        return Optional.empty();
    }

    private int next(SurveyRound round, LocalDate day) {
        return 1 + visits(round).stream().filter(visit -> visit.day().equals(day)).mapToInt(SurveyVisit::position).max().orElse(0);
    }

    /** Changes places with the visit to come before it on the same day; the first of a day stays, and so does what is done. */
    public void earlier(Viewer viewer, long visitId) {
        SurveyVisit visit = Optional.ofNullable(em.find(SurveyVisit.class, visitId)).orElseThrow(NotVisible::new);
        owned(viewer, visit.round().id());
        visits(visit.round()).stream().filter(other -> !visit.isDone() && !other.isDone())
                .filter(other -> other.day().equals(visit.day()) && other.position() < visit.position())
                .reduce((one, later) -> later).ifPresent(before -> {
                    int position = before.position();
                    before.stand(before.day(), visit.position());
                    visit.stand(visit.day(), position);
                });
    }

    /** How many places of a round have a completed visit, of how many. */
    public Coverage coverage(SurveyRound round) {
        List<SurveyVisit> done = visits(round).stream().filter(SurveyVisit::isDone).toList();
        long covered = done.stream().map(visit -> visit.place().id()).distinct().count();
        return new Coverage(covered, round.places().size(), done.stream().filter(visit -> !visit.isPostCheck()).count(),
                done.stream().filter(SurveyVisit::isPostCheck).count());
    }

    /** @param needs visits to needs that were completed; {@code postChecks} those to schemes */
    public record Coverage(long covered, long places, long needs, long postChecks) {
    }

    /** The unit of a round and those that were merged into it. */
    private List<String> unitsOf(SurveyRound round) {
        UnitMap units = territory.map();
        return units.all().stream().map(Unit::id).filter(unit -> units.isOrSucceeds(round.unit(), unit)).map(UnitId::value).toList();
    }

    private SurveyRound owned(Viewer viewer, long id) {
        SurveyRound round = Optional.ofNullable(em.find(SurveyRound.class, id)).orElseThrow(NotVisible::new);
        viewer.requireOn(clock.today(), Function.PREPARE_SCHEMES, round.unit(), territory.map());
        return round;
    }
}

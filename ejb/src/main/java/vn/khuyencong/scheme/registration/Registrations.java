package vn.khuyencong.scheme.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Checklists;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * The registrations as officers and collaborators see them, and what is done to them. Each act is held against
 * {@link RegistrationLife}, recorded and audited in one transaction; a refused one changes nothing and is audited as refused.
 */
@Stateless
public class Registrations {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Collaborators collaborators;
    @Inject
    private Checklists checklists;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** What to list; null means any. */
    public record Filter(UnitId unit, Integer planYear, RegistrationState state) {
    }

    /**
     * What is to be done.
     *
     * @param criteria codes of the criteria that are not met, for {@link RegistrationAct#REJECT} alone
     */
    public record Deed(RegistrationAct act, Set<String> criteria, String note) {

        public static Deed of(RegistrationAct act, String note) {
            return new Deed(act, Set.of(), note);
        }
    }

    /** Those that the viewer sees, the oldest first: an officer the ones of his units, a collaborator those assigned to him today. */
    public List<Registration> list(Viewer viewer, Filter filter) {
        UnitMap units = territory.map();
        List<CollaboratorAssignment> mine = collaborators.assignedTo(viewer.name());
        return em.createQuery("""
                        select r from Registration r where (:anyUnit = true or r.unitId = :unit) and (:anyYear = true or r.planYear = :year)
                        and (:anyState = true or r.state = :state) order by r.recordedOn, r.id""", Registration.class)
                .setParameter("anyUnit", filter.unit() == null).setParameter("unit", filter.unit() == null ? "" : filter.unit().value())
                .setParameter("anyYear", filter.planYear() == null).setParameter("year", filter.planYear() == null ? 0 : filter.planYear())
                .setParameter("anyState", filter.state() == null)
                .setParameter("state", filter.state() == null ? RegistrationState.RECORDED : filter.state())
                .getResultStream().filter(one -> sees(viewer, units, mine, one)).toList();
    }

    /** One; empty if there is none or the viewer may not know of it. */
    public Optional<Registration> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(Registration.class, id))
                .filter(one -> sees(viewer, territory.map(), collaborators.assignedTo(viewer.name()), one));
    }

    private static boolean sees(Viewer viewer, UnitMap units, List<CollaboratorAssignment> mine, Registration one) {
        return viewer.sees(one.unit(), units) || mine.stream().anyMatch(assignment -> assignment.isOf(one));
    }

    /** What was done to it, the oldest first. */
    public List<RegistrationEvent> events(Registration one) {
        return em.createQuery("select e from RegistrationEvent e where e.registration = :one order by e.id", RegistrationEvent.class)
                .setParameter("one", one).getResultList();
    }

    /** The criteria that it did not meet, as they were asked when it was rejected. */
    public List<ChecklistItem> failed(Registration one) {
        return em.createQuery("select f from RegistrationFailure f join fetch f.event where f.registration = :one order by f.id", RegistrationFailure.class)
                .setParameter("one", one).getResultStream().flatMap(failure -> criteria(failure.day(), one.fund()).stream()
                        .filter(item -> item.code().equals(failure.criterion()))).distinct().toList();
    }

    /** Every criterion of a day: those that an establishment answers itself and those that the unit judges. */
    public List<ChecklistItem> criteria(LocalDate day, FundSource fund) {
        // A need that is not of one fund yet is judged by the criteria of either.
        FundSource asked = fund == FundSource.UNSPLIT ? FundSource.NATIONAL : fund;
        List<ChecklistItem> all = new ArrayList<>(checklists.on(day, ChecklistKind.ELIGIBILITY, asked));
        all.addAll(checklists.on(day, ChecklistKind.SELECTION, asked));
        return all;
    }

    /** Does what a person does by hand: selects, postpones, rejects. Why not, or empty if it was done. */
    public List<Refusal> decide(Viewer viewer, long id, Deed deed) {
        Registration one = find(viewer, id).orElseThrow(vn.khuyencong.organization.NotVisible::new);
        if (!RegistrationLife.byHand(one.state()).contains(deed.act())) {
            return refused(viewer, one, notHere(one));
        }
        return act(viewer, one, deed);
    }

    /** A visit was completed there. */
    public List<Refusal> surveyed(Viewer viewer, Registration one, String note) {
        return act(viewer, one, Deed.of(RegistrationAct.SURVEY, note));
    }

    /** It becomes part of a scheme. */
    public List<Refusal> convert(Viewer viewer, Registration one, SchemeRecord scheme) {
        List<Refusal> against = act(viewer, one, Deed.of(RegistrationAct.CONVERT, scheme.code()));
        if (against.isEmpty()) {
            one.becomes(scheme);
        }
        return against;
    }

    private List<Refusal> act(Viewer viewer, Registration one, Deed deed) {
        em.lock(one, LockModeType.PESSIMISTIC_WRITE);
        Optional<RegistrationLife.Row> row = RegistrationLife.find(one.state(), deed.act());
        if (row.isEmpty()) {
            return refused(viewer, one, notHere(one));
        }
        UnitMap units = territory.map();
        if (row.get().who().stream().noneMatch(function -> viewer.may(function, one.unit(), units))) {
            return refused(viewer, one, Refusal.error("NEED_ACT_NOT_YOURS", "", ""));
        }
        Optional<Refusal> reason = reason(one, deed);
        if (reason.isPresent()) {
            return refused(viewer, one, reason.get());
        }
        record(viewer, one, deed, row.get());
        return List.of();
    }

    /** A rejection names criteria of the day, nothing else does. */
    private Optional<Refusal> reason(Registration one, Deed deed) {
        if (deed.act() != RegistrationAct.REJECT) {
            return Optional.empty();
        }
        Set<String> known = criteria(clock.today(), one.fund()).stream().map(ChecklistItem::code).collect(Collectors.toSet());
        return deed.criteria().isEmpty() || !known.containsAll(deed.criteria())
                ? Optional.of(Refusal.error("CRITERIA_NOT_NAMED", "", "criteria")) : Optional.empty();
    }

    private void record(Viewer viewer, Registration one, Deed deed, RegistrationLife.Row row) {
        RegistrationEvent event = new RegistrationEvent(one, row, viewer.name(), viewer.onBehalfOf(), deed.note());
        event.happened(clock.now(), clock.today());
        em.persist(event);
        one.go(row.to());
        deed.criteria().stream().sorted().forEach(criterion -> em.persist(new RegistrationFailure(event, criterion)));
        audit.record(viewer.name(), AuditAct.NEED_DECIDED, "registration/" + one.id(), "OK",
                deed.act() + " " + row.from() + " → " + row.to() + (deed.criteria().isEmpty() ? "" : " " + deed.criteria()));
    }

    private List<Refusal> refused(Viewer viewer, Registration one, Refusal why) {
        audit.record(viewer.name(), AuditAct.NEED_ACT_REFUSED, "registration/" + one.id(), why.rule(), one.state().name());
        return List.of(why);
    }

    private static Refusal notHere(Registration one) {
        return Refusal.error("NEED_ACT_NOT_HERE", "", "", "need." + one.state());
    }
}

package vn.khuyencong.scheme.registration;

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
import vn.khuyencong.norm.StepOwner;
import vn.khuyencong.norm.StepOwners;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Grant;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Rights;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.TaxCode;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The collaborators of units, what they are paid, and which establishments they look after. */
@Stateless
public class Collaborators {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rights rights;
    @Inject
    private StepOwners owners;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * A collaborator to be engaged.
     *
     * @param account   the user name; it must have the role for the unit
     * @param allowance đồng a month, at most {@link #payOn} of the first day
     * @param to        the last day; null: until the tier ends
     */
    public record Draft(UnitId unit, String account, Collaborator.Tier tier, String place, long allowance, LocalDate from, LocalDate to) {
    }

    /**
     * Engages one.
     *
     * @return why not; empty if it was done
     * @throws NotVisible if the viewer prepares no schemes of the unit
     */
    public List<Refusal> engage(Viewer viewer, Draft draft) {
        UnitMap units = territory.map();
        viewer.require(Function.PREPARE_SCHEMES, draft.unit(), units);
        List<Refusal> against = against(draft, units);
        if (against.isEmpty()) {
            Collaborator made = new Collaborator(draft, tenure(draft.tier()).map(StepOwners.Tenure::last).orElse(null), viewer.name(), clock.now());
            em.persist(made);
            em.flush();
            audit.record(viewer.name(), AuditAct.COLLABORATOR_MADE, "collaborator/" + made.id(), "OK", draft.account() + " " + draft.from());
        }
        return against;
    }

    private List<Refusal> against(Draft draft, UnitMap units) {
        List<Refusal> against = new ArrayList<>();
        boolean engaged = rights.own(draft.account()).stream().map(Grant::scope)
                .anyMatch(scope -> scope.unit() != null && units.isOrSucceeds(scope.unit(), draft.unit()))
                && rights.own(draft.account()).stream().anyMatch(grant -> grant.role() == Role.COLLABORATOR);
        if (!engaged) {
            against.add(Refusal.error("COLLABORATOR_WITHOUT_ROLE", "", "account", draft.account()));
        }
        if (draft.place() == null || draft.place().isBlank()) {
            against.add(Refusal.error("FIELD_MISSING", "", "place"));
        }
        if (draft.from() == null || draft.to() != null && draft.to().isBefore(draft.from())) {
            against.add(Refusal.error("DAYS_WRONG", "", "from"));
            return against;
        }
        Optional<StepOwners.Tenure> tier = tenure(draft.tier());
        if (tier.filter(days -> days.covers(draft.from(), draft.to())).isEmpty()) {
            against.add(Refusal.error("COLLABORATOR_TIER_ENDED", tier.map(StepOwners.Tenure::legalBasis).orElse(""), "tier", "tier." + draft.tier(), draft.from()));
        }
        payOn(draft.from()).filter(pay -> draft.allowance() > pay.maxAmount()).ifPresent(pay -> against.add(Refusal.error(
                "COLLABORATOR_PAY_EXCEEDED", pay.legalBasis(), "allowance", Numbers.text(draft.allowance()), Numbers.text(pay.maxAmount()))));
        if (draft.allowance() < 0) {
            against.add(Refusal.error("FIELD_WRONG", "", "allowance", draft.allowance()));
        }
        return against;
    }

    /** The days of a tier: those in which it takes registrations, which its collaborators help with. */
    private Optional<StepOwners.Tenure> tenure(Collaborator.Tier tier) {
        return owners.tenure(StepOwner.Step.REGISTRATION, StepOwner.Owner.valueOf(tier.name()));
    }

    /** The law of a day on what is paid; empty where none is on file. */
    public Optional<CollaboratorPay> payOn(LocalDate day) {
        return em.createQuery("select p from CollaboratorPay p order by p.validFrom desc", CollaboratorPay.class).getResultStream()
                .filter(pay -> pay.holdsOn(day)).findFirst();
    }

    /** Ends an engagement on a day, or on its first where that is later; why not, or empty if it was done. */
    public List<Refusal> end(Viewer viewer, long id, LocalDate lastDay) {
        Collaborator one = owned(viewer, id);
        LocalDate last = lastDay.isBefore(one.validFrom()) ? one.validFrom() : lastDay;
        if (one.validTo() != null && last.isAfter(one.validTo())) {
            return List.of(Refusal.error("ALREADY_ENDED", "", "", one.validTo()));
        }
        one.endOn(last);
        audit.record(viewer.name(), AuditAct.COLLABORATOR_ENDED, "collaborator/" + id, "OK", last.toString());
        return List.of();
    }

    /** Lets a collaborator look after an establishment from a day on; why not, or empty if it was done. */
    public Optional<Refusal> assign(Viewer viewer, long id, String name, String taxCode, LocalDate from) {
        Collaborator one = owned(viewer, id);
        if (name == null || name.isBlank() || name.length() > FormRules.SHORT) {
            return Optional.of(Refusal.error("FIELD_MISSING", "", "name"));
        }
        if (taxCode != null && !taxCode.isBlank() && TaxCode.of(taxCode).isEmpty()) {
            return Optional.of(Refusal.error("TAX_CODE_UNREADABLE", "", "taxCode"));
        }
        if (from == null) {
            return Optional.of(Refusal.error("DAYS_WRONG", "", "from"));
        }
        CollaboratorAssignment assignment = new CollaboratorAssignment(one, name, taxCode, from);
        assignment.madeBy(viewer.name(), clock.now());
        em.persist(assignment);
        audit.record(viewer.name(), AuditAct.ESTABLISHMENT_ASSIGNED, "collaborator/" + id, "OK", from.toString());
        return Optional.empty();
    }

    /** Takes an establishment away from its collaborator: yesterday was the last day. Why not, or empty if it was done. */
    public List<Refusal> withdraw(Viewer viewer, long assignmentId) {
        CollaboratorAssignment assignment = Optional.ofNullable(em.find(CollaboratorAssignment.class, assignmentId)).orElseThrow(NotVisible::new);
        owned(viewer, assignment.collaborator().id());
        if (assignment.validTo() != null) {
            return List.of(Refusal.error("ALREADY_ENDED", "", "", assignment.validTo()));
        }
        assignment.endOn(clock.today().minusDays(1));
        audit.record(viewer.name(), AuditAct.ESTABLISHMENT_ASSIGNED, "collaborator/" + assignment.collaborator().id(), "ENDED", null);
        return List.of();
    }

    private Collaborator owned(Viewer viewer, long id) {
        Collaborator one = Optional.ofNullable(em.find(Collaborator.class, id)).orElseThrow(NotVisible::new);
        viewer.require(Function.PREPARE_SCHEMES, one.unit(), territory.map());
        return one;
    }

    /** Those of the units that the viewer prepares schemes of or sees, newest first. */
    public List<Collaborator> list(Viewer viewer) {
        UnitMap units = territory.map();
        return em.createQuery("select c from Collaborator c order by c.validFrom desc, c.id desc", Collaborator.class).getResultStream()
                .filter(one -> viewer.sees(one.unit(), units)).toList();
    }

    /** The establishments that a collaborator looks after or looked after, newest first. */
    public List<CollaboratorAssignment> assignments(Collaborator one) {
        return em.createQuery("select a from CollaboratorAssignment a where a.collaborator = :one order by a.validFrom desc, a.id desc",
                CollaboratorAssignment.class).setParameter("one", one).getResultList();
    }

    /** What an account looks after today. */
    public List<CollaboratorAssignment> assignedTo(String account) {
        return em.createQuery("select a from CollaboratorAssignment a join fetch a.collaborator c where c.account = :account order by a.name, a.id",
                        CollaboratorAssignment.class).setParameter("account", account).getResultStream()
                .filter(assignment -> assignment.isActiveOn(clock.today())).toList();
    }
}

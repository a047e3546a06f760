package vn.khuyencong.scheme.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.establishment.Recognition;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.TaxCode;
import vn.khuyencong.territory.Territory;

/** Takes registrations: by the establishment itself within an open call, by its collaborator, or by the office. */
@Stateless
public class RegistrationDesk {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private RegistrationCalls calls;
    @Inject
    private Collaborators collaborators;
    @Inject
    private PublicQuota quota;
    @Inject
    private Norms norms;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * What became of it.
     *
     * @param registration null if it was refused
     * @param code         by which its owner looks it up: told once, never kept
     * @param refusals     why it was refused, each at its field
     */
    public record Taken(Registration registration, String code, List<Refusal> refusals) {

        public boolean done() {
            return registration != null;
        }

        private static Taken not(Refusal why) {
            return new Taken(null, null, List.of(why));
        }
    }

    /** What a form lacks or says wrongly, each at its field; empty if it may be taken. */
    public List<Refusal> check(RegistrationForm form) {
        return FormRules.check(form, norms.on(clock.today()));
    }

    /** By the establishment itself. @param address where the request comes from */
    public Taken byItself(long callId, RegistrationForm form, String address) {
        Optional<RegistrationCall> call = calls.find(callId).filter(found -> found.isOpenOn(clock.today()));
        if (call.isEmpty()) {
            return Taken.not(Refusal.error("CALL_NOT_OPEN", "", "call"));
        }
        List<Refusal> against = check(form);
        if (!against.isEmpty()) {
            return new Taken(null, null, against);
        }
        if (!quota.take(PublicQuota.Use.REGISTER, address)) {
            return Taken.not(Refusal.error("TOO_OFTEN", "", ""));
        }
        return take(new Registration.Purpose(call.get().unit(), call.get().planYear(), call.get().fund(), callId), form,
                Registration.Channel.PUBLIC, "public");
    }

    /**
     * For the establishment, by the office or by its collaborator.
     *
     * @throws NotVisible if the viewer registers no needs of the unit
     */
    public Taken forIt(Viewer viewer, Registration.Purpose purpose, RegistrationForm form) {
        viewer.require(Function.REGISTER_NEEDS, purpose.unit(), territory.map());
        boolean office = viewer.may(Function.PREPARE_SCHEMES, purpose.unit(), territory.map());
        List<Refusal> against = check(form);
        if (!against.isEmpty()) {
            return new Taken(null, null, against);
        }
        if (!office && !isAssigned(viewer, purpose, form.who())) {
            return Taken.not(Refusal.error("ESTABLISHMENT_NOT_ASSIGNED", "", "name"));
        }
        return take(purpose, form, office ? Registration.Channel.OFFICE : Registration.Channel.COLLABORATOR, viewer.name());
    }

    private boolean isAssigned(Viewer viewer, Registration.Purpose purpose, RegistrationForm.Who who) {
        String code = TaxCode.of(who.taxCode()).map(TaxCode::value).orElse(null);
        return collaborators.assignedTo(viewer.name()).stream().filter(one -> one.collaborator().unit().equals(purpose.unit()))
                .anyMatch(one -> one.isCalled(Recognition.key(who.name()), code));
    }

    private Taken take(Registration.Purpose purpose, RegistrationForm form, Registration.Channel channel, String by) {
        String code = LookUpCode.fresh();
        Registration registration = new Registration(purpose, form, code);
        registration.recorded(channel, by, clock.today(), clock.now());
        em.persist(registration);
        em.flush();
        audit.record(by, AuditAct.NEED_REGISTERED, "registration/" + registration.id(), "OK", purpose.unit() + "." + purpose.planYear() + " " + channel);
        return new Taken(registration, code, List.of());
    }

    /**
     * The registration of a code; empty for a code that is none.
     *
     * @param address where the question comes from
     */
    public LookUp lookUp(String code, String address) {
        if (!quota.take(PublicQuota.Use.LOOK_UP, address)) {
            return new LookUp(null, Refusal.error("TOO_OFTEN", "", ""));
        }
        return em.createQuery("select r from Registration r where r.codeDigest = :digest", Registration.class)
                .setParameter("digest", LookUpCode.digest(code)).getResultStream().findFirst()
                .map(found -> new LookUp(found, null)).orElseGet(() -> new LookUp(null, Refusal.error("CODE_UNKNOWN", "", "code")));
    }

    /** The answer to a code: a registration or why there is none. */
    public record LookUp(Registration registration, Refusal refusal) {
    }
}

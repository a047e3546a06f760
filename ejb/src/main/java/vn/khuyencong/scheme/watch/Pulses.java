package vn.khuyencong.scheme.watch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;

/** Asks beneficiaries how it goes, and writes down what they answer. */
@Stateless
public class Pulses {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private SchemeList schemes;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    public boolean may(Viewer viewer, SchemeRecord record) {
        return viewer.mayOn(clock.today(), Function.PREPARE_SCHEMES, record.unit(), territory.map());
    }

    /**
     * A question was put to the beneficiaries of a scheme today.
     *
     * @return why not; empty if it was recorded
     * @throws NotVisible if the viewer may not
     */
    public List<Refusal> ask(Viewer viewer, long scheme, String question) {
        SchemeRecord record = schemes.find(viewer, scheme).filter(found -> may(viewer, found)).orElseThrow(NotVisible::new);
        if (question == null || question.isBlank()) {
            return List.of(Refusal.error("QUESTION_MISSING", "", "question"));
        }
        if (!record.state().isUnderWay()) {
            return List.of(Refusal.error("SCHEME_NOT_UNDER_WAY", "", "", record.code()));
        }
        em.persist(new Pulse(record, question.strip(), clock.today(), viewer.name()));
        audit.record(viewer.name(), AuditAct.PULSE_ASKED, record.unit() + "/" + record.code(), "OK", question.strip());
        return List.of();
    }

    /**
     * The beneficiary has answered.
     *
     * @return why not; empty if it was recorded
     * @throws NotVisible if there is no such question, or the viewer may not
     */
    public List<Refusal> answer(Viewer viewer, long id, String answer) {
        Pulse pulse = em.find(Pulse.class, id);
        if (pulse == null || !may(viewer, pulse.record())) {
            throw new NotVisible();
        }
        if (answer == null || answer.isBlank()) {
            return List.of(Refusal.error("ANSWER_MISSING", "", "answer"));
        }
        if (!pulse.isOpen()) {
            return List.of(Refusal.error("ALREADY_ANSWERED", "", ""));
        }
        pulse.beAnswered(clock.today(), answer.strip(), viewer.name());
        audit.record(viewer.name(), AuditAct.PULSE_ANSWERED, pulse.record().unit() + "/" + pulse.record().code(), "OK", answer.strip());
        return List.of();
    }

    /** The questions about a scheme, the latest first. */
    public List<Pulse> of(SchemeRecord record) {
        return em.createQuery("select p from Pulse p where p.record = :record order by p.askedDay desc, p.id desc", Pulse.class).setParameter("record", record)
                .getResultList();
    }
}

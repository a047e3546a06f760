package vn.khuyencong.scheme.dossier;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Actor;
import vn.khuyencong.scheme.Deed;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.scheme.SupportedMatters;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationState;
import vn.khuyencong.scheme.registration.Registrations;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Drafts schemes from selected needs and keeps their dossiers, version by version, until they are appraised. */
@Stateless
public class Dossiers {

    private static final Set<SchemeState> EDITABLE = Set.of(SchemeState.DRAFT, SchemeState.RETURNED_FOR_SUPPLEMENT);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private SupportedMatters matters;
    @Inject
    private Schemes schemes;
    @Inject
    private Registrations registrations;
    @Inject
    private DossierShelf shelf;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * A scheme to be drafted.
     *
     * @param needs ids of selected registrations of one unit and year: one, or several for a group scheme
     */
    public record Draft(List<Long> needs, FundSource fund, String code, String name, String implementingUnit) {
    }

    /** What became of it: {@code record} is null if it was refused. */
    public record Drafted(SchemeRecord record, List<Refusal> refusals) {
    }

    /** Makes a scheme of selected needs. */
    public Drafted draft(Viewer viewer, Draft draft) {
        // In one order and locked: nobody makes another scheme of them meanwhile.
        List<Registration> needs = draft.needs().stream().sorted().flatMap(id -> registrations.find(viewer, id).stream()).toList();
        needs.forEach(need -> em.lock(need, LockModeType.PESSIMISTIC_WRITE));
        List<Refusal> against = against(draft, needs);
        if (!against.isEmpty()) {
            return new Drafted(null, against);
        }
        PlanOf plan = new PlanOf(needs.get(0).unit(), needs.get(0).planYear(), draft.fund());
        Drafted drafted = draft(viewer, plan, Drafting.of(draft, needs));
        if (drafted.record() != null) {
            needs.forEach(need -> convert(viewer, need, drafted.record()));
        }
        return drafted;
    }

    /** Makes a scheme of a plan with the first version of its dossier. */
    public Drafted draft(Viewer viewer, PlanOf plan, DossierContent content) {
        PlanSubmission.Scheme scheme = content.scheme();
        String code = scheme.code().strip();
        if (schemes.find(plan, code).isPresent()) {
            return new Drafted(null, List.of(Refusal.error("SCHEME_CODE_TAKEN", "", "schemeCode", code)));
        }
        SchemeRecord record = schemes.record(plan, code);
        record.describe(scheme.name(), scheme.kind(), scheme.implementingUnit(), scheme.endMonth());
        Schemes.Outcome outcome = schemes.act(record, Deed.of(SchemeAct.DRAFT_SCHEME, Actor.of(viewer, plan.unit(), territory.map(), clock.today())));
        if (!outcome.done()) {
            return new Drafted(null, outcome.findings());
        }
        keep(viewer, record, 1, content);
        return new Drafted(record, List.of());
    }

    /** What was found selected and is locked can be converted: a refusal is a fault and rolls everything back. */
    private void convert(Viewer viewer, Registration need, SchemeRecord record) {
        List<Refusal> against = registrations.convert(viewer, need, record);
        if (!against.isEmpty()) {
            throw new IllegalStateException("need " + need.id() + ": " + against);
        }
    }

    private static List<Refusal> against(Draft draft, List<Registration> needs) {
        List<Refusal> against = new ArrayList<>();
        if (needs.isEmpty() || needs.size() != draft.needs().size() || needs.stream().anyMatch(need -> need.state() != RegistrationState.SELECTED)
                || needs.stream().map(need -> List.of(need.unit(), need.planYear())).distinct().count() != 1) {
            against.add(Refusal.error("NEEDS_NOT_SELECTED", "", "needs"));
        }
        if (draft.fund() == null || draft.fund() == FundSource.UNSPLIT) {
            against.add(Refusal.error("FIELD_MISSING", "", "fund"));
        }
        needed(against, "schemeCode", draft.code(), 100);
        needed(against, "schemeName", draft.name(), 400);
        needed(against, "implementingUnit", draft.implementingUnit(), 400);
        return against;
    }

    private static void needed(List<Refusal> against, String field, String text, int most) {
        if (text == null || text.isBlank()) {
            against.add(Refusal.error("FIELD_MISSING", "", field));
        } else if (text.length() > most) {
            against.add(Refusal.error("FIELD_TOO_LONG", "", field, most));
        }
    }

    /**
     * Saves the next version.
     *
     * @param seen the version that was changed: nobody overwrites what he has not seen
     * @return why not; empty if it was saved
     */
    public List<Refusal> save(Viewer viewer, long recordId, int seen, DossierContent content) {
        SchemeRecord record = owned(viewer, recordId);
        SchemeDossier newest = shelf.newest(record).orElseThrow(NotVisible::new);
        if (!EDITABLE.contains(record.state())) {
            return List.of(Refusal.error("DOSSIER_NOT_OPEN", "", ""));
        }
        if (newest.version() != seen) {
            return List.of(Refusal.error("DOSSIER_CHANGED_MEANWHILE", "", "", newest.version(), newest.madeBy()));
        }
        if (content.scheme().lines().isEmpty()) {
            return List.of(Refusal.error("FIELD_MISSING", "", "lines"));
        }
        List<Refusal> against = unnamed(content);
        if (!against.isEmpty()) {
            return against;
        }
        record.describe(content.scheme().name(), content.scheme().kind(), content.scheme().implementingUnit(), content.scheme().endMonth());
        keep(viewer, record, seen + 1, content.summed());
        return List.of();
    }

    /** What is needed to save a version at all; what else it lacks is told by {@link DossierGuards#missing}. */
    public List<Refusal> unnamed(DossierContent content) {
        List<Refusal> against = new ArrayList<>();
        needed(against, "schemeName", content.scheme().name(), 400);
        needed(against, "implementingUnit", content.scheme().implementingUnit(), 400);
        return against;
    }

    private void keep(Viewer viewer, SchemeRecord record, int version, DossierContent content) {
        SchemeDossier dossier = new SchemeDossier(record, version, content);
        dossier.made(viewer.name(), clock.now(), clock.today());
        em.persist(dossier);
        matters.keep(record, content.scheme());
        audit.record(viewer.name(), AuditAct.DOSSIER_SAVED, subject(record), "OK", Integer.toString(version));
    }

    /** Schemes with a dossier here that the viewer sees, of a year, by unit and code. */
    public List<SchemeRecord> of(Viewer viewer, int planYear) {
        UnitMap units = territory.map();
        return em.createQuery("""
                        select r from SchemeRecord r where r.planYear = :year and exists (select d.id from SchemeDossier d where d.record = r)
                        order by r.unitId, r.fund, r.code""", SchemeRecord.class)
                .setParameter("year", planYear).getResultStream().filter(record -> viewer.sees(record.unit(), units)).toList();
    }

    public Optional<SchemeRecord> find(Viewer viewer, long recordId) {
        return Optional.ofNullable(em.find(SchemeRecord.class, recordId)).filter(record -> viewer.sees(record.unit(), territory.map()));
    }

    /** The needs that a scheme was made of. */
    public List<Registration> needs(SchemeRecord record) {
        return em.createQuery("select n from Registration n where n.record = :record order by n.id", Registration.class)
                .setParameter("record", record).getResultList();
    }

    private SchemeRecord owned(Viewer viewer, long id) {
        SchemeRecord record = find(viewer, id).orElseThrow(NotVisible::new);
        viewer.requireOn(clock.today(), Function.PREPARE_SCHEMES, record.unit(), territory.map());
        return record;
    }

    static String subject(SchemeRecord record) {
        return new PlanOf(record.unit(), record.planYear(), record.fund()) + "/" + record.code();
    }
}

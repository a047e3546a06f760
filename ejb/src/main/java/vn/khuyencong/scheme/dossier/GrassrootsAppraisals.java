package vn.khuyencong.scheme.dossier;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Actor;
import vn.khuyencong.scheme.Deed;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;

/** Thẩm định cấp cơ sở: the minutes, and what they conclude. */
@Stateless
public class GrassrootsAppraisals {

    /** What is done to a scheme while it has a dossier only. */
    public static final Set<SchemeAct> ACTS = EnumSet.of(SchemeAct.BEGIN_GRASSROOTS_APPRAISAL, SchemeAct.RETURN_FOR_SUPPLEMENT,
            SchemeAct.PASS_GRASSROOTS, SchemeAct.FAIL_GRASSROOTS, SchemeAct.APPROVE_BY_PROVINCE, SchemeAct.CLOSE);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Schemes schemes;
    @Inject
    private Dossiers dossiers;
    @Inject
    private DossierShelf shelf;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Saves the minutes of an appraisal that has begun; why not, or empty if they were saved.
     *
     * @throws NotVisible if the viewer prepares no schemes of the unit
     */
    public List<Refusal> save(Viewer viewer, long recordId, AppraisalReport report) {
        SchemeRecord record = dossiers.find(viewer, recordId).orElseThrow(NotVisible::new);
        viewer.requireOn(clock.today(), Function.PREPARE_SCHEMES, record.unit(), territory.map());
        List<Refusal> against = new ArrayList<>();
        if (record.state() != SchemeState.GRASSROOTS_APPRAISAL) {
            against.add(Refusal.error("APPRAISAL_NOT_BEGUN", "", ""));
        }
        if (report.day() == null) {
            against.add(Refusal.error("FIELD_MISSING", "", "day"));
        } else if (report.day().isAfter(clock.today())) {
            against.add(Refusal.error("DAY_IN_FUTURE", "", "day", report.day(), clock.today()));
        }
        if (report.team() == null || report.team().isBlank() || report.team().length() > 1000) {
            against.add(Refusal.error("FIELD_MISSING", "", "team"));
        }
        if (report.conclusion() == null || report.conclusion().isBlank() || report.conclusion().length() > 4000) {
            against.add(Refusal.error("FIELD_MISSING", "", "conclusion"));
        }
        if (report.agreed() < 0) {
            against.add(Refusal.error("FIELD_WRONG", "", "agreed", report.agreed()));
        }
        if (against.isEmpty()) {
            em.persist(new GrassrootsAppraisal(shelf.newest(record).orElseThrow(), report, viewer.name(), clock.now()));
            audit.record(viewer.name(), AuditAct.APPRAISAL_SAVED, Dossiers.subject(record), "OK", Numbers.text(report.agreed()));
        }
        return against;
    }

    /** Begins, concludes or approves; why not, or empty if it was done. */
    public List<Refusal> act(Viewer viewer, long recordId, SchemeAct act, String note) {
        SchemeRecord record = dossiers.find(viewer, recordId).orElseThrow(NotVisible::new);
        if (!ACTS.contains(act)) {
            throw new IllegalArgumentException("not done here: " + act);
        }
        GrassrootsAppraisal minutes = shelf.appraisal(record).orElse(null);
        if (act == SchemeAct.PASS_GRASSROOTS) {
            List<Refusal> differs = differs(record, minutes);
            if (!differs.isEmpty()) {
                return differs;
            }
        }
        Deed deed = Deed.of(act, Actor.of(viewer, record.unit(), territory.map(), clock.today())).because(null, note);
        boolean appraised = act == SchemeAct.PASS_GRASSROOTS && minutes != null;
        Schemes.Outcome outcome = schemes.act(record, appraised ? deed.on(minutes.day()).amount(minutes.agreed()) : deed);
        return outcome.done() ? List.of() : outcome.findings();
    }

    /** What passes is exactly what was agreed on: a reduction goes back into the dossier first. */
    private List<Refusal> differs(SchemeRecord record, GrassrootsAppraisal minutes) {
        long asked = shelf.newest(record).map(dossier -> dossier.content().scheme().support()).orElse(0L);
        return minutes == null || minutes.agreed() == asked ? List.of() : List.of(Refusal.error("AGREED_AMOUNT_DIFFERS", "", "agreed",
                Numbers.text(minutes.agreed()), Numbers.text(asked)));
    }

    /** The acts of this stage with what speaks against each. */
    public List<Schemes.Offer> offers(Viewer viewer, SchemeRecord record) {
        return schemes.offers(record, Actor.of(viewer, record.unit(), territory.map(), clock.today())).stream()
                .filter(offer -> ACTS.contains(offer.transition().act())).toList();
    }
}

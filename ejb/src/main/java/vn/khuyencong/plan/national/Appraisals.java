package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitTurns;

/**
 * The department's appraisal, line by line. Opinions on one document are taken together or not at all: one that is not sound,
 * or a scheme that may not follow, refuses them all.
 */
@Stateless
public class Appraisals {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private UnitTurns unitTurns;
    @Inject
    private PlanYears years;
    @Inject
    private PlanDocuments documents;
    @Inject
    private SchemeGuard guard;
    @Inject
    private Event<SchemeTurn> turns;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Takes opinions on lines of a document.
     *
     * @return why not; where nothing blocks, they were taken and this only warns
     * @throws NotVisible if there is no such document, or the viewer does not appraise its unit
     */
    public List<Refusal> appraise(Viewer viewer, long versionId, List<Opinion> opinions) {
        DocumentVersion version = documents.find(versionId).orElseThrow(NotVisible::new);
        viewer.require(Function.APPRAISE_PLANS, version.subject(), territory.map());
        unitTurns.hold(version.subject());
        em.refresh(version);
        NationalPlan plan = years.forAct(version.planYear());
        Map<Long, LineAppraisal> newest = documents.newest(version);
        List<Refusal> findings = new ArrayList<>(whyNotNow(plan, version));
        findings.addAll(unsound(version, opinions, newest));
        if (!blocks(findings)) {
            List<LineAppraisal> fresh = fresh(viewer, version, opinions);
            Map<Long, LineAppraisal> then = new HashMap<>(newest);
            fresh.forEach(appraisal -> then.put(appraisal.line().id(), appraisal));
            List<SchemeTurn> following = following(viewer, version, then, fresh);
            following.forEach(turn -> findings.addAll(guard.against(turn)));
            if (!blocks(findings)) {
                fresh.forEach(em::persist);
                following.forEach(turns::fire);
            }
        }
        audit.record(viewer.name(), AuditAct.LINES_APPRAISED, version.key().toString(), blocks(findings) ? findings.get(0).rule() : "OK",
                opinions.stream().collect(Collectors.groupingBy(Opinion::outcome, Collectors.counting())).toString());
        return findings;
    }

    private List<Refusal> whyNotNow(NationalPlan plan, DocumentVersion version) {
        return plan.state().isAppraising() && documents.isOpen(version) ? List.of()
                : List.of(Refusal.error("APPRAISAL_NOT_NOW", "", "", version.key().document(), version.key().version(), documents.unit(version),
                        "plan." + plan.state()));
    }

    private List<Refusal> unsound(DocumentVersion version, List<Opinion> opinions, Map<Long, LineAppraisal> newest) {
        boolean sent = documents.returnOf(version).isPresent();
        List<Refusal> findings = new ArrayList<>();
        for (Opinion opinion : opinions) {
            Scheme scheme = schemeOf(version, opinion.line());
            SchemeLine line = lineOf(scheme, opinion.line());
            String cell = SchemeAppraisal.cell(line, scheme);
            LineAppraisal before = newest.get(line.id());
            if (sent && (opinion.outcome() == AppraisalOutcome.RETURN || before != null && before.outcome() == AppraisalOutcome.RETURN)) {
                findings.add(Refusal.error("LINE_AWAITS_ANSWER", "", cell));
            }
            findings.addAll(OpinionRules.judge(opinion, line.support(), cell));
        }
        return findings;
    }

    private List<LineAppraisal> fresh(Viewer viewer, DocumentVersion version, List<Opinion> opinions) {
        return opinions.stream().map(opinion -> new LineAppraisal(lineOf(schemeOf(version, opinion.line()), opinion.line()), opinion, viewer,
                clock.now(), clock.today())).toList();
    }

    private static List<SchemeTurn> following(Viewer viewer, DocumentVersion version, Map<Long, LineAppraisal> newest, List<LineAppraisal> fresh) {
        return version.schemes().stream().filter(scheme -> fresh.stream().anyMatch(appraisal -> scheme.lines().contains(appraisal.line())))
                .map(scheme -> PlanTurns.appraised(viewer, SchemeAppraisal.of(scheme, newest))).toList();
    }

    private static Scheme schemeOf(DocumentVersion version, long line) {
        return version.schemes().stream().filter(scheme -> scheme.lines().stream().anyMatch(some -> some.id() == line)).findFirst()
                .orElseThrow(NotVisible::new);
    }

    private static SchemeLine lineOf(Scheme scheme, long line) {
        return scheme.lines().stream().filter(some -> some.id() == line).findFirst().orElseThrow(NotVisible::new);
    }

    private static boolean blocks(List<Refusal> findings) {
        return findings.stream().anyMatch(Refusal::blocks);
    }
}

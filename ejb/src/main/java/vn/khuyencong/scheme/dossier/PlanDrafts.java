package vn.khuyencong.scheme.dossier;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.territory.Territory;

/**
 * Collects the schemes that the province has approved and no plan has stated yet into the document that it sends: the first
 * version of its plan, a nil one where there is none, or a supplement to what is in force.
 */
@Stateless
public class PlanDrafts {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private DossierShelf shelf;
    @Inject
    private Territory territory;

    /**
     * Where a document stands among those of its plan.
     *
     * @param document its number
     * @param whole    whether it states the whole plan; else it adds to what is in force
     */
    record Place(String document, int version, boolean whole) {
    }

    /**
     * The document, ready to be sent.
     *
     * @throws vn.khuyencong.organization.NotVisible if the viewer neither prepares nor directs schemes of the unit
     */
    public PlanSubmission of(Viewer viewer, PlanOf plan) {
        if (!viewer.may(Function.PREPARE_SCHEMES, plan.unit(), territory.map())) {
            viewer.require(Function.DIRECT_SCHEMES, plan.unit(), territory.map());
        }
        return document(plan, place(plan), waiting(plan).stream().flatMap(record -> shelf.newest(record).stream())
                .map(dossier -> dossier.content().scheme()).toList());
    }

    /** The schemes that wait to be put into a plan. */
    public List<SchemeRecord> waiting(PlanOf plan) {
        return em.createQuery("""
                        select r from SchemeRecord r where r.unitId = :unit and r.planYear = :year and r.fund = :fund and r.state = :approved
                        and r.scheme is null order by r.code""", SchemeRecord.class)
                .setParameter("unit", plan.unit().value()).setParameter("year", plan.year()).setParameter("fund", plan.fund())
                .setParameter("approved", SchemeState.PROVINCE_APPROVED).getResultList();
    }

    private Place place(PlanOf plan) {
        List<DocumentVersion> earlier = em.createQuery("""
                        select v from DocumentVersion v where v.subject = :unit and v.planYear = :year and v.stream = :stream and v.type = :type
                        order by v.id desc""", DocumentVersion.class)
                .setParameter("unit", plan.unit().value()).setParameter("year", plan.year()).setParameter("stream", "PLAN_" + plan.fund())
                .setParameter("type", MessageType.PLAN_SUBMISSION.eventType()).getResultList();
        if (earlier.isEmpty()) {
            return new Place("KH-" + (plan.fund() == FundSource.NATIONAL ? "KCQG" : "KCDP") + "-" + plan.year(), 1, true);
        }
        String document = earlier.get(0).key().document();
        int last = earlier.stream().map(DocumentVersion::key).filter(key -> key.document().equals(document)).mapToInt(DocumentKey::version).max().orElse(0);
        boolean adds = earlier.stream().anyMatch(version -> version.key().document().equals(document) && version.state() == VersionState.IN_FORCE
                && !version.schemes().isEmpty());
        return new Place(document, last + 1, !adds);
    }

    static PlanSubmission document(PlanOf plan, Place place, List<PlanSubmission.Scheme> schemes) {
        List<PlanSubmission.Line> lines = schemes.stream().flatMap(scheme -> scheme.lines().stream()).toList();
        DocumentKey key = new DocumentKey(plan.unit().value(), plan.year(), "PLAN_" + plan.fund(), place.document(), place.version());
        SubmissionKind kind = schemes.isEmpty() ? SubmissionKind.NIL : !place.whole() ? SubmissionKind.SUPPLEMENT
                : place.version() == 1 ? SubmissionKind.ORIGINAL : SubmissionKind.REPLACEMENT;
        return new PlanSubmission(key, kind, plan.fund(), title(plan), DemoMode.on(), null, schemes, List.of(), new PlanSubmission.Totals(schemes.size(),
                lines.size(), lines.stream().mapToLong(PlanSubmission.Line::support).sum(),
                lines.stream().mapToLong(PlanSubmission.Line::counterpart).sum()));
    }

    private static String title(PlanOf plan) {
        return "Kế hoạch kinh phí khuyến công " + (plan.fund() == FundSource.NATIONAL ? "quốc gia" : "địa phương") + " năm " + plan.year();
    }
}

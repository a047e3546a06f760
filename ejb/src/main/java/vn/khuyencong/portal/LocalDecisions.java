package vn.khuyencong.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/**
 * The decision of the Chair of UBND tỉnh on the local plan, recorded by the director: the plan as it was submitted goes to the
 * ministry as its next version, with the decision. The way in is that of every other document.
 */
@Stateless
public class LocalDecisions {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Portal portal;
    @Inject
    private PortalExaminer examiner;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;

    /**
     * How it ended.
     *
     * @param sent     what goes to the ministry; null if it was refused
     * @param findings why not
     */
    public record Recorded(PortalSubmission sent, List<Refusal> findings) {
    }

    /** The local plan of a unit that waits for its decision; empty where there is none, or more than one document. */
    public Optional<DocumentVersion> undecided(Viewer viewer, UnitId unit, int year) {
        if (!viewer.may(Function.DIRECT_SCHEMES, unit, territory.map())) {
            return Optional.empty();
        }
        List<DocumentVersion> waiting = em.createQuery("""
                        select v from DocumentVersion v where v.subject = :unit and v.planYear = :year and v.fund = :fund and v.state = :state
                        and v.basis = :basis and v.kind not in :empty order by v.id""", DocumentVersion.class)
                .setParameter("unit", unit.value()).setParameter("year", year).setParameter("fund", FundSource.LOCAL)
                .setParameter("state", VersionState.IN_FORCE).setParameter("basis", Basis.SUBMITTED)
                .setParameter("empty", List.of(SubmissionKind.WITHDRAWAL, SubmissionKind.NIL)).getResultList();
        return waiting.size() == 1 && waiting.get(0).kind() != SubmissionKind.SUPPLEMENT ? Optional.of(waiting.get(0)) : Optional.empty();
    }

    /** Records the decision on the unit's local plan of a year. */
    public Recorded record(Viewer viewer, UnitId unit, int year, PlanSubmission.Decision decision) {
        viewer.require(Function.DIRECT_SCHEMES, unit, territory.map());
        List<Refusal> findings = new ArrayList<>();
        DocumentVersion version = undecided(viewer, unit, year).orElse(null);
        if (version == null) {
            findings.add(Refusal.error("LOCAL_PLAN_NOT_DECIDABLE", "", "", year));
        }
        if (blank(decision.number()) || blank(decision.authority()) || decision.date() == null) {
            findings.add(Refusal.error("DECISION_INCOMPLETE", "", "/data/decision"));
        }
        EntryCheck.wrongNumber("/data/decision/number", decision.number(), decision.date()).ifPresent(findings::add);
        JsonNode data = findings.isEmpty() ? decided(version, decision) : null;
        if (data != null) {
            Examination examination = examiner.examine(viewer, data, null);
            findings.addAll(examination.findings().stream().filter(Refusal::blocks).toList());
            if (examination.earlier() != null) {
                findings.add(Refusal.error("DECISION_UNDER_WAY", "", "/data/decision", decision.number()));
            }
        }
        boolean refused = !findings.isEmpty();
        audit.record(viewer.name(), AuditAct.LOCAL_DECISION_RECORDED, "LOCAL/" + unit + "/" + year, refused ? findings.get(0).rule() : "OK",
                decision.number());
        return new Recorded(refused ? null : portal.send(viewer, Function.DIRECT_SCHEMES, data), findings);
    }

    /** The plan word for word as its unit wrote it, as the next version of its document. */
    private JsonNode decided(DocumentVersion version, PlanSubmission.Decision decision) {
        ObjectNode data = MessageReader.parse(em.find(InboxMessage.class, version.messageId()).body()).tree().path("data").deepCopy();
        ((ObjectNode) data.path("key")).put("version", newest(version) + 1);
        data.put("kind", SubmissionKind.REPLACEMENT.name());
        data.set("decision", Json.MAPPER.valueToTree(decision));
        return data;
    }

    /** Also a version that was returned has used its number. */
    private int newest(DocumentVersion version) {
        return em.createQuery("""
                        select max(v.version) from DocumentVersion v where v.type = :type and v.subject = :subject and v.planYear = :year
                        and v.stream = :stream and v.document = :document""", Integer.class)
                .setParameter("type", MessageType.PLAN_SUBMISSION.eventType())
                .setParameter("subject", version.subject().value()).setParameter("year", version.planYear())
                .setParameter("stream", version.key().stream()).setParameter("document", version.key().document()).getSingleResult();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

package vn.khuyencong.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.SenderProof;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.norm.rules.PaperRules;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.plan.DocumentSums;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.scheme.dossier.ApprovedContent;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * Tells before anything is sent what the ministry would find: the schema, the rules with what is in force, who may speak for
 * whom, and whether the number is used. The inbox judges again, by the same code.
 */
@Stateless
public class PortalExaminer {

    /** Stands in for the sender where the document names no unit that could be one; such a document is never sent. */
    private static final UnitId NOBODY = new UnitId("X-0");

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private Territory territory;
    @Inject
    private BudgetPlans plans;
    @Inject
    private ApprovedContent approved;
    @Inject
    private PortalSubmissions submissions;

    /** @param paper the paper it was typed from; null for a document of the unit's own */
    public Examination examine(Viewer viewer, JsonNode data, PaperSource paper) {
        LocalDate today = clock.today();
        UnitMap units = territory.map();
        Optional<Unit> subject = Optional.of(data.at("/key/unit").asText("")).filter(UnitId::isWellFormed).map(UnitId::new).flatMap(units::find);
        UnitId sender = subject.map(unit -> units.holderOn(unit.id(), today).id()).orElse(NOBODY);
        EventWriter.Composed composed = EventWriter.compose(
                new EventWriter.Origin(sender, PortalPost.installation(sender), 1, viewer.name(), paper), data, clock.now());
        DocumentKey key = composed.read().key();
        if (key == null) {
            return new Examination(composed, composed.read().refusals(), DocumentSums.NONE, null);
        }
        Optional<Refusal> elsewhere = place(viewer, subject, sender, key, paper, units, today);
        if (elsewhere.isPresent()) {
            // Whoever may not speak for the unit learns nothing of what it has on file.
            return new Examination(composed, List.of(elsewhere.get()), DocumentSums.NONE, null);
        }
        List<Refusal> findings = new ArrayList<>(composed.read().fits() ? plans.foresee(composed.read().message(), today)
                : composed.read().refusals());
        units.find(sender).flatMap(unit -> SenderProof.exists(unit, units, today, "/data/key/unit")).ifPresent(findings::add);
        if (paper == null && composed.read().fits() && composed.read().message().payload() instanceof PlanSubmission plan) {
            findings.addAll(approved.differences(plan));
        }
        if (paper != null) {
            PaperRules.year(key.planYear(), today).ifPresent(findings::add);
        }
        Examination.Earlier earlier = composed.read().fits() ? version(composed, findings) : null;
        return new Examination(composed, findings, DocumentSums.of(plans.inForce(key)), earlier);
    }

    /** Whether the viewer may speak for the unit, and the unit existed in the year. */
    private static Optional<Refusal> place(Viewer viewer, Optional<Unit> subject, UnitId sender, DocumentKey key, PaperSource paper,
                                           UnitMap units, LocalDate today) {
        if (subject.isEmpty()) {
            return Optional.of(Refusal.error("SENDER_NOT_A_UNIT", "", "/data/key/unit", key.unit()));
        }
        Function function = paper == null ? Function.SUBMIT : Function.ENTER_PAPER;
        boolean ofSubject = viewer.may(function, subject.get().id(), units) && subject.get().existedIn(key.planYear());
        if (ofSubject && viewer.mayOn(today, function, subject.get().id(), units)) {
            return Optional.empty();
        }
        Optional<Refusal> ended = ofSubject ? SenderProof.exists(subject.get(), units, today, "/data/key/unit") : Optional.empty();
        return ended.isPresent() ? ended : Optional.of(Refusal.error("SUBJECT_NOT_OF_SENDER", "", "/data/key/unit", key.unit(),
                viewer.ownUnit().orElse(sender)));
    }

    /** Adds what the number of the version brings about; the same document sent before is no finding. */
    private Examination.Earlier version(EventWriter.Composed composed, List<Refusal> findings) {
        Message message = composed.read().message();
        String type = message.envelope().type().eventType();
        DocumentKey key = message.payload().key();
        Optional<InboxMessage> received = plans.find(type, key).map(version -> em.find(InboxMessage.class, version.messageId()));
        Optional<PortalSubmission> underWay = submissions.underWay(type, key);
        if (received.isEmpty() && underWay.isEmpty()) {
            awaited(type, key).ifPresent(findings::add);
            return null;
        }
        byte[] before = received.map(InboxMessage::body).orElseGet(() -> submissions.body(underWay.get()));
        if (dataOf(before).equals(dataOf(composed.body()))) {
            return new Examination.Earlier(received.map(InboxMessage::id).orElse(null));
        }
        findings.add(Refusal.error("KEY_ALREADY_USED", "", "/data/key/version", key));
        return null;
    }

    private Optional<Refusal> awaited(String type, DocumentKey key) {
        boolean early = key.version() > 1 && plans.find(type, key.predecessor()).map(DocumentVersion::state)
                .filter(state -> state != VersionState.WAITING).isEmpty();
        return early ? Optional.of(Refusal.warning("PREDECESSOR_AWAITED", "", "/data/key/version", key.version(), key.version() - 1))
                : Optional.empty();
    }

    private static JsonNode dataOf(byte[] body) {
        return MessageReader.parse(body).tree().path("data");
    }
}

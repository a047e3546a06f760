package vn.khuyencong.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.MinistryKey;
import vn.khuyencong.exchange.Outbox;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.PortalKeys;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Sends what a person hands in, as a gateway would. Message, signature, the row that lists it, audit and the place in the
 * outbox commit together or not at all; what is committed is delivered, as often as it takes.
 */
@Stateless
public class Portal {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private Territory territory;
    @Inject
    private PortalExaminer examiner;
    @Inject
    private PortalKeys portalKeys;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;

    /**
     * Sends the document of a workbook.
     *
     * @param upload the workbook, kept as it was handed in
     * @param data   what was read from it
     * @throws PortalRefused                              if it has blocking findings, was sent before, or who sends it is who handed it in
     * @throws vn.khuyencong.organization.NotVisible      if the viewer may not do so for that unit
     */
    public PortalSubmission send(Viewer viewer, PortalUpload upload, JsonNode data) {
        UnitMap units = territory.map();
        UnitId subject = new UnitId(data.at("/key/unit").asText());
        UnitId sender = units.holderOn(subject, clock.today()).id();
        Function function = upload.paper() == null ? Function.SUBMIT : Function.ENTER_PAPER;
        viewer.require(function, subject, units);
        viewer.require(function, sender, units);
        lock(sender);
        if (!upload.maySend(viewer)) {
            throw new PortalRefused(upload.fileName());
        }
        return send(viewer, sender, upload.id(), data, upload.paper());
    }

    /**
     * Sends a document that the portal itself made of one that was sent before.
     *
     * @throws PortalRefused                         if it has blocking findings
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not do so for that unit
     */
    public PortalSubmission send(Viewer viewer, Function function, JsonNode data) {
        UnitMap units = territory.map();
        UnitId subject = new UnitId(data.at("/key/unit").asText());
        UnitId sender = units.holderOn(subject, clock.today()).id();
        viewer.require(function, subject, units);
        viewer.require(function, sender, units);
        lock(sender);
        return send(viewer, sender, null, data, null);
    }

    private PortalSubmission send(Viewer viewer, UnitId sender, Long uploadId, JsonNode data, PaperSource paper) {
        if (!examiner.examine(viewer, data, paper).mayBeSent()) {
            throw new PortalRefused(data.path("key").toString());
        }
        EventWriter.Composed composed = EventWriter.compose(new EventWriter.Origin(sender, installation(sender), nextSequence(sender),
                viewer.name(), paper), data, clock.now());
        return put(uploadId, composed, signature(sender, composed.body(), viewer, paper));
    }

    /** The name under which the portal counts what it sends for a unit. */
    static String installation(UnitId sender) {
        return "cong-" + sender;
    }

    private PortalSubmission put(Long uploadId, EventWriter.Composed composed, String jws) {
        Message message = composed.read().message();
        Message.Envelope envelope = message.envelope();
        OutboxMessage outgoing = outbox.put(Addresses.submissions(envelope.sender()), envelope.id(), composed.body(), jws);
        // The list refers to the outbox by number: that row first.
        em.flush();
        PortalSubmission submission = new PortalSubmission(uploadId, outgoing.id(), message, composed.body(), clock.now());
        em.persist(submission);
        audit.record(envelope.actor(), envelope.paper() == null ? AuditAct.PORTAL_SUBMITTED : AuditAct.PAPER_ENTERED,
                message.payload().key().toString(), "OK", submission.digest());
        return submission;
    }

    private String signature(UnitId sender, byte[] body, Viewer viewer, PaperSource paper) {
        return paper == null ? portalKeys.sign(sender, body, viewer.name()) : ministryKey.sign(body);
    }

    /** One at a time for each unit, on all nodes: its key is made once, its counter has no gaps, no document goes twice. */
    private void lock(UnitId unit) {
        em.createNativeQuery("select id from unit_period where id = ?1 for update").setParameter(1, unit.value()).getSingleResult();
    }

    private long nextSequence(UnitId sender) {
        return 1 + em.createQuery("select coalesce(max(p.sequence), 0) from PortalSubmission p where p.installation = :installation",
                Long.class).setParameter("installation", installation(sender)).getSingleResult();
    }
}

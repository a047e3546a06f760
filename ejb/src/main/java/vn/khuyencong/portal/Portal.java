package vn.khuyencong.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.MinistryKey;
import vn.khuyencong.exchange.PortalKeys;
import vn.khuyencong.exchange.contract.EventWriter;
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
    private PortalPost post;
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
        viewer.requireOn(clock.today(), function, subject, units);
        post.lock(sender);
        if (!upload.maySend(viewer)) {
            throw new PortalRefused(upload.fileName());
        }
        return send(viewer, sender, upload, data, upload.paper());
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
        viewer.requireOn(clock.today(), function, subject, units);
        post.lock(sender);
        return send(viewer, sender, null, data, null);
    }

    private PortalSubmission send(Viewer viewer, UnitId sender, PortalUpload upload, JsonNode data, PaperSource paper) {
        if (!examiner.examine(viewer, data, paper).mayBeSent()) {
            throw new PortalRefused(data.path("key").toString());
        }
        EventWriter.Composed composed = EventWriter.compose(new EventWriter.Origin(sender, PortalPost.installation(sender), post.nextSequence(sender),
                viewer.name(), paper), data, clock.now());
        PortalSubmission submission = post.put(upload, composed, signature(sender, composed.body(), viewer, paper));
        audit.record(viewer.name(), paper == null ? AuditAct.PORTAL_SUBMITTED : AuditAct.PAPER_ENTERED, submission.key().toString(),
                "OK", submission.digest());
        return submission;
    }

    private String signature(UnitId sender, byte[] body, Viewer viewer, PaperSource paper) {
        return paper == null ? portalKeys.sign(sender, body, viewer.name()) : ministryKey.sign(body);
    }
}

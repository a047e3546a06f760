package vn.khuyencong.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.ContractVersions;
import vn.khuyencong.exchange.PortalKeys;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.StallOutcome;
import vn.khuyencong.fair.StallApplications;
import vn.khuyencong.fair.StallList;
import vn.khuyencong.fair.StallOutcomes;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Where a province applies for stalls on the web and reports what came of a fair. Both go the way of every message: composed,
 * signed with the key the portal holds for the unit, through the outbox to the inbox, which judges them again.
 */
@Stateless
public class StallDesk {

    @Inject
    private BusinessClock clock;
    @Inject
    private Territory territory;
    @Inject
    private StallApplications applications;
    @Inject
    private StallOutcomes outcomes;
    @Inject
    private StallList list;
    @Inject
    private PortalSubmissions submissions;
    @Inject
    private PortalPost post;
    @Inject
    private PortalKeys portalKeys;
    @Inject
    private ContractVersions versions;
    @Inject
    private AuditTrail audit;

    /**
     * What became of what was handed in.
     *
     * @param submission it on its way; null where it was refused
     * @param findings   refusals and warnings; cells as in the message ({@code /data/wanted})
     */
    public record HandedIn(PortalSubmission submission, List<Refusal> findings) {
    }

    /** Whether the viewer may apply and report for a unit today. */
    public boolean may(Viewer viewer, UnitId unit) {
        return viewer.mayOn(clock.today(), Function.PREPARE_SCHEMES, unit, territory.map());
    }

    /**
     * Hands in an application, or the next version of one.
     *
     * @param stated its document is null for a new one, which gets the next free number; its version counts for nothing
     * @throws NotVisible if the viewer may not do so for that unit
     */
    public HandedIn apply(Viewer viewer, StallApplication stated) {
        UnitId sender = locked(viewer, stated.key().subject());
        StallApplication numbered = numbered(stated);
        EventWriter.Composed composed = compose(viewer, sender, numbered);
        return handIn(viewer, sender, numbered, composed, findings(composed));
    }

    /**
     * What would be found of an application if it was handed in now; nothing is sent.
     *
     * @throws NotVisible if the viewer may not do so for that unit
     */
    public List<Refusal> check(Viewer viewer, StallApplication stated) {
        return findings(compose(viewer, locked(viewer, stated.key().subject()), numbered(stated)));
    }

    private StallApplication numbered(StallApplication stated) {
        StallApplication named = stated.key().document() == null ? stated.of(freeDocument(stated)) : stated;
        return named.numbered(next(MessageType.FAIR_APPLICATION, named.key()));
    }

    private List<Refusal> findings(EventWriter.Composed composed) {
        List<Refusal> findings = new ArrayList<>(composed.read().refusals());
        if (composed.read().fits()) {
            findings.addAll(applications.foresee((StallApplication) composed.read().message().payload(), clock.today()));
        }
        return findings;
    }

    /**
     * Hands in what came of a fair; its version counts for nothing.
     *
     * @throws NotVisible if the viewer may not do so for that unit
     */
    public HandedIn report(Viewer viewer, StallOutcome stated) {
        UnitId sender = locked(viewer, stated.key().subject());
        StallOutcome numbered = stated.numbered(next(MessageType.FAIR_OUTCOME, stated.key()));
        EventWriter.Composed composed = compose(viewer, sender, numbered);
        List<Refusal> findings = new ArrayList<>(composed.read().refusals());
        if (composed.read().fits()) {
            findings.addAll(outcomes.foresee((StallOutcome) composed.read().message().payload(), clock.today()));
        }
        return handIn(viewer, sender, numbered, composed, findings);
    }

    /** What a unit handed in for a year's fairs and has not reached the inbox yet, the oldest first; empty for who does not see it. */
    public List<PortalSubmission> underWay(Viewer viewer, UnitId unit, int planYear) {
        return viewer.sees(unit, territory.map()) ? submissions.underWay(MessageType.FAIR_APPLICATION.eventType(), unit, planYear) : List.of();
    }

    private HandedIn handIn(Viewer viewer, UnitId sender, Payload document, EventWriter.Composed composed, List<Refusal> findings) {
        if (findings.stream().anyMatch(Refusal::blocks)) {
            return new HandedIn(null, findings);
        }
        PortalSubmission submission = post.put(null, composed, portalKeys.sign(sender, composed.body(), viewer.name()));
        audit.record(viewer.name(), AuditAct.PORTAL_SUBMITTED, document.key().toString(), "OK", submission.digest());
        return new HandedIn(submission, findings);
    }

    /** The unit that holds the subject today; of two who hand in for it at once one waits. */
    private UnitId locked(Viewer viewer, UnitId subject) {
        UnitMap units = territory.map();
        if (!may(viewer, subject)) {
            throw new NotVisible();
        }
        UnitId sender = units.holderOn(subject, clock.today()).id();
        post.lock(sender);
        return sender;
    }

    private String freeDocument(StallApplication stated) {
        Set<String> used = new HashSet<>(list.documents(stated.key()));
        submissions.underWay(MessageType.FAIR_APPLICATION.eventType(), stated.key().subject(), stated.key().planYear())
                .forEach(sent -> used.add(sent.key().document()));
        int number = 1;
        while (used.contains(stated.fair() + "-" + number)) {
            number++;
        }
        return stated.fair() + "-" + number;
    }

    /** The first version that is neither used nor under way. */
    private int next(MessageType type, DocumentKey key) {
        int version = 1;
        while (isTaken(type, new DocumentKey(key.unit(), key.planYear(), key.stream(), key.document(), version))) {
            version++;
        }
        return version;
    }

    private boolean isTaken(MessageType type, DocumentKey key) {
        boolean registered = type == MessageType.FAIR_APPLICATION ? applications.find(key).isPresent() : outcomes.find(key).isPresent();
        return registered || submissions.underWay(type.eventType(), key).isPresent();
    }

    private EventWriter.Composed compose(Viewer viewer, UnitId sender, Payload document) {
        JsonNode data = Json.MAPPER.valueToTree(document);
        MessageType type = EventWriter.typeOf(data);
        return EventWriter.compose(new EventWriter.Origin(sender, PortalPost.installation(sender), post.nextSequence(sender), viewer.name(), null), type,
                versions.newest(type), data, clock.now());
    }
}

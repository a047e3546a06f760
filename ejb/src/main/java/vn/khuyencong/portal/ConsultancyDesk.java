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
import vn.khuyencong.consultancy.ConsultancyList;
import vn.khuyencong.consultancy.ConsultancyProjects;
import vn.khuyencong.exchange.ContractVersions;
import vn.khuyencong.exchange.PortalKeys;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Where a unit reports its consultancy projects on the web. What it hands in goes the way of every message: composed, signed with the
 * key the portal holds for the unit, through the outbox to the inbox, which judges it again.
 */
@Stateless
public class ConsultancyDesk {

    private static final MessageType TYPE = MessageType.CONSULTANCY_REPORT;

    @Inject
    private BusinessClock clock;
    @Inject
    private Territory territory;
    @Inject
    private ConsultancyProjects projects;
    @Inject
    private ConsultancyList list;
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

    /** Whether the viewer may report for a unit today. */
    public boolean may(Viewer viewer, UnitId unit) {
        return may(viewer, unit, territory.map());
    }

    /** The same, with the units at hand. */
    public boolean may(Viewer viewer, UnitId unit, UnitMap units) {
        return viewer.mayOn(clock.today(), Function.PREPARE_SCHEMES, unit, units);
    }

    /**
     * Hands in a project, or the next version of one.
     *
     * @param stated its document is null for a new one, which gets the next free number; its version counts for nothing
     * @throws NotVisible if the viewer may not do so for that unit
     */
    public StallDesk.HandedIn report(Viewer viewer, ConsultancyReport stated) {
        UnitId subject = stated.key().subject();
        if (!may(viewer, subject)) {
            throw new NotVisible();
        }
        UnitId sender = territory.map().holderOn(subject, clock.today()).id();
        post.lock(sender);
        ConsultancyReport named = stated.key().document() == null ? stated.of(freeDocument(stated.key())) : stated;
        ConsultancyReport numbered = named.numbered(next(named.key()));
        EventWriter.Composed composed = compose(viewer, sender, numbered);
        List<Refusal> findings = new ArrayList<>(composed.read().refusals());
        if (composed.read().fits()) {
            findings.addAll(projects.foresee((ConsultancyReport) composed.read().message().payload(), clock.today()));
        }
        if (findings.stream().anyMatch(Refusal::blocks)) {
            audit.record(viewer.name(), AuditAct.CONSULTANCY_REFUSED, numbered.key().toString(),
                    findings.stream().filter(Refusal::blocks).findFirst().orElseThrow().rule(), numbered.kind().name());
            return new StallDesk.HandedIn(null, findings);
        }
        PortalSubmission submission = post.put(null, composed, portalKeys.sign(sender, composed.body(), viewer.name()));
        audit.record(viewer.name(), AuditAct.PORTAL_SUBMITTED, numbered.key().toString(), "OK", submission.digest());
        return new StallDesk.HandedIn(submission, findings);
    }

    /** What a unit handed in for a year and has not reached the inbox yet, the oldest first; empty for who does not see it. */
    public List<PortalSubmission> underWay(Viewer viewer, UnitId unit, int year) {
        return viewer.sees(unit, territory.map()) ? submissions.underWay(TYPE.eventType(), unit, year) : List.of();
    }

    private EventWriter.Composed compose(Viewer viewer, UnitId sender, ConsultancyReport document) {
        JsonNode data = Json.MAPPER.valueToTree(document);
        return EventWriter.compose(new EventWriter.Origin(sender, PortalPost.installation(sender), post.nextSequence(sender), viewer.name(), null), TYPE,
                versions.newest(TYPE), data, clock.now());
    }

    private String freeDocument(DocumentKey key) {
        Set<String> used = new HashSet<>(list.documents(key));
        submissions.underWay(TYPE.eventType(), key.subject(), key.planYear()).forEach(sent -> used.add(sent.key().document()));
        int number = 1;
        while (used.contains("TV-" + key.planYear() + "-" + number)) {
            number++;
        }
        return "TV-" + key.planYear() + "-" + number;
    }

    /** The first version that is neither used nor under way. */
    private int next(DocumentKey key) {
        DocumentKey asked = new DocumentKey(key.unit(), key.planYear(), key.stream(), key.document(), 1);
        while (projects.find(asked).isPresent() || submissions.underWay(TYPE.eventType(), asked).isPresent()) {
            asked = asked.successor();
        }
        return asked.version();
    }
}

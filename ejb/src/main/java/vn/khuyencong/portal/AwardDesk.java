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
import vn.khuyencong.award.AwardNominations;
import vn.khuyencong.exchange.ContractVersions;
import vn.khuyencong.exchange.PortalKeys;
import vn.khuyencong.exchange.contract.AwardNomination;
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

/**
 * Where a province enters products in rounds on the web. An entry goes the way of every message: composed, signed with the key the
 * portal holds for the unit, through the outbox to the inbox, which judges it again.
 */
@Stateless
public class AwardDesk {

    private static final String TYPE = MessageType.AWARD_NOMINATION.eventType();

    @Inject
    private BusinessClock clock;
    @Inject
    private Territory territory;
    @Inject
    private AwardNominations nominations;
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
     * @param findings   refusals and warnings; cells as in the message ({@code /data/product/name})
     */
    public record HandedIn(PortalSubmission submission, List<Refusal> findings) {
    }

    /** Whether the viewer may enter products of a unit today. */
    public boolean may(Viewer viewer, UnitId unit) {
        return viewer.mayOn(clock.today(), Function.PREPARE_SCHEMES, unit, territory.map());
    }

    /**
     * Hands in an entry, or the next version of one.
     *
     * @param stated its document is null for a new one, which gets the next free number; its version counts for nothing
     * @throws NotVisible if the viewer may not do so for that unit
     */
    public HandedIn nominate(Viewer viewer, AwardNomination stated) {
        UnitId subject = stated.key().subject();
        if (!may(viewer, subject)) {
            throw new NotVisible();
        }
        UnitId sender = territory.map().holderOn(subject, clock.today()).id();
        post.lock(sender);
        AwardNomination named = stated.key().document() == null ? stated.of(freeDocument(stated)) : stated;
        AwardNomination numbered = named.numbered(next(named.key()));
        JsonNode data = Json.MAPPER.valueToTree(numbered);
        EventWriter.Composed composed = EventWriter.compose(new EventWriter.Origin(sender, PortalPost.installation(sender), post.nextSequence(sender),
                viewer.name(), null), MessageType.AWARD_NOMINATION, versions.newest(MessageType.AWARD_NOMINATION), data, clock.now());
        List<Refusal> findings = new ArrayList<>(composed.read().refusals());
        if (composed.read().fits()) {
            findings.addAll(nominations.foresee((AwardNomination) composed.read().message().payload(), clock.today()));
        }
        if (findings.stream().anyMatch(Refusal::blocks)) {
            return new HandedIn(null, findings);
        }
        PortalSubmission submission = post.put(null, composed, portalKeys.sign(sender, composed.body(), viewer.name()));
        audit.record(viewer.name(), AuditAct.PORTAL_SUBMITTED, numbered.key().toString(), "OK", submission.digest());
        return new HandedIn(submission, findings);
    }

    /** What a unit handed in for a year's rounds and has not reached the inbox yet, the oldest first; empty for who does not see it. */
    public List<PortalSubmission> underWay(Viewer viewer, UnitId unit, int planYear) {
        return viewer.sees(unit, territory.map()) ? submissions.underWay(TYPE, unit, planYear) : List.of();
    }

    private String freeDocument(AwardNomination stated) {
        Set<String> used = new HashSet<>(nominations.documents(stated.key()));
        submissions.underWay(TYPE, stated.key().subject(), stated.key().planYear()).forEach(sent -> used.add(sent.key().document()));
        int number = 1;
        while (used.contains(stated.round() + "-" + number)) {
            number++;
        }
        return stated.round() + "-" + number;
    }

    /** The first version that is neither used nor under way. */
    private int next(DocumentKey key) {
        int version = 1;
        DocumentKey asked = new DocumentKey(key.unit(), key.planYear(), key.stream(), key.document(), version);
        while (nominations.find(asked).isPresent() || submissions.underWay(TYPE, asked).isPresent()) {
            asked = asked.successor();
            version++;
        }
        return version;
    }
}

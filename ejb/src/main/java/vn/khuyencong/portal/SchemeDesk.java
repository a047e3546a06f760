package vn.khuyencong.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.PortalKeys;
import vn.khuyencong.exchange.ContractVersions;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeLife;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeSteps;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Where a province says on the web what it did with a scheme. The step goes the way of every message: composed, signed with
 * the key the portal holds for the unit, through the outbox to the inbox, which judges it again. Its number is the next one.
 */
@Stateless
public class SchemeDesk {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private Territory territory;
    @Inject
    private Schemes schemes;
    @Inject
    private SchemeSteps steps;
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
     * What would become of a step if it was sent now.
     *
     * @param step     with its number
     * @param findings refusals and warnings; cells as in the message ({@code /data/progress/percentDone})
     */
    public record Foreseen(SchemeStep step, List<Refusal> findings) {

        public boolean mayBeSent() {
            return findings.stream().noneMatch(Refusal::blocks);
        }
    }

    /**
     * @param step of the scheme that its key names by unit, year, stream and code; its number counts for nothing
     * @throws NotVisible if the viewer may not do so for that unit
     */
    public Foreseen foresee(Viewer viewer, SchemeStep step) {
        UnitId sender = sender(viewer, step);
        SchemeStep numbered = step.numbered(nextNumber(step.key()));
        EventWriter.Composed composed = compose(viewer, sender, 1, numbered);
        if (!composed.read().fits()) {
            return new Foreseen(numbered, composed.read().refusals());
        }
        SchemeStep read = (SchemeStep) composed.read().message().payload();
        List<Refusal> findings = new ArrayList<>();
        int before = underWay(step.key()).size();
        if (before == 0) {
            findings.addAll(steps.foresee(read, sender, viewer.name(), clock.today()));
        } else {
            // Where the scheme will stand then is not known yet; the step itself is.
            findings.addAll(steps.byItself(read, clock.today()));
            findings.add(Refusal.warning("STEPS_UNDER_WAY", "", "", before));
        }
        return new Foreseen(numbered, findings);
    }

    /**
     * Sends a step.
     *
     * @throws PortalRefused if it has blocking findings
     * @throws NotVisible    if the viewer may not do so for that unit
     */
    public PortalSubmission send(Viewer viewer, SchemeStep step) {
        UnitId sender = sender(viewer, step);
        post.lock(sender);
        Foreseen foreseen = foresee(viewer, step);
        if (!foreseen.mayBeSent()) {
            throw new PortalRefused(foreseen.step().key().toString());
        }
        EventWriter.Composed composed = compose(viewer, sender, post.nextSequence(sender), foreseen.step());
        PortalSubmission submission = post.put(null, composed, portalKeys.sign(sender, composed.body(), viewer.name()));
        audit.record(viewer.name(), AuditAct.PORTAL_SUBMITTED, foreseen.step().key().toString(), "OK", submission.digest());
        return submission;
    }

    /** What was handed in of a scheme and has not reached the inbox yet, the oldest first; empty for who does not see its unit. */
    public List<PortalSubmission> underWay(Viewer viewer, DocumentKey scheme) {
        return viewer.sees(scheme.subject(), territory.map()) ? underWay(scheme) : List.of();
    }

    private List<PortalSubmission> underWay(DocumentKey scheme) {
        return submissions.underWay(stepTypes(), scheme);
    }

    /** The first number that is neither used nor under way. */
    private int nextNumber(DocumentKey scheme) {
        Set<Integer> taken = underWay(scheme).stream().map(sent -> sent.key().version()).collect(Collectors.toCollection(HashSet::new));
        int number = 1 + schemes.find(PlanOf.of(scheme), scheme.document()).map(SchemeRecord::steps).orElse(0);
        while (taken.contains(number) || steps.find(new DocumentKey(scheme.unit(), scheme.planYear(), scheme.stream(), scheme.document(), number)).isPresent()) {
            number++;
        }
        return number;
    }

    /** The unit that holds the scheme's unit today; the viewer needs a function of the act for both. */
    private UnitId sender(Viewer viewer, SchemeStep step) {
        UnitMap units = territory.map();
        UnitId subject = step.key().subject();
        UnitId sender = units.holderOn(subject, clock.today()).id();
        boolean may = functions(step).stream().anyMatch(function -> viewer.mayOn(clock.today(), function, subject, units));
        if (!may) {
            throw new NotVisible();
        }
        return sender;
    }

    private static Set<Function> functions(SchemeStep step) {
        Optional<SchemeAct> act = step.sentAct().map(sent -> SchemeAct.valueOf(sent.name()));
        return SchemeLife.transitions().stream().filter(row -> act.filter(row.act()::equals).isPresent())
                .filter(row -> row.fund() == null || row.fund() == PlanOf.of(step.key()).fund())
                .flatMap(row -> row.who().stream()).collect(Collectors.toSet());
    }

    private EventWriter.Composed compose(Viewer viewer, UnitId sender, long sequence, SchemeStep step) {
        JsonNode data = Json.MAPPER.valueToTree(step);
        MessageType type = EventWriter.typeOf(data);
        return EventWriter.compose(new EventWriter.Origin(sender, PortalPost.installation(sender), sequence, viewer.name(), null), type,
                versions.newest(type), data, clock.now());
    }

    private static List<String> stepTypes() {
        return java.util.Arrays.stream(MessageType.values()).filter(MessageType::isStep).map(MessageType::eventType).toList();
    }
}

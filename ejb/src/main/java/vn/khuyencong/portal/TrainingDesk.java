package vn.khuyencong.portal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.ContractVersions;
import vn.khuyencong.exchange.PortalKeys;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.training.CourseOutcomes;
import vn.khuyencong.training.CourseReports;
import vn.khuyencong.training.TrainingCourse;
import vn.khuyencong.training.TrainingCourses;

/**
 * Where a unit reports a course that it prepared here. The report goes the way of every message: composed, signed with the key the
 * portal holds for the unit, through the outbox to the inbox, which judges it again.
 */
@Stateless
public class TrainingDesk {

    @Inject
    private BusinessClock clock;
    @Inject
    private Territory territory;
    @Inject
    private TrainingCourses courses;
    @Inject
    private CourseOutcomes outcomes;
    @Inject
    private CourseReports reports;
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
     * @param findings   refusals and warnings; cells as in the message
     */
    public record Reported(PortalSubmission submission, List<Refusal> findings) {
    }

    /**
     * Hands in the report of a course that is finished, or the next version of it, whoever brought the version before.
     *
     * @throws NotVisible if the viewer may not do so for its unit
     */
    public Reported report(Viewer viewer, long courseId) {
        TrainingCourse course = courses.find(viewer, courseId).orElseThrow(NotVisible::new);
        viewer.requireOn(clock.today(), Function.PREPARE_SCHEMES, course.unit(), territory.map());
        UnitId sender = territory.map().holderOn(course.unit(), clock.today()).id();
        post.lock(sender);
        if (!outcomes.isReportable(course)) {
            return refused(viewer, course, List.of(Refusal.error("COURSE_NOT_FINISHED", "", "")));
        }
        TrainingReport draft = outcomes.draft(course);
        TrainingReport numbered = draft.numbered(next(draft.key()));
        EventWriter.Composed composed = compose(viewer, sender, numbered);
        List<Refusal> findings = new ArrayList<>(composed.read().refusals());
        if (composed.read().fits()) {
            findings.addAll(reports.foresee((TrainingReport) composed.read().message().payload(), clock.today()));
        }
        if (findings.stream().anyMatch(Refusal::blocks)) {
            return refused(viewer, course, findings);
        }
        PortalSubmission submission = post.put(null, composed, portalKeys.sign(sender, composed.body(), viewer.name()));
        audit.record(viewer.name(), AuditAct.PORTAL_SUBMITTED, numbered.key().toString(), "OK", submission.digest());
        return new Reported(submission, findings);
    }

    private Reported refused(Viewer viewer, TrainingCourse course, List<Refusal> findings) {
        audit.record(viewer.name(), AuditAct.COURSE_ACT_REFUSED, course.reference(),
                findings.stream().filter(Refusal::blocks).findFirst().orElseThrow().rule(), "REPORT");
        return new Reported(null, findings);
    }

    /** Whether a report of it was handed in and has not reached the inbox yet. */
    public boolean isUnderWay(Viewer viewer, TrainingCourse course) {
        return viewer.sees(course.unit(), territory.map()) && submissions.underWay(MessageType.TRAINING_REPORT.eventType(), course.unit(), course.planYear())
                .stream().anyMatch(sent -> sent.key().document().equals(course.document()));
    }

    /** The first version that is neither used nor under way. */
    private int next(DocumentKey first) {
        DocumentKey key = first;
        while (reports.find(key).isPresent() || submissions.underWay(MessageType.TRAINING_REPORT.eventType(), key).isPresent()) {
            key = key.successor();
        }
        return key.version();
    }

    private EventWriter.Composed compose(Viewer viewer, UnitId sender, TrainingReport report) {
        JsonNode data = Json.MAPPER.valueToTree(report);
        MessageType type = MessageType.TRAINING_REPORT;
        return EventWriter.compose(new EventWriter.Origin(sender, PortalPost.installation(sender), post.nextSequence(sender), viewer.name(), null), type,
                versions.newest(type), data, clock.now());
    }
}

package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.comparison.Comparison;
import vn.khuyencong.plan.comparison.Content;
import vn.khuyencong.plan.comparison.PlanComparison;
import vn.khuyencong.plan.comparison.ReportComparison;

/**
 * Versions of one document side by side, read from the messages as they came: also what was returned, waits or is in
 * conflict can be held against what is in force. Each viewer compares what he sees.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Comparisons {

    /** Steps of a scheme follow each other and are no versions; of other documents nobody has asked what changed, and some name persons. */
    private static final Set<MessageType> COMPARABLE = EnumSet.of(MessageType.PLAN_SUBMISSION, MessageType.PERIODIC_REPORT);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Submissions submissions;

    /** All versions of the message's document that the viewer sees, the earliest first; empty where it names no document. */
    public List<InboxMessage> versions(Viewer viewer, InboxMessage message) {
        boolean isComparable = MessageType.ofEventType(message.type()).filter(COMPARABLE::contains).isPresent();
        if (message.key() == null || message.state() == InboxState.PARKED || !isComparable) {
            return List.of();
        }
        return em.createQuery("""
                        select m from InboxMessage m where m.type = :type and m.subject = :subject and m.planYear = :year
                        and m.stream = :stream and m.document = :document and m.state <> :parked order by m.version, m.id""",
                        InboxMessage.class)
                .setParameter("type", message.type()).setParameter("subject", message.key().unit())
                .setParameter("year", message.planYear()).setParameter("stream", message.key().stream())
                .setParameter("document", message.key().document()).setParameter("parked", InboxState.PARKED)
                .getResultStream().filter(version -> submissions.find(viewer, version.id()).isPresent()).toList();
    }

    /**
     * What changed from one version to another.
     *
     * @param versions all versions of their document
     * @return empty where one of the two does not fit its schema, so that nothing can be read from it, and of what is no plan or periodic report
     */
    public Optional<Comparison> compare(List<InboxMessage> versions, InboxMessage before, InboxMessage after) {
        Optional<Payload> was = content(versions, before);
        Optional<Payload> is = content(versions, after);
        if (was.isEmpty() || is.isEmpty()) {
            return Optional.empty();
        }
        if (was.get() instanceof PlanSubmission earlier && is.get() instanceof PlanSubmission later) {
            return Optional.of(PlanComparison.of(earlier, later));
        }
        return was.get() instanceof PeriodicReport earlier && is.get() instanceof PeriodicReport later ? Optional.of(ReportComparison.of(earlier, later))
                : Optional.empty();
    }

    private static Optional<Payload> content(List<InboxMessage> versions, InboxMessage message) {
        Optional<Payload> own = read(message);
        if (own.isEmpty() || own.get().kind() != SubmissionKind.SUPPLEMENT) {
            return own.map(payload -> Content.of(List.of(), payload));
        }
        List<Payload> accepted = versions.stream().filter(version -> version.state() == InboxState.ACCEPTED
                && version.key().version() < message.key().version()).flatMap(version -> read(version).stream()).toList();
        return Optional.of(Content.of(accepted, own.get()));
    }

    private static Optional<Payload> read(InboxMessage message) {
        MessageReader.Parsed parsed = MessageReader.parse(message.body());
        MessageReader.Read read = parsed.readable() ? MessageReader.read(parsed) : null;
        return read == null || !read.fits() ? Optional.empty() : Optional.of(read.message().payload());
    }
}

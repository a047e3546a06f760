package vn.khuyencong.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** What was handed in at the portal, from the outbox to the inbox. */
@Stateless
public class PortalSubmissions {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /**
     * A document on its way.
     *
     * @param submission what was handed in
     * @param message    it in the inbox; null until it is received
     */
    public record Sent(PortalSubmission submission, InboxMessage message) {
    }

    /** The newest documents made of workbooks that the viewer sees. */
    public List<Sent> newest(Viewer viewer, int atMost) {
        UnitMap units = territory.map();
        List<String> visible = units.all().stream().map(Unit::id).filter(unit -> viewer.sees(unit, units)).map(UnitId::value).toList();
        return visible.isEmpty() ? List.of() : received(em.createQuery(
                        "select p from PortalSubmission p where p.subject in :visible and p.uploadId is not null order by p.putInAt desc, p.id desc", PortalSubmission.class)
                .setParameter("visible", visible).setMaxResults(atMost).getResultList());
    }

    /** One of them; empty if there is none or it is another unit's. */
    public Optional<Sent> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(PortalSubmission.class, id)).filter(sent -> viewer.sees(sent.key().subject(), territory.map()))
                .map(sent -> received(List.of(sent)).get(0));
    }

    /** How a message of the inbox was handed in; empty if it came by another way. */
    public Optional<PortalSubmission> of(InboxMessage message) {
        return !message.throughPortal() ? Optional.empty() : em.createQuery(
                        "select p from PortalSubmission p where p.digest = :digest and p.sender = :sender", PortalSubmission.class)
                .setParameter("digest", message.digest()).setParameter("sender", message.sender().value())
                .getResultStream().findFirst();
    }

    /** The newest that was handed in under a key and has not been received yet. */
    public Optional<PortalSubmission> underWay(String type, DocumentKey key) {
        return received(em.createQuery("""
                        select p from PortalSubmission p where p.type = :type and p.subject = :subject and p.planYear = :year
                        and p.stream = :stream and p.document = :document and p.version = :version order by p.putInAt desc, p.id desc""", PortalSubmission.class)
                .setParameter("type", type).setParameter("subject", key.unit()).setParameter("year", key.planYear())
                .setParameter("stream", key.stream()).setParameter("document", key.document())
                .setParameter("version", key.version()).getResultList())
                .stream().filter(sent -> sent.message() == null).map(Sent::submission).findFirst();
    }

    /** What was handed in of a type for a unit and a year and has not been received yet, the oldest first. */
    public List<PortalSubmission> underWay(String type, UnitId unit, int planYear) {
        return received(em.createQuery("""
                        select p from PortalSubmission p where p.type = :type and p.subject = :subject and p.planYear = :year order by p.id""",
                        PortalSubmission.class)
                .setParameter("type", type).setParameter("subject", unit.value()).setParameter("year", planYear).getResultList())
                .stream().filter(sent -> sent.message() == null).map(Sent::submission).toList();
    }

    /** What was handed in of a scheme and has not been received yet, the oldest first. */
    public List<PortalSubmission> underWay(Collection<String> types, DocumentKey scheme) {
        return received(em.createQuery("""
                        select p from PortalSubmission p where p.type in :types and p.subject = :subject and p.planYear = :year
                        and p.stream = :stream and p.document = :document order by p.id""", PortalSubmission.class)
                .setParameter("types", types).setParameter("subject", scheme.unit()).setParameter("year", scheme.planYear())
                .setParameter("stream", scheme.stream()).setParameter("document", scheme.document()).getResultList())
                .stream().filter(sent -> sent.message() == null).map(Sent::submission).toList();
    }

    /** The very bytes that were sent. */
    public byte[] body(PortalSubmission submission) {
        return em.find(OutboxMessage.class, submission.outboxId()).body();
    }

    private List<Sent> received(List<PortalSubmission> submissions) {
        Map<String, InboxMessage> messages = new HashMap<>();
        if (!submissions.isEmpty()) {
            // By the bytes alone: one that was parked before its signature was read does not say how it came.
            em.createQuery("select m from InboxMessage m where m.digest in :digests order by m.id", InboxMessage.class)
                    .setParameter("digests", submissions.stream().map(PortalSubmission::digest).toList())
                    .getResultStream().forEach(message -> messages.put(message.digest(), message));
        }
        return submissions.stream().map(sent -> new Sent(sent, messages.get(sent.digest()))).toList();
    }
}

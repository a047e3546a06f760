package vn.khuyencong.portal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.khuyencong.exchange.Outbox;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/** Where what was handed in at the portal leaves for the inbox, one at a time for each unit. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PortalPost {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Outbox outbox;
    @Inject
    private BusinessClock clock;

    /** The name under which the portal counts what it sends for a unit. */
    static String installation(UnitId sender) {
        return "cong-" + sender;
    }

    /** One at a time for each unit, on all nodes: its key is made once, its counter has no gaps, no document goes twice. */
    public void lock(UnitId sender) {
        em.createNativeQuery("select id from unit_period where id = ?1 for update").setParameter(1, sender.value()).getSingleResult();
    }

    /** The number of the next message of a unit whose portal is {@linkplain #lock locked}. */
    public long nextSequence(UnitId sender) {
        return 1 + em.createQuery("select coalesce(max(p.sequence), 0) from PortalSubmission p where p.installation = :installation",
                Long.class).setParameter("installation", installation(sender)).getSingleResult();
    }

    /**
     * Puts a message into the outbox and on the list.
     *
     * @param upload the workbook it was made of; null for what was made on a form
     */
    public PortalSubmission put(PortalUpload upload, EventWriter.Composed composed, String jws) {
        Message message = composed.read().message();
        Message.Envelope envelope = message.envelope();
        OutboxMessage outgoing = outbox.put(Addresses.submissions(envelope.sender()), envelope.id(), composed.body(), jws);
        // The list refers to the outbox by number: that row first.
        em.flush();
        PortalSubmission submission = new PortalSubmission(upload == null ? null : upload.id(), outgoing.id(), message, composed.body(), clock.now());
        em.persist(submission);
        return submission;
    }
}

package vn.khuyencong.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;

/**
 * Issues receipts: exactly one document per message and stage, signed by the ministry and kept for ever. Issuing puts it
 * in the outbox; a repeated message puts the same document there again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Receipts {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private MinistryKey ministryKey;

    /** Issues the document of a stage; the message must have an id and its state. */
    public void issue(InboxMessage message, Receipt.Stage stage, String outcome, Basis basis) {
        String number = nextNumber(stage);
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        byte[] body = write(ReceiptDocument.of(number, stage, outcome, basis, now, message));
        Receipt receipt = new Receipt(number, message.id(), stage, outcome, now, body, ministryKey.sign(body));
        em.persist(receipt);
        send(message, receipt);
    }

    /** Sends all documents issued so far once more. */
    public void repeat(InboxMessage message) {
        of(message.id()).forEach(receipt -> send(message, receipt));
    }

    /** The documents of a message, technical stage first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Receipt> of(long messageId) {
        return em.createQuery("select r from Receipt r where r.messageId = :id order by r.id", Receipt.class)
                .setParameter("id", messageId).getResultList();
    }

    /** What came through the portal is answered there: a gateway of the unit would not know the message, and may not exist. */
    private void send(InboxMessage message, Receipt receipt) {
        if (message.sender() != null && !message.throughPortal()) {
            em.persist(new OutboxMessage(message.sender(), receipt, clock.now()));
        }
    }

    private String nextNumber(Receipt.Stage stage) {
        Number next = (Number) em.createNativeQuery("select nextval('receipt_seq')").getSingleResult();
        return String.format("%s-%08d", stage == Receipt.Stage.TECHNICAL ? "TN" : "KQ", next.longValue());
    }

    private static byte[] write(ReceiptDocument document) {
        try {
            return Json.MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt is made of plain values", e);
        }
    }
}

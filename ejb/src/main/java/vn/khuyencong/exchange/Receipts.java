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
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
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
    private ReceiptNumbers numbers;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private AuditTrail audit;
    @Inject
    private Restorations restorations;

    /** Issues the document of a stage; the message must have an id and its state. */
    public void issue(InboxMessage message, Receipt.Stage stage, String outcome, Basis basis) {
        Optional<PresentedReceipts.Held> held = message.presented().of(stage, outcome).filter(this::isFree);
        if (held.isPresent()) {
            takeOver(message, held.get());
            return;
        }
        String number = nextNumber(stage);
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        byte[] body = write(ReceiptDocument.of(number, stage, outcome, basis, now, message));
        Receipt receipt = new Receipt(number, message.id(), stage, outcome, now, body, ministryKey.sign(body));
        em.persist(receipt);
        send(message, receipt);
    }

    /** A document issued before a restore: the sender has it, so it is kept and sent as it is. */
    private void takeOver(InboxMessage message, PresentedReceipts.Held held) {
        ReceiptDocument.Data data = held.document().data();
        Receipt receipt = new Receipt(data.number(), message.id(), data.stage(), data.outcome(), held.document().time(),
                held.body(), held.jws());
        em.persist(receipt);
        send(message, receipt);
        audit.record("system", AuditAct.RECEIPT_TAKEN_OVER, data.number(), data.outcome(), message.digest());
    }

    private boolean isFree(PresentedReceipts.Held held) {
        return em.createQuery("select count(r) from Receipt r where r.number = :number", Long.class)
                .setParameter("number", held.document().data().number()).getSingleResult() == 0;
    }

    /** Sends all documents issued so far once more. */
    public void repeat(InboxMessage message) {
        of(message.id()).forEach(receipt -> send(message, receipt));
    }

    /** The documents of a message, technical stage first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Receipt> of(long messageId) {
        return em.createQuery("select r from Receipt r where r.messageId = :id order by r.stage desc, r.id", Receipt.class)
                .setParameter("id", messageId).getResultList();
    }

    /** What came through the portal is answered there: a gateway of the unit would not know the message, and may not exist. */
    private void send(InboxMessage message, Receipt receipt) {
        if (message.sender() != null && !message.throughPortal()) {
            em.persist(new OutboxMessage(message.sender(), receipt, clock.now()));
        }
    }

    private String nextNumber(Receipt.Stage stage) {
        return stage.prefix() + restorations.series() + String.format("-%08d", numbers.next());
    }

    private static byte[] write(ReceiptDocument document) {
        try {
            return Json.MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt is made of plain values", e);
        }
    }
}

package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.AttachmentPart;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.norm.rules.AttachmentRules;
import vn.khuyencong.norm.rules.WholeAttachment;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/**
 * Puts files together from parts that come in any order, before their document or after it, and as often as they like.
 * A file counts only when all parts are there and the whole has the hash and the type that they stated.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AttachmentIntake {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private AuditTrail audit;

    /** Notes what a document says of its files. */
    public void list(InboxMessage document, Payload payload) {
        for (int i = 0; i < payload.attachments().size(); i++) {
            em.persist(new ListedAttachment(document, i + 1, payload.attachments().get(i)));
        }
    }

    /** Takes a part; returns why it, or with it the whole file, is refused. */
    public List<Refusal> take(InboxMessage message, AttachmentPart part) {
        Optional<Refusal> wrong = AttachmentRules.judge(part);
        if (wrong.isPresent()) {
            return List.of(wrong.get());
        }
        Attachment attachment = attachmentOf(part);
        List<Refusal> disagreement = attachment.disagreement(part);
        if (!disagreement.isEmpty()) {
            return disagreement;
        }
        List<ReceivedPart> there = ReceivedPart.of(attachment, em);
        Optional<ReceivedPart> same = there.stream().filter(known -> known.number() == part.part()).findFirst();
        if (same.isPresent()) {
            return Arrays.equals(same.get().bytes(em), part.bytes()) ? List.of()
                    : List.of(Refusal.error("PART_CONFLICT", "", "/data/content", part.part()));
        }
        em.persist(new ReceivedPart(attachment, part.part(), message.id()));
        return there.size() + 1 < attachment.parts() ? List.of() : check(attachment);
    }

    /** The file the part belongs to, locked so that two nodes do not both wait for the other's last part. */
    private Attachment attachmentOf(AttachmentPart part) {
        Optional<Attachment> newest = em.createQuery("""
                        select a from Attachment a where a.unit = :unit and a.sha256 = :sha256 order by a.attempt desc""",
                        Attachment.class)
                .setParameter("unit", part.unit()).setParameter("sha256", part.sha256()).setMaxResults(1)
                .getResultStream().findFirst();
        newest.ifPresent(attachment -> em.refresh(attachment, LockModeType.PESSIMISTIC_WRITE));
        return newest.filter(attachment -> attachment.state() != AttachmentState.REFUSED).orElseGet(() -> {
            Attachment fresh = new Attachment(part, newest.map(Attachment::attempt).orElse(0) + 1, clock.now());
            em.persist(fresh);
            return fresh;
        });
    }

    private List<Refusal> check(Attachment attachment) {
        WholeAttachment whole = new WholeAttachment();
        ReceivedPart.of(attachment, em).forEach(part -> whole.add(part.bytes(em)));
        List<Refusal> why = whole.judge(attachment.sha256(), attachment.size(), attachment.mediaType()).stream().toList();
        attachment.wasChecked(why, clock.now());
        audit.record(attachment.unit().value(), AuditAct.ATTACHMENT_CHECKED, attachment.sha256(), attachment.state().name(),
                why.isEmpty() ? null : why.get(0).rule());
        return why;
    }
}

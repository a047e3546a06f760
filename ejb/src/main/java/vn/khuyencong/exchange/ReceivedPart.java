package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Base64;
import java.util.List;
import vn.khuyencong.exchange.contract.MessageReader;

/** Which message brought which part of a file. The bytes stay in the message and are decoded when they are read. */
@Entity
@Table(name = "attachment_part")
class ReceivedPart {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "attachment_id")
    private Attachment attachment;
    private int number;
    @Column(name = "message_id")
    private long messageId;

    protected ReceivedPart() {
    }

    ReceivedPart(Attachment attachment, int number, long messageId) {
        this.attachment = attachment;
        this.number = number;
        this.messageId = messageId;
    }

    int number() {
        return number;
    }

    long messageId() {
        return messageId;
    }

    /** The parts that have come, in their order. */
    static List<ReceivedPart> of(Attachment attachment, EntityManager em) {
        return em.createQuery("select p from ReceivedPart p where p.attachment = :attachment order by p.number", ReceivedPart.class)
                .setParameter("attachment", attachment).getResultList();
    }

    /** The bytes of the part; the message itself is not kept in memory. */
    byte[] bytes(EntityManager em) {
        byte[] body = em.createQuery("select m.body from InboxMessage m where m.id = :id", byte[].class)
                .setParameter("id", messageId).getSingleResult();
        return Base64.getDecoder().decode(MessageReader.parse(body).tree().at("/data/content").asText());
    }
}

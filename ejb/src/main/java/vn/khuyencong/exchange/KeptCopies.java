package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.norm.RetentionKind;
import vn.khuyencong.norm.rules.NormIssue;

/** Bytes that the exchange keeps beside their originals, and parked garbage: to be looked at, proven and let go one by one. */
@Stateless
public class KeptCopies {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * A document in the outbox with bytes of its own.
     *
     * @param sentAt when it left; null if it has not
     */
    public record Copy(long id, String address, String name, Instant createdAt, Instant sentAt) {
    }

    /**
     * Where the same document stays.
     *
     * @param body  its bytes
     * @param at    the moment by which an archive sorts it into a year
     * @param known since when it has been there
     */
    public record Original(byte[] body, Instant at, Instant known) {
    }

    /** How many copies of a kind there are. */
    public long count(RetentionKind kind) {
        return of(kind, "select count(o)", "", "", Long.class).getSingleResult();
    }

    /** How many of them have not left. */
    public long unsent(RetentionKind kind) {
        return of(kind, "select count(o)", " and o.sentAt is null", "", Long.class).getSingleResult();
    }

    /** How many of them left after a moment. */
    public long sentAfter(RetentionKind kind, Instant moment) {
        return of(kind, "select count(o)", " and o.sentAt > :moment", "", Long.class).setParameter("moment", moment).getSingleResult();
    }

    /** Copies of a kind that left until a moment, after the one with an id, the oldest first. */
    public List<Copy> copies(RetentionKind kind, Instant leftUntil, long after, int most) {
        return of(kind, "select o.id, o.address, o.name, o.createdAt, o.sentAt", " and o.sentAt <= :until and o.id > :after", " order by o.id", Object[].class)
                .setParameter("until", leftUntil).setParameter("after", after).setMaxResults(most).getResultStream()
                .map(row -> new Copy((Long) row[0], (String) row[1], (String) row[2], (Instant) row[3], (Instant) row[4])).toList();
    }

    /** Told apart by address and name alone: no bytes are loaded. */
    private <T> TypedQuery<T> of(RetentionKind kind, String what, String condition, String order, Class<T> type) {
        String which = switch (kind) {
            case PORTAL_COPIES -> "o.address like :doors";
            case LETTER_COPIES -> "o.address not like :doors and o.name in (select l.name from Letter l)";
            case AUDIT_HEAD_COPIES -> "o.address not like :doors and o.name like 'DC-%'";
            case NORM_PACK_COPIES -> "o.address not like :doors and o.name in :packs";
            case CLOSED_PARKED -> throw new IllegalArgumentException("parked messages are no copies");
        };
        TypedQuery<T> query = em.createQuery(what + " from OutboxMessage o where o.receipt is null and o.body is not null and " + which + condition + order, type)
                .setParameter("doors", Addresses.SUBMISSIONS + "%");
        return kind == RetentionKind.NORM_PACK_COPIES ? query.setParameter("packs", packs()) : query;
    }

    private List<String> packs() {
        List<String> names = em.createQuery("select p.number, p.issuedOn from IssuedNormPack p", Object[].class).getResultStream()
                .map(pack -> NormIssue.name((Integer) pack[0], (LocalDate) pack[1])).toList();
        // No list of a query may be empty, and nothing is named like this.
        return names.isEmpty() ? List.of("") : names;
    }

    public byte[] copy(long id) {
        return em.find(OutboxMessage.class, id).body();
    }

    /** The letter of that name. */
    public Optional<Original> letter(String name) {
        return em.createQuery("select l from Letter l where l.name = :name", Letter.class).setParameter("name", name).getResultStream()
                .findFirst().map(letter -> new Original(letter.body(), letter.createdAt(), letter.createdAt()));
    }

    /** The norm pack of that name. */
    public Optional<Original> normPack(String name) {
        return em.createQuery("select p from IssuedNormPack p", IssuedNormPack.class).getResultStream().filter(pack -> pack.name().equals(name))
                .findFirst().map(pack -> new Original(pack.body(), pack.issuedAt(), pack.issuedAt()));
    }

    /** The message that came of the same bytes, taken in from its unit; where it had been parked first, it is known since it was taken in. */
    public Optional<Original> message(String sender, byte[] bytes) {
        return em.createQuery("select m from InboxMessage m where m.sender = :sender and m.digest = :digest and m.state <> :parked order by m.id", InboxMessage.class)
                .setParameter("sender", sender).setParameter("digest", Digest.sha256(bytes)).setParameter("parked", InboxState.PARKED)
                .getResultStream().filter(message -> !message.bodyGone()).findFirst()
                .map(message -> new Original(message.body(), message.receivedAt(), takenIn(message)));
    }

    private Instant takenIn(InboxMessage message) {
        Instant settled = em.createQuery("select max(m.settlement.at) from InboxMessage m where m.settlement.became = :id", Instant.class)
                .setParameter("id", message.id()).getSingleResult();
        return settled == null ? message.receivedAt() : settled;
    }

    /** How many parked messages with their bytes nobody has settled. */
    public long openParked() {
        return parked("select count(m)", " and m.settlement.way is null", "", Long.class).getSingleResult();
    }

    /** How many parked messages with their bytes were closed. */
    public long closedParked() {
        return closed("select count(m)", "", "", Long.class).getSingleResult();
    }

    /** How many of them were closed after a moment. */
    public long closedParked(Instant since) {
        return closed("select count(m)", " and m.settlement.at > :since", "", Long.class).setParameter("since", since).getSingleResult();
    }

    /** Parked messages with their bytes that were closed until a moment, after the one with an id. */
    public List<InboxMessage> closedParked(Instant until, long after, int most) {
        return closed("select m", " and m.settlement.at <= :until and m.id > :after", " order by m.id", InboxMessage.class)
                .setParameter("until", until).setParameter("after", after).setMaxResults(most).getResultList();
    }

    private <T> TypedQuery<T> closed(String what, String condition, String order, Class<T> type) {
        return parked(what, " and m.settlement.way = :closed" + condition, order, type).setParameter("closed", Settlement.SettlementWay.CLOSED);
    }

    private <T> TypedQuery<T> parked(String what, String condition, String order, Class<T> type) {
        return em.createQuery(what + " from InboxMessage m where m.state = :parked and m.body is not null" + condition + order, type)
                .setParameter("parked", InboxState.PARKED);
    }

    /** How many receipts a message has, and how many copies of them have not left. */
    public long[] receipts(long message) {
        long issued = em.createQuery("select count(r) from Receipt r where r.messageId = :id", Long.class).setParameter("id", message).getSingleResult();
        long unsent = em.createQuery("select count(o) from OutboxMessage o where o.receipt.messageId = :id and o.sentAt is null", Long.class)
                .setParameter("id", message).getSingleResult();
        return new long[] {issued, unsent};
    }

    /** Lets the bytes of a copy go; the row stays. */
    public void forgetCopy(long id) {
        em.find(OutboxMessage.class, id).forgetBody();
    }

    /** Lets the bytes of a closed parked message go; the row with all that is known of it stays. */
    public void forgetParked(long id) {
        em.find(InboxMessage.class, id).forgetBody();
    }

    /** When the database was last restored; null if never. */
    public Instant lastRestored() {
        return em.createQuery("select max(r.restoredAt) from Restoration r", Instant.class).getSingleResult();
    }
}

package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.ReceiptRequest;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitMap;

/**
 * What the ministry ever signed for a unit, found again by what the unit knows of it: for ever, and byte for byte. Whether
 * what is not given belongs to another unit or to nobody, the answer does not tell.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SentPapers {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Outbox outbox;

    /**
     * What answers a request.
     *
     * @param receipts  each once, the oldest first
     * @param documents names of other documents
     * @param notes     what the receipt of the request says of the rest
     */
    public record Found(List<Receipt> receipts, List<String> documents, List<Refusal> notes) {
    }

    /** Looks for everything that is asked for; a successor is given what its predecessors were. */
    public Found find(InboxMessage request, ReceiptRequest asked, UnitMap units) {
        Set<Receipt> receipts = new LinkedHashSet<>();
        List<Refusal> notes = new ArrayList<>();
        Collection<String> own = units.all().stream().filter(unit -> units.isOrSucceeds(request.sender(), unit.id())).map(unit -> unit.id().value()).toList();
        if (!asked.numbers().isEmpty()) {
            List<Receipt> there = em.createQuery("""
                            select r from Receipt r, InboxMessage m where m.id = r.messageId and m.sender in :own and r.number in :numbers order by r.id""",
                            Receipt.class).setParameter("own", own).setParameter("numbers", asked.numbers()).getResultList();
            receipts.addAll(there);
            notes.addAll(others("RECEIPT_NOT_YOURS", "numbers", asked.numbers(), there.stream().map(Receipt::number).collect(Collectors.toSet())));
        }
        if (!asked.digests().isEmpty()) {
            List<InboxMessage> there = em.createQuery("select m from InboxMessage m where m.sender in :own and m.digest in :digests order by m.id", InboxMessage.class)
                    .setParameter("own", own).setParameter("digests", asked.digests()).getResultList();
            receipts.addAll(of(there));
            notes.addAll(others("MESSAGE_NOT_HERE", "digests", asked.digests(), there.stream().map(InboxMessage::digest).collect(Collectors.toSet())));
        }
        if (asked.after() != null) {
            receipts.addAll(after(request, asked.after(), own, notes));
        }
        Set<String> sent = asked.documents().stream().filter(name -> outbox.isThere(Addresses.receipts(request.sender()), name)).collect(Collectors.toSet());
        notes.addAll(others("DOCUMENT_NOT_YOURS", "documents", asked.documents(), sent));
        return new Found(List.copyOf(receipts), asked.documents().stream().distinct().filter(sent::contains).toList(), notes);
    }

    /** Puts what was found into the outbox; how many documents that are. */
    public int send(UnitId unit, Found found) {
        found.receipts().forEach(receipt -> outbox.put(unit, receipt));
        found.documents().forEach(name -> outbox.again(Addresses.receipts(unit), name));
        return found.receipts().size() + found.documents().size();
    }

    private static List<Refusal> others(String rule, String list, List<String> asked, Set<String> there) {
        return IntStream.range(0, asked.size()).filter(i -> !there.contains(asked.get(i)))
                .mapToObj(i -> Refusal.warning(rule, "", "/data/" + list + "/" + i, asked.get(i))).toList();
    }

    /** Of so many numbers, whether messages came under them or not: whoever asks again then knows where to go on. */
    private List<Receipt> after(InboxMessage request, ReceiptRequest.After after, Collection<String> own, List<Refusal> notes) {
        String installation = after.installation() == null ? request.installation() : after.installation();
        long last = after.sequence() + ReceiptRequest.MOST;
        long more = em.createQuery("""
                        select count(m) from InboxMessage m where m.sender in :own and m.installation = :installation and m.sequence > :last
                        and m.id <> :request""", Long.class).setParameter("own", own).setParameter("installation", installation)
                .setParameter("last", last).setParameter("request", request.id()).getSingleResult();
        if (more > 0) {
            notes.add(Refusal.warning("RECEIPTS_CUT", "", "/data/after", ReceiptRequest.MOST, last));
        }
        return of(em.createQuery("""
                        select m from InboxMessage m where m.sender in :own and m.installation = :installation and m.sequence > :sequence
                        and m.sequence <= :last and m.id <> :request order by m.sequence, m.id""", InboxMessage.class)
                .setParameter("own", own).setParameter("installation", installation).setParameter("sequence", after.sequence())
                .setParameter("last", last).setParameter("request", request.id()).getResultList());
    }

    private List<Receipt> of(List<InboxMessage> messages) {
        return messages.isEmpty() ? List.of() : em.createQuery("select r from Receipt r where r.messageId in :messages order by r.id", Receipt.class)
                .setParameter("messages", messages.stream().map(InboxMessage::id).toList()).getResultList();
    }
}

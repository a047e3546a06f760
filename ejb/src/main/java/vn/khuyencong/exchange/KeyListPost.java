package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.shared.UnitId;

/** Signs lists of the ministry's keys, keeps them for ever, and sends each to every unit with a gateway. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class KeyListPost {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BrokerUsers brokerUsers;
    @Inject
    private Outbox outbox;

    /** Signs the keys as they stand on file by one of them. */
    public IssuedKeyList issue(Instant now, SigningKey by) {
        em.flush();
        List<KeyList.Key> keys = em.createQuery("select k from MinistryKeyRow k order by k.signsFrom, k.id", MinistryKeyRow.class).getResultStream()
                .map(MinistryKeyRow::listed).toList();
        KeyList list = new KeyList(lastNumber() + 1, now, keys);
        byte[] body = list.write();
        return send(new IssuedKeyList(list, body, by.sign(body)));
    }

    /** Keeps a list and sends it. */
    public IssuedKeyList send(IssuedKeyList list) {
        em.persist(list);
        em.flush();
        MinistryKeyFiles.keep(list);
        brokerUsers.units().forEach(unit -> send(list, unit));
        return list;
    }

    private void send(IssuedKeyList list, UnitId unit) {
        outbox.put(Addresses.receipts(unit), list.name(), list.body(), list.jws());
    }

    /** A unit that is let in is given the key of today; the list lets it believe what older keys signed. */
    public void on(@Observes UnitProvisioning.UnitProvisioned provisioned) {
        lists().stream().reduce((first, second) -> second).ifPresent(list -> send(list, provisioned.unit()));
    }

    /** Every list there ever was, the oldest first. They are no secret. */
    public List<IssuedKeyList> lists() {
        return em.createQuery("select l from IssuedKeyList l order by l.number", IssuedKeyList.class).getResultList();
    }

    /** Number of the last list; 0 while there is none. */
    public int lastNumber() {
        Integer last = em.createQuery("select max(l.number) from IssuedKeyList l", Integer.class).getSingleResult();
        return last == null ? 0 : last;
    }
}

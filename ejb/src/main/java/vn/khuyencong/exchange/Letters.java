package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.LetterDocument;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * What the ministry tells units: written, signed and kept in the transaction of the decision it tells of. It leaves by the
 * outbox where the unit has a gateway; others read it on their pages.
 */
@Stateless
public class Letters {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private Territory territory;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private BrokerUsers brokerUsers;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;

    /** Somebody has decided something that a unit must know. */
    public void on(@Observes MinistryLetter letter) {
        String name = UUID.randomUUID().toString();
        byte[] body = LetterDocument.write(name, letter, clock.now());
        Letter kept = new Letter(name, letter, body, ministryKey.sign(body), clock.today(), clock.now());
        em.persist(kept);
        UnitId holder = territory.map().holderOn(letter.to(), clock.today()).id();
        if (brokerUsers.units().contains(holder)) {
            outbox.put(Addresses.receipts(holder), name, body, kept.jws());
        }
        audit.record("system", AuditAct.LETTER_SENT, letter.to().value(), "OK", letter.type() + " " + letter.about());
    }

    /** The newest letters to units that the viewer sees. */
    public List<Letter> newest(Viewer viewer, int atMost) {
        UnitMap units = territory.map();
        List<String> visible = units.all().stream().filter(unit -> viewer.sees(unit.id(), units)).map(unit -> unit.id().value()).toList();
        return visible.isEmpty() ? List.of() : em.createQuery("select l from Letter l where l.toUnit in :visible order by l.createdAt desc, l.id desc", Letter.class)
                .setParameter("visible", visible).setMaxResults(atMost).getResultList();
    }

    /** One of them; empty if there is none or it is another unit's. */
    public Optional<Letter> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(Letter.class, id)).filter(letter -> viewer.sees(letter.unit(), territory.map()));
    }
}

package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.establishment.EstablishmentRegister;
import vn.khuyencong.establishment.Stated;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.BusinessClock;

/** Recognises establishments in the register and their products among those on file: one record through all levels and years. */
@Stateless
public class AwardProducts {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private EstablishmentRegister register;
    @Inject
    private BusinessClock clock;

    /** The record of an establishment as a document states it, if there is one. */
    public Optional<Establishment> maker(PlanSubmission.Establishment who, DocumentKey key, LocalDate day) {
        return register.find(stated(who, key, 0, day)).map(this::survivor);
    }

    /** The records of establishments in the order in which a document states them, made where there are none. */
    public List<Establishment> makers(List<PlanSubmission.Establishment> who, DocumentKey key, long messageId, LocalDate day) {
        return register.identify(who.stream().map(one -> stated(one, key, messageId, day)).toList()).stream()
                .map(id -> survivor(em.find(Establishment.class, id))).toList();
    }

    /** The makers of products whose records were merged, with the records that stand for them now. */
    public Map<Long, Long> merged() {
        return em.createQuery("""
                        select distinct e.id, e.survivor from AwardProduct p, Establishment e where e.id = p.establishmentId and e.survivor <> e.id""", Object[].class)
                .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    private Establishment survivor(Establishment record) {
        return record.survivor() == record.id() ? record : em.find(Establishment.class, record.survivor());
    }

    /** The product of a name, if it is on file; of an establishment that others were merged into theirs too. */
    public Optional<AwardProduct> find(Establishment maker, String name) {
        String key = AwardProduct.key(name);
        return em.createQuery("""
                        select p from AwardProduct p, Establishment e where e.id = p.establishmentId and e.survivor = :survivor order by p.id""",
                        AwardProduct.class).setParameter("survivor", maker.survivor()).getResultStream()
                .filter(product -> AwardProduct.key(product.name()).equals(key)).findFirst();
    }

    /** The same, made if it is not on file. */
    public AwardProduct identify(Establishment maker, String name) {
        return find(maker, name).orElseGet(() -> {
            AwardProduct product = new AwardProduct(maker, name, clock.now());
            em.persist(product);
            em.flush();
            return product;
        });
    }

    private static Stated stated(PlanSubmission.Establishment who, DocumentKey key, long messageId, LocalDate day) {
        return new Stated(who.name(), who.legalForm(), who.taxCode(), who.address(), key.subject(), day, messageId,
                String.join("/", key.unit(), Integer.toString(key.planYear()), key.stream(), key.document()));
    }
}

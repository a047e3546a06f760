package vn.khuyencong.establishment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.khuyencong.shared.Parts;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Says which record each line of an accepted document belongs to, in the transaction that accepts it. Two documents that
 * bring a new establishment at the same moment meet at the unique identity: one of them is taken in again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EstablishmentRegister {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private Suspicions suspicions;

    /**
     * The records of what the lines of one document state, made where there are none.
     *
     * @return ids of the records, in the order of {@code stated}
     */
    public List<Long> identify(List<Stated> stated) {
        if (stated.isEmpty()) {
            return List.of();
        }
        Map<String, Establishment> records = known(stated);
        // In the order of the identities, so that two documents at once wait for each other and do not lock each other.
        Map<String, Stated> unknown = new TreeMap<>();
        stated.stream().filter(each -> !records.containsKey(each.identity())).forEach(each -> unknown.putIfAbsent(each.identity(), each));
        unknown.forEach((identity, first) -> records.put(identity, opened(first)));
        em.flush();
        List<EstablishmentStatement> fresh = say(stated, records);
        suspicions.look(fresh, keys(fresh, records));
        return stated.stream().map(each -> records.get(each.identity()).id()).toList();
    }

    /** The record that a line would belong to, if there is one already; nothing is made. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Establishment> find(Stated stated) {
        return em.createQuery("select e from Establishment e where e.identity = :identity", Establishment.class)
                .setParameter("identity", stated.identity()).getResultStream().findFirst();
    }

    private Establishment opened(Stated first) {
        Establishment establishment = new Establishment(first);
        em.persist(establishment);
        establishment.standAlone();
        return establishment;
    }

    private Map<String, Establishment> known(List<Stated> stated) {
        Map<String, Establishment> records = new HashMap<>();
        for (List<String> some : Parts.of(stated.stream().map(Stated::identity).distinct().toList())) {
            // Held: what two documents at once say of one is said one after the other.
            em.createQuery("select e from Establishment e where e.identity in :some order by e.id", Establishment.class)
                    .setParameter("some", some).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().forEach(each -> records.put(each.identity(), each));
        }
        return records;
    }

    /** Keeps what is said, and returns what was said for the first time. */
    private List<EstablishmentStatement> say(List<Stated> stated, Map<String, Establishment> records) {
        Map<String, EstablishmentStatement> said = new HashMap<>();
        for (List<String> some : Parts.of(stated.stream().map(Stated::saying).distinct().toList())) {
            em.createQuery("select s from EstablishmentStatement s where s.saying in :some", EstablishmentStatement.class)
                    .setParameter("some", some).getResultStream().forEach(each -> said.put(each.saying(), each));
        }
        List<EstablishmentStatement> fresh = new ArrayList<>();
        for (Stated each : stated) {
            Establishment establishment = records.get(each.identity());
            establishment.call(each);
            EstablishmentStatement before = said.get(each.saying());
            if (before == null) {
                EstablishmentStatement first = new EstablishmentStatement(establishment, each);
                em.persist(first);
                said.put(each.saying(), first);
                fresh.add(first);
            } else {
                before.saidAgain(each);
            }
        }
        return fresh;
    }

    /** The near keys of new names, by record. */
    private Map<Long, Set<String>> keys(List<EstablishmentStatement> fresh, Map<String, Establishment> records) {
        UnitMap units = fresh.isEmpty() ? null : territory.map();
        Map<Long, Set<String>> keys = new LinkedHashMap<>();
        fresh.forEach(statement -> keys.computeIfAbsent(statement.establishment(), id -> new LinkedHashSet<>())
                .addAll(NearKeys.of(EstablishmentName.of(statement.name()), Suspicions.province(statement, units))));
        records.values().stream().filter(each -> each.code().isPresent() && keys.containsKey(each.id()))
                .forEach(each -> keys.get(each.id()).add(NearKeys.ofTaxBase(each.code().get().base())));
        return keys;
    }
}

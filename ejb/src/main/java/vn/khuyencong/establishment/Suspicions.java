package vn.khuyencong.establishment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Parts;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Finds records that may be one establishment, in the transaction that brings a new name, among those that share a near key. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Suspicions {

    /** A name that so many bear tells nothing more. */
    private static final int MOST_OF_ONE = 20;
    private static final int MOST_AT_ONCE = 20_000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** Two records, the smaller id first. */
    private record Two(long first, long second) {

        static Two of(long one, long other) {
            return new Two(Math.min(one, other), Math.max(one, other));
        }
    }

    /** Where a paper speaks of, as the province that holds the place in the end: mergers make no new names of old ones. */
    static String province(EstablishmentStatement statement, UnitMap units) {
        return units.holderOn(statement.unit(), LocalDate.MAX).id().value();
    }

    /** Keeps the near keys of new names and proposes what they lead to. */
    public void look(List<EstablishmentStatement> fresh, Map<Long, Set<String>> keys) {
        if (fresh.isEmpty()) {
            return;
        }
        Map<String, Set<Long>> bearers = bearers(keys.values().stream().flatMap(Collection::stream).distinct().toList());
        keys.forEach((id, own) -> own.stream().filter(key -> !bearers.getOrDefault(key, Set.of()).contains(id)).forEach(key -> {
            em.persist(new EstablishmentKey(id, key));
            bearers.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(id);
        }));
        propose(pairs(keys, bearers));
    }

    private Map<String, Set<Long>> bearers(List<String> keys) {
        Map<String, Set<Long>> bearers = new HashMap<>();
        for (List<String> some : Parts.of(keys)) {
            em.createQuery("select k.nearKey, k.establishment from EstablishmentKey k where k.nearKey in :some order by k.id", Object[].class)
                    .setParameter("some", some).setMaxResults(MOST_AT_ONCE).getResultStream()
                    .forEach(row -> bearers.computeIfAbsent((String) row[0], key -> new LinkedHashSet<>()).add((Long) row[1]));
        }
        return bearers;
    }

    private Set<Two> pairs(Map<Long, Set<String>> keys, Map<String, Set<Long>> bearers) {
        Set<Two> pairs = new LinkedHashSet<>();
        keys.forEach((id, own) -> own.stream().flatMap(key -> bearers.get(key).stream()).distinct().filter(other -> !other.equals(id))
                .limit(MOST_OF_ONE).forEach(other -> pairs.add(Two.of(id, other))));
        Set<Two> known = new HashSet<>();
        for (List<Long> some : Parts.of(pairs.stream().map(Two::first).distinct().toList())) {
            em.createQuery("select p.first.id, p.second.id from SuspectedPair p where p.first.id in :some", Object[].class)
                    .setParameter("some", some).getResultStream().forEach(row -> known.add(new Two((Long) row[0], (Long) row[1])));
        }
        pairs.removeAll(known);
        return pairs;
    }

    private void propose(Set<Two> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        List<Long> ids = pairs.stream().flatMap(two -> java.util.stream.Stream.of(two.first(), two.second())).distinct().toList();
        Map<Long, Establishment> records = records(ids);
        Map<Long, Profile> profiles = profiles(records);
        for (Two two : pairs) {
            Establishment first = records.get(two.first());
            Establishment second = records.get(two.second());
            if (first.survivor() != second.survivor()) {
                Matching.judge(profiles.get(two.first()), profiles.get(two.second()))
                        .ifPresent(why -> em.persist(new SuspectedPair(first, second, why, clock.now())));
            }
        }
    }

    private Map<Long, Establishment> records(List<Long> ids) {
        Map<Long, Establishment> records = new LinkedHashMap<>();
        for (List<Long> some : Parts.of(ids)) {
            em.createQuery("select e from Establishment e where e.id in :some", Establishment.class).setParameter("some", some)
                    .getResultStream().forEach(each -> records.put(each.id(), each));
        }
        return records;
    }

    private Map<Long, Profile> profiles(Map<Long, Establishment> records) {
        UnitMap units = territory.map();
        Map<Long, List<EstablishmentStatement>> said = new HashMap<>();
        for (List<Long> some : Parts.of(new ArrayList<>(records.keySet()))) {
            em.createQuery("select s from EstablishmentStatement s where s.establishment in :some", EstablishmentStatement.class)
                    .setParameter("some", some).getResultStream()
                    .forEach(each -> said.computeIfAbsent(each.establishment(), id -> new ArrayList<>()).add(each));
        }
        Map<Long, Profile> profiles = new HashMap<>();
        said.forEach((id, statements) -> profiles.put(id, new Profile(records.get(id).code(),
                statements.stream().map(EstablishmentStatement::legalForm).collect(Collectors.toSet()),
                statements.stream().map(statement -> EstablishmentName.of(statement.name())).collect(Collectors.toSet()),
                statements.stream().map(statement -> province(statement, units)).collect(Collectors.toSet()))));
        return profiles;
    }
}

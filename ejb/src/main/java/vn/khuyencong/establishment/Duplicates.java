package vn.khuyencong.establishment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Suspected pairs as people see them: an account of a province those of which it sees both records. */
@Stateless
public class Duplicates {

    private static final String OPEN = " where p.state = :open and f.survivor <> g.survivor";
    private static final String SEEN = " and exists (select s.id from EstablishmentStatement s where s.establishment = %s.id and s.unit in :visible)";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /** Pairs that wait for an officer, strongest reason first. Those whose records other merges have brought together wait no more. */
    public List<SuspectedPair> open(Viewer viewer, int first, int size) {
        return select("select p", SuspectedPair.class, viewer, " order by " + strength() + ", p.id").setFirstResult(first).setMaxResults(size)
                .getResultList();
    }

    public long countOpen(Viewer viewer) {
        return select("select count(p)", Long.class, viewer, "").getSingleResult();
    }

    /** A pair with both its records; empty where the viewer may not see both. */
    public Optional<SuspectedPair> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(SuspectedPair.class, id)).filter(pair -> sees(viewer, pair));
    }

    /** All pairs that one of the records belongs to, whatever became of them. */
    public List<SuspectedPair> of(Viewer viewer, Collection<Establishment> records) {
        return records.isEmpty() ? List.of() : em.createQuery("""
                        select p from SuspectedPair p join fetch p.first join fetch p.second
                        where p.first.id in :ids or p.second.id in :ids order by p.id""", SuspectedPair.class)
                .setParameter("ids", records.stream().map(Establishment::id).toList()).getResultStream()
                .filter(pair -> sees(viewer, pair)).toList();
    }

    private boolean sees(Viewer viewer, SuspectedPair pair) {
        return viewer.seesAll() || visible(viewer, pair.first()) && visible(viewer, pair.second());
    }

    private boolean visible(Viewer viewer, Establishment one) {
        UnitMap units = territory.map();
        return em.createQuery("select distinct s.unit from EstablishmentStatement s where s.establishment = :id", String.class)
                .setParameter("id", one.id()).getResultStream().anyMatch(unit -> viewer.sees(new UnitId(unit), units));
    }

    private <T> TypedQuery<T> select(String what, Class<T> type, Viewer viewer, String order) {
        Map<String, Object> parameters = new HashMap<>(Map.of("open", SuspectedPair.PairState.OPEN));
        String seen = "";
        if (!viewer.seesAll()) {
            UnitMap units = territory.map();
            seen = SEEN.formatted("f") + SEEN.formatted("g");
            parameters.put("visible", units.all().stream().map(Unit::id).filter(id -> viewer.sees(id, units)).map(UnitId::value).toList());
        }
        TypedQuery<T> query = em.createQuery(what + " from SuspectedPair p join p.first f join p.second g" + OPEN + seen + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** The order of the constants, since the database knows only their names. */
    private static String strength() {
        StringBuilder order = new StringBuilder("case p.suspicion");
        for (Suspicion suspicion : Suspicion.values()) {
            order.append(" when ").append(Suspicion.class.getName()).append('.').append(suspicion.name()).append(" then ").append(suspicion.ordinal());
        }
        return order.append(" else 0 end").toString();
    }
}

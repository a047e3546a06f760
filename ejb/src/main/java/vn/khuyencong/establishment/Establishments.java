package vn.khuyencong.establishment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * The establishments as people see them: each once, however many records were merged into it. An account of a province sees
 * those that papers of its own units speak of, under the name of a record that they speak of.
 */
@Stateless
public class Establishments {

    /** The record under which an establishment is listed for who does not see all: the one that stands for it, else the oldest, of those he sees. */
    private static final String OWN_RECORD = """
            exists (select t.id from EstablishmentStatement t where t.establishment = e.id and t.unit in :visible) and (e.mergedInto is null
            or not exists (select o.id from EstablishmentStatement o, Establishment r where o.establishment = r.id and o.unit in :visible
            and r.survivor = e.survivor and (r.mergedInto is null or r.id < e.id)))""";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /**
     * What to list; null means any.
     *
     * @param search part of a name ever borne, with or without diacritics and legal form; or the beginning of a tax code
     * @param unit   a unit whose papers speak of it
     */
    public record Filter(String search, UnitId unit) {

        public static final Filter ALL = new Filter(null, null);
    }

    /** One page, in Vietnamese order of the names: the records that stand for the establishments now, or the viewer's own where he does not see that one. */
    public List<Establishment> page(Viewer viewer, Filter filter, int first, int size) {
        return select("select e", Establishment.class, viewer, filter, " order by e.sortKey, e.id")
                .setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** How many distinct establishments there are, as merged now. */
    public long count(Viewer viewer, Filter filter) {
        return select("select count(e)", Long.class, viewer, filter, "").getSingleResult();
    }

    /** A record, merged or not; empty if there is none or no paper of the viewer's units speaks of it or of what it became part of. */
    public Optional<Establishment> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(Establishment.class, id))
                .filter(found -> !members(viewer, found).isEmpty());
    }

    /** The record that stands for it now and those that were merged into that one; of these a province's account sees its own alone. */
    public List<Establishment> members(Viewer viewer, Establishment one) {
        List<Establishment> all = em.createQuery("select e from Establishment e where e.survivor = :survivor order by e.id", Establishment.class)
                .setParameter("survivor", one.survivor()).getResultList();
        if (viewer.seesAll()) {
            return all;
        }
        Set<Long> seen = statements(viewer, all).stream().map(EstablishmentStatement::establishment).collect(Collectors.toSet());
        return all.stream().filter(each -> seen.contains(each.id())).toList();
    }

    /** How papers named the records, oldest first; those of the viewer's units alone. */
    public List<EstablishmentStatement> statements(Viewer viewer, Collection<Establishment> records) {
        UnitMap units = territory.map();
        return ofRecords("select s from EstablishmentStatement s where s.establishment in :ids order by s.firstDay, s.id", records,
                EstablishmentStatement.class).stream().filter(said -> viewer.sees(said.unit(), units)).toList();
    }

    /** The units whose papers speak of each of the establishments of a page, by {@link Establishment#survivor()}. */
    public Map<Long, List<UnitId>> units(Viewer viewer, Collection<Establishment> some) {
        UnitMap units = territory.map();
        Map<Long, List<UnitId>> found = new HashMap<>();
        ofRecords("""
                select distinct m.survivor, s.unit from EstablishmentStatement s, Establishment m, Establishment e
                where m.id = s.establishment and m.survivor = e.survivor and e.id in :ids order by s.unit""", some, Object[].class).forEach(row -> {
                    UnitId unit = new UnitId((String) row[1]);
                    if (viewer.sees(unit, units)) {
                        found.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add(unit);
                    }
                });
        return found;
    }

    /** What officers decided about the records, newest first; an account of a province sees no decision about a record that it does not. */
    public List<EstablishmentDecision> decisions(Viewer viewer, Collection<Establishment> records) {
        return ofRecords("select d from EstablishmentDecision d where d.kept in :ids " + (viewer.seesAll() ? "or" : "and")
                + " d.other in :ids order by d.at desc, d.id desc", records, EstablishmentDecision.class);
    }

    private <T> List<T> ofRecords(String query, Collection<Establishment> records, Class<T> type) {
        return records.isEmpty() ? List.of() : em.createQuery(query, type)
                .setParameter("ids", records.stream().map(Establishment::id).toList()).getResultList();
    }

    private <T> TypedQuery<T> select(String what, Class<T> type, Viewer viewer, Filter filter, String order) {
        List<String> said = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (!viewer.seesAll()) {
            UnitMap units = territory.map();
            said.add("s.unit in :visible");
            parameters.put("visible", units.all().stream().map(Unit::id).filter(id -> viewer.sees(id, units)).map(UnitId::value).toList());
        }
        if (filter.unit() != null) {
            said.add("s.unit = :unit");
            parameters.put("unit", filter.unit().value());
        }
        if (filter.search() != null) {
            Search.of(filter.search()).addTo(said, parameters);
        }
        // Whoever sees all of them and asks for nothing sees each: a record is made by a paper that speaks of it.
        boolean every = said.isEmpty();
        said.add("s.establishment = m.id and m.survivor = e.survivor");
        TypedQuery<T> query = em.createQuery(what + " from Establishment e where " + (viewer.seesAll() ? "e.mergedInto is null" : OWN_RECORD)
                + (every ? "" : " and exists (select s.id from EstablishmentStatement s, Establishment m where " + String.join(" and ", said) + ")") + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}

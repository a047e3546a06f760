package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.shared.UnitId;

/** Whose which stall is: by the published result, and where an officer pinned it since. */
@Stateless
public class StallHolders {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * Whose a stall is.
     *
     * @param unit     the province
     * @param document its number of the application; null for its combined stall
     * @param name     the exhibitor; null for a combined stall
     * @param pinned   whether an officer fixed it
     */
    public record Holder(UnitId unit, String document, String name, boolean pinned) {

        /** Whether both are of one application. */
        boolean isWith(Holder other) {
            return unit.equals(other.unit) && Objects.equals(document, other.document);
        }
    }

    /**
     * By number of the stall: what was published, and over it what is pinned. Who is moved by hand leaves where he stood, so that nobody counts
     * twice; who withdrew has nothing, published or pinned.
     */
    public Map<String, Holder> of(Fair fair) {
        Map<String, Holder> holders = given(fair);
        List<FairHandAct> pins = acts(fair, HandKind.PIN);
        Map<String, Holder> known = pins.stream().anyMatch(FairHandAct::isPin) ? applicants(fair) : Map.of();
        for (FairHandAct pin : pins) {
            Holder holder = pin.isCombined() ? new Holder(pin.combinedOf(), null, null, true) : known.get(pin.document());
            if (holder != null) {
                holders.values().removeIf(one -> pin.isPin() && one.isWith(holder));
                pin.stallNumbers().forEach(number -> holders.put(number, holder));
            }
        }
        return holders;
    }

    /** By number of the stall, what was published, but for those who withdrew since. */
    public Map<String, Holder> given(Fair fair) {
        return published(fair).map(run -> of(run, false)).orElseGet(LinkedHashMap::new);
    }

    /** By number of the stall, what a run gave away, whether it is published or not. */
    public Map<String, Holder> of(FairRun run) {
        return of(run, true);
    }

    /** One query, without what the applications say, however many exhibitors there are. */
    private Map<String, Holder> of(FairRun run, boolean withdrawn) {
        Map<String, Holder> holders = new LinkedHashMap<>();
        em.createQuery("""
                        select t.stall, t.unit, a.document, a.name, a.state from FairAllotment t left join t.application a where t.run = :run
                        order by t.stall""", Object[].class).setParameter("run", run).getResultStream().filter(row -> withdrawn || row[4] != ApplicationState.WITHDRAWN)
                .forEach(row -> holders.put((String) row[0], new Holder(new UnitId((String) row[1]), (String) row[2], (String) row[3], false)));
        return holders;
    }

    /** The stalls of exhibitors and the combined ones, with the applications at once. */
    public List<FairAllotment> allotments(FairRun run) {
        return em.createQuery("select t from FairAllotment t left join fetch t.application where t.run = :run order by t.id", FairAllotment.class)
                .setParameter("run", run).getResultList();
    }

    /** The records that stand in the register today for the exhibitors of a run, by those that they were recognised as. */
    public Map<Long, Long> survivors(FairRun run) {
        return em.createQuery("""
                        select distinct e.id, e.survivor from FairAllotment t join t.application a, Establishment e
                        where t.run = :run and e.id = a.establishmentId""", Object[].class)
                .setParameter("run", run).getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The run whose result is in force. */
    public Optional<FairRun> published(Fair fair) {
        return em.createQuery("select r from FairRun r where r.fair = :fair and r.publishedAt is not null order by r.publishedAt desc, r.id desc", FairRun.class)
                .setParameter("fair", fair).setMaxResults(1).getResultStream().findFirst();
    }

    /** Numbers of the stalls that nobody is to have, with the reason. */
    public Map<String, String> blocked(Fair fair) {
        Map<String, String> blocked = new LinkedHashMap<>();
        acts(fair, HandKind.BLOCK).forEach(block -> block.stallNumbers().forEach(number -> blocked.put(number, block.reason())));
        return blocked;
    }

    private List<FairHandAct> acts(Fair fair, HandKind kind) {
        return em.createQuery("select h from FairHandAct h where h.fair = :fair and h.kind = :kind and h.endedAt is null order by h.id", FairHandAct.class)
                .setParameter("fair", fair).setParameter("kind", kind).getResultList();
    }

    /** Who has an application in force, as a pin shows him, by unit/document. */
    private Map<String, Holder> applicants(Fair fair) {
        return em.createQuery("select a.unit, a.document, a.name from FairApplication a where a.fair = :fair and a.state = :state", Object[].class)
                .setParameter("fair", fair).setParameter("state", ApplicationState.IN_FORCE).getResultStream()
                .collect(Collectors.toMap(row -> row[0] + "/" + row[1], row -> new Holder(new UnitId((String) row[0]), (String) row[1], (String) row[2], true),
                        (one, same) -> one));
    }
}

package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    }

    /** By number of the stall: what was published, and over it what is pinned. */
    public Map<String, Holder> of(Fair fair) {
        Map<String, Holder> holders = new LinkedHashMap<>();
        published(fair).ifPresent(run -> holders.putAll(of(run)));
        for (FairHandAct pin : acts(fair, HandKind.PIN)) {
            holder(fair, pin.document()).ifPresent(holder -> numbers(pin).forEach(number -> holders.put(number, holder)));
        }
        return holders;
    }

    /** By number of the stall, what a run gives away, whether it is published or not. */
    public Map<String, Holder> of(FairRun run) {
        Map<String, Holder> holders = new LinkedHashMap<>();
        em.createQuery("select a from FairAllotment a where a.run = :run order by a.stall", FairAllotment.class).setParameter("run", run).getResultStream()
                .forEach(one -> holders.put(one.stall(), one.application() == null ? new Holder(one.unit(), null, null, false)
                        : new Holder(one.unit(), one.application().document(), one.application().name(), false)));
        return holders;
    }

    /** The run whose result is in force. */
    public Optional<FairRun> published(Fair fair) {
        return em.createQuery("select r from FairRun r where r.fair = :fair and r.publishedAt is not null order by r.publishedAt desc, r.id desc", FairRun.class)
                .setParameter("fair", fair).setMaxResults(1).getResultStream().findFirst();
    }

    /** Numbers of the stalls that nobody is to have, with the reason. */
    public Map<String, String> blocked(Fair fair) {
        Map<String, String> blocked = new LinkedHashMap<>();
        acts(fair, HandKind.BLOCK).forEach(block -> numbers(block).forEach(number -> blocked.put(number, block.reason())));
        return blocked;
    }

    private List<FairHandAct> acts(Fair fair, HandKind kind) {
        return em.createQuery("select h from FairHandAct h where h.fair = :fair and h.kind = :kind and h.endedAt is null order by h.id", FairHandAct.class)
                .setParameter("fair", fair).setParameter("kind", kind).getResultList();
    }

    private static List<String> numbers(FairHandAct act) {
        return Arrays.stream(act.stalls().split(" ")).filter(number -> !number.isEmpty()).toList();
    }

    /** @param reference as a hand act names it: unit/document, or unit/ for the combined stalls of a province */
    private Optional<Holder> holder(Fair fair, String reference) {
        int slash = reference.indexOf('/');
        UnitId unit = new UnitId(reference.substring(0, slash));
        String document = reference.substring(slash + 1);
        if (document.isEmpty()) {
            return Optional.of(new Holder(unit, null, null, true));
        }
        return em.createQuery("""
                select a from FairApplication a where a.fair = :fair and a.unit = :unit and a.document = :document order by a.version desc""", FairApplication.class)
                .setParameter("fair", fair).setParameter("unit", unit.value()).setParameter("document", document)
                .setMaxResults(1).getResultStream().findFirst().map(application -> new Holder(unit, document, application.name(), true));
    }
}

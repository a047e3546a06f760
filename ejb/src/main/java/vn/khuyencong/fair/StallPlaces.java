package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.fair.allocation.Placement;

/** Who stands where by the plan that an officer has before him: the newest that was computed, published or not. */
@Stateless
public class StallPlaces {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private StallHolders holders;
    @Inject
    private StallProblems problems;

    /** The newest plan; empty before there is one. */
    public Optional<FairRun> newest(Fair fair) {
        return em.createQuery("select r from FairRun r where r.fair = :fair and r.state = :state order by r.startedAt desc, r.id desc", FairRun.class).setParameter("fair", fair)
                .setParameter("state", RunState.DONE).setMaxResults(1).getResultStream().findFirst();
    }

    /** The places of an application by it; empty if it has none. */
    public Optional<Placement> of(Fair fair, String reference) {
        return newest(fair).flatMap(FairRun::found).flatMap(found -> found.places().stream().filter(place -> place.application().equals(reference)).findFirst());
    }

    /** What is planned again: the published plan, or before there is one the newest; empty the first time. */
    public Optional<FairRun> toReplan(Fair fair) {
        return holders.published(fair).or(() -> newest(fair));
    }

    /** Who has no stall by a plan, in the order in which stalls that become free are offered: in time before late, by score, then as they came. */
    public List<FairApplication> waiting(Fair fair, RunResult found) {
        Set<String> placed = found.places().stream().map(Placement::application).collect(Collectors.toSet());
        return problems.applications(fair).stream().filter(one -> !placed.contains(one.reference())).sorted(QUEUE).toList();
    }

    /** The order of the waiting list. */
    static final Comparator<FairApplication> QUEUE = Comparator.comparing(FairApplication::isLate)
            .thenComparing(Comparator.comparing((FairApplication one) -> one.score() == null ? 0 : one.score()).reversed())
            .thenComparing(FairApplication::receivedAt).thenComparing(FairApplication::id);
}

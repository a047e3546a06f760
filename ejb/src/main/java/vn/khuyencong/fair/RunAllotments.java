package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.shared.UnitId;

/** Writes down stall by stall who has what by a computation; it holds once the computation is published. */
@Stateless
public class RunAllotments {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** Keeps the places of a plan and the combined stalls of provinces. */
    public void keep(FairRun run, RunResult found) {
        Map<String, FairApplication> applications = newest(run.fair());
        found.places().forEach(place -> {
            FairApplication application = applications.get(place.application());
            place.stalls().forEach(stall -> em.persist(new FairAllotment(run, application, application.unit(), stall)));
        });
        if (found.conflicts().isEmpty()) {
            run.problem().given().stream().filter(given -> !given.province().isEmpty())
                    .forEach(given -> em.persist(new FairAllotment(run, null, new UnitId(given.province()), given.stall())));
        }
        em.flush();
    }

    /** By reference; one that was taken back while the plan was computed is still known. */
    private Map<String, FairApplication> newest(Fair fair) {
        return em.createQuery("select a from FairApplication a where a.fair = :fair and a.state in :were order by a.id", FairApplication.class)
                .setParameter("fair", fair).setParameter("were", List.of(ApplicationState.IN_FORCE, ApplicationState.SUPERSEDED, ApplicationState.WITHDRAWN))
                .getResultStream().collect(Collectors.toMap(FairApplication::reference, one -> one,
                        (one, other) -> one.state() == ApplicationState.IN_FORCE ? one : other));
    }
}

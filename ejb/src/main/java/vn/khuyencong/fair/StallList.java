package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The applications for a fair as people see them: whoever organises it all of them, a province its own alone. */
@Stateless
public class StallList {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private Fairs fairs;
    @Inject
    private StallHolders holders;
    @Inject
    private PriorityScores scores;
    @Inject
    private FairApplicants applicants;

    /**
     * An application: the version that counts, else the newest.
     *
     * @param stalls numbers of the stalls that it has by the published result
     */
    public record StallRow(FairApplication application, List<String> stalls) {
    }

    /** The applications that the viewer sees, by province and name. */
    public List<StallRow> of(Viewer viewer, Fair fair) {
        Map<String, FairApplication> shown = new LinkedHashMap<>();
        versions(fair, visible(viewer, fair)).forEach(version -> shown.merge(version.reference(), version,
                (earlier, later) -> earlier.state() == ApplicationState.IN_FORCE ? earlier : later));
        Map<String, List<String>> given = given(fair);
        return shown.values().stream().sorted(Comparator.comparing((FairApplication one) -> one.unit().value())
                        .thenComparing(FairApplication::name, VietnameseOrder.comparator()).thenComparing(FairApplication::document))
                .map(one -> new StallRow(one, given.getOrDefault(one.reference(), List.of()))).toList();
    }

    /** One version by its number; empty if there is none of the fair or it is not for the viewer. */
    public Optional<StallRow> find(Viewer viewer, Fair fair, long id) {
        return Optional.ofNullable(em.find(FairApplication.class, id))
                .filter(one -> one.fair().id() == fair.id() && visible(viewer, fair).contains(one.unit().value()))
                .map(one -> new StallRow(one, given(fair).getOrDefault(one.reference(), List.of())));
    }

    /** All versions of the document that a version belongs to, the oldest first. */
    public List<FairApplication> versions(FairApplication one) {
        return em.createQuery("""
                        select a from FairApplication a where a.unit = :unit and a.planYear = :year and a.document = :document order by a.version""",
                        FairApplication.class)
                .setParameter("unit", one.unit().value()).setParameter("year", one.planYear()).setParameter("document", one.document()).getResultList();
    }

    /** The documents that a province has used up in a year, whatever became of them. */
    public List<String> documents(DocumentKey key) {
        return em.createQuery("select distinct a.document from FairApplication a where a.unit = :unit and a.planYear = :year", String.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).getResultList();
    }

    /** What its score is made of; empty where that cannot be told any more since a record of it has changed. */
    public List<PriorityScore.ScorePart> parts(FairApplication application) {
        if (application.score() == null) {
            return List.of();
        }
        StallApplication stated = application.stated();
        boolean before = applicants.everBefore(application.fair(), em.find(Establishment.class, application.establishmentId()));
        PriorityScore score = scores.score(application.fair(), stated, before);
        return score.total() == application.score() ? score.parts() : List.of();
    }

    /** What was reported of the outcome last; null where nothing was. */
    public FairOutcome outcome(FairApplication application) {
        return em.createQuery("""
                        select o from FairOutcome o where o.application.unit = :unit and o.application.document = :document and o.fair = :fair
                        order by o.reportedAt desc, o.id desc""", FairOutcome.class)
                .setParameter("unit", application.unit().value()).setParameter("document", application.document())
                .setParameter("fair", application.fair()).setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    private List<FairApplication> versions(Fair fair, Collection<String> units) {
        return units.isEmpty() ? List.of() : em.createQuery("select a from FairApplication a where a.fair = :fair and a.unit in :units order by a.version, a.id",
                FairApplication.class).setParameter("fair", fair).setParameter("units", units).getResultList();
    }

    private List<String> visible(Viewer viewer, Fair fair) {
        UnitMap units = territory.map();
        boolean all = fairs.seesWhole(viewer, fair);
        return units.all().stream().map(unit -> unit.id()).filter(unit -> all || viewer.sees(unit, units)).map(unit -> unit.value()).toList();
    }

    private Map<String, List<String>> given(Fair fair) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        holders.given(fair).forEach((stall, holder) -> {
            if (holder.document() != null) {
                given.computeIfAbsent(holder.unit() + "/" + holder.document(), reference -> new ArrayList<>()).add(stall);
            }
        });
        return given;
    }
}

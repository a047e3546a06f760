package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.fair.allocation.Allocation;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.territory.Territory;

/** Reads what an explanation is made of, so that it can be worked out without a transaction. */
@Stateless
public class ExplanationInput {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private FairZones zones;
    @Inject
    private FixedStalls fixed;
    @Inject
    private RunReading runs;
    @Inject
    private StallPlaces places;
    @Inject
    private Territory territory;

    /** An application, the computation that decided on it, and its words. */
    record Asked(FairApplication application, FairRun run, FairProblem problem, Allocation found, Integer waitingPlace, StallProse prose) {

        boolean takesPart() {
            return problem.applicants().stream().anyMatch(one -> one.application().equals(application.reference()));
        }
    }

    /** Empty if there is no such application, the viewer may not see why, or nothing is decided yet. */
    public Optional<Asked> of(Viewer viewer, long application, Locale locale) {
        return Optional.ofNullable(em.find(FairApplication.class, application)).filter(one -> one.fair() != null && one.state() == ApplicationState.IN_FORCE)
                .filter(one -> maySee(viewer, one))
                .flatMap(one -> runs.shown(viewer, one.fair()).filter(run -> run.state() == RunState.DONE).map(run -> asked(one, run, locale)));
    }

    private boolean maySee(Viewer viewer, FairApplication application) {
        return fairs.find(viewer, application.fair().id()).isPresent()
                && (fairs.seesWhole(viewer, application.fair()) || viewer.sees(application.unit(), territory.map()));
    }

    private Asked asked(FairApplication application, FairRun run, Locale locale) {
        FairProblem problem = run.problem();
        RunResult found = run.found().orElseThrow();
        List<FairApplication> waiting = places.waiting(application.fair(), found);
        int place = waiting.indexOf(application);
        return new Asked(application, run, problem, found.allocation(run), place < 0 ? null : place + 1, prose(run, problem, locale));
    }

    /** The words for what was computed. */
    public StallProse prose(FairRun run, FairProblem problem, Locale locale) {
        Map<String, String> groups = zones.of(run.fair()).stream().collect(Collectors.toMap(FairZone::code, FairZone::name));
        Set<String> byHand = fixed.history(run.fair()).stream().filter(act -> act.isPin() && act.heldAt(run.startedAt())).map(FairHandAct::document)
                .collect(Collectors.toSet());
        return new StallProse(locale, problem, groups, territory.map(), run.fair().fromDay(), byHand);
    }
}

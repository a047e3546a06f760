package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.fair.allocation.Explainer;
import vn.khuyencong.fair.allocation.Explanation;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.territory.Territory;

/** Explains to each applicant what became of its application; to a province its own ones, and once the result is published. */
@Stateless
public class StallExplanations {

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
    private StallProblems problems;
    @Inject
    private StallPlaces places;
    @Inject
    private Territory territory;

    /**
     * Why an application got what it got. What would have changed it is found by solving the problem again for each change, which may take
     * seconds.
     *
     * @return empty if there is no such application, the viewer may not see why, or nothing is decided yet
     */
    public Optional<StallExplanation> explain(Viewer viewer, long application, Locale locale) {
        return Optional.ofNullable(em.find(FairApplication.class, application)).filter(one -> one.fair() != null && one.state() == ApplicationState.IN_FORCE)
                .filter(one -> maySee(viewer, one))
                .flatMap(one -> runs.shown(viewer, one.fair()).filter(run -> run.state() == RunState.DONE).map(run -> explain(one, run, locale)));
    }

    private boolean maySee(Viewer viewer, FairApplication application) {
        return fairs.find(viewer, application.fair().id()).isPresent()
                && (fairs.seesWhole(viewer, application.fair()) || viewer.sees(application.unit(), territory.map()));
    }

    private StallExplanation explain(FairApplication application, FairRun run, Locale locale) {
        FairProblem problem = run.problem();
        RunResult found = run.found().orElseThrow();
        StallProse prose = prose(run, problem, locale);
        int waiting = places.waiting(application.fair(), found).indexOf(application);
        Integer place = waiting < 0 ? null : waiting + 1;
        if (problem.applicants().stream().noneMatch(one -> one.application().equals(application.reference()))) {
            return new StallExplanation(application, run, List.of(), prose.none(application.wanted()), place, List.of(prose.notTakingPart()), List.of());
        }
        Explanation why = new Explainer().explain(problem, found.allocation(run), application.reference());
        return new StallExplanation(application, run, why.stalls(), prose.result(why), place, prose.reasons(why), prose.changes(why));
    }

    /** The reasons of every application in force, by its reference, as far as they are seen from the plan alone. */
    public Map<String, List<String>> inShort(Fair fair, FairRun run, Locale locale) {
        FairProblem problem = run.problem();
        StallProse prose = prose(run, problem, locale);
        ShortReasons reasons = new ShortReasons(problem, run.found().orElseThrow());
        Map<String, List<String>> all = new HashMap<>();
        problems.applications(fair).forEach(one -> all.put(one.reference(), List.of(prose.notTakingPart())));
        problem.applicants().forEach(applicant -> {
            Explanation why = reasons.of(applicant);
            all.put(applicant.application(), Stream.concat(Stream.of(prose.result(why)),
                    prose.reasons(why).stream()).toList());
        });
        return all;
    }

    /** The conflicts of a computation that found no plan, in words. */
    public List<String> conflicts(FairRun run, Locale locale) {
        return prose(run, run.problem(), locale).conflicts(run.found().map(RunResult::conflicts).orElse(List.of()));
    }

    private StallProse prose(FairRun run, FairProblem problem, Locale locale) {
        Map<String, String> groups = zones.of(run.fair()).stream().collect(Collectors.toMap(FairZone::code, FairZone::name));
        Set<String> byHand = fixed.history(run.fair()).stream().filter(act -> act.isPin() && act.heldAt(run.startedAt())).map(FairHandAct::document)
                .collect(Collectors.toSet());
        return new StallProse(locale, problem, groups, territory.map(), run.fair().fromDay(), byHand);
    }
}

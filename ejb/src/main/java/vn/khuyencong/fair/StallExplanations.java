package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.fair.allocation.Explanation;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.organization.Viewer;

/** Explains to each applicant what became of its application; to a province its own ones, and once the result is published. */
@Stateless
public class StallExplanations {

    @Inject
    private ExplanationInput input;
    @Inject
    private SolverAnswers answers;
    @Inject
    private StallProblems problems;

    /**
     * Why an application got what it got. What could have changed it is found by solving the problem again for each change, which may take
     * seconds: so outside any transaction, once for each application, and one at a time.
     *
     * @return empty if there is no such application, the viewer may not see why, or nothing is decided yet
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<StallExplanation> explain(Viewer viewer, long application, Locale locale) {
        return input.of(viewer, application, locale).map(this::explain);
    }

    private StallExplanation explain(ExplanationInput.Asked asked) {
        if (!asked.takesPart()) {
            return new StallExplanation(asked.application(), asked.run(), List.of(), asked.prose().none(asked.application().wanted()), asked.waitingPlace(),
                    List.of(asked.prose().notTakingPart()), List.of(), StallExplanation.Search.WHOLE);
        }
        SolverAnswers.Answer answer = answers.explain(asked.run(), asked.problem(), asked.found(), asked.application().reference());
        Explanation why = answer.explanation();
        return new StallExplanation(asked.application(), asked.run(), why.stalls(), asked.prose().result(why), asked.waitingPlace(),
                asked.prose().reasons(why), asked.prose().changes(why), answer.search());
    }

    /** The reasons of every application in force, by its reference, as far as they are seen from the plan alone. */
    public Map<String, List<String>> inShort(Fair fair, FairRun run, Locale locale) {
        FairProblem problem = run.problem();
        StallProse prose = input.prose(run, problem, locale);
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
        return input.prose(run, run.problem(), locale).conflicts(run.found().map(RunResult::conflicts).orElse(List.of()));
    }
}

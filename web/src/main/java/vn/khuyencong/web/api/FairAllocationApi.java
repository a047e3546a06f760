package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairRun;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.RunReading;
import vn.khuyencong.fair.RunResult;
import vn.khuyencong.fair.StallExplanations;
import vn.khuyencong.fair.allocation.Applicant;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.fair.allocation.ProvinceShare;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** How the stalls of a fair are allocated, with what it takes to check it: values, bounds, gaps, digests and the seed. */
@RequestScoped
@Path("v1/fairs/{id}/allocation")
@Produces(MediaType.APPLICATION_JSON)
public class FairAllocationApi {

    @Inject
    private Asked asked;
    @Inject
    private Fairs fairs;
    @Inject
    private RunReading runs;
    @Inject
    private StallExplanations explanations;

    /**
     * The published allocation; for whoever organises the fair the newest while none is published.
     *
     * @param run          number of the computation
     * @param state        {@code DONE} or {@code INFEASIBLE}
     * @param proven       whether every level is proven to be the best and the independent check found nothing wrong
     * @param inputDigest  SHA-256 of what went in
     * @param resultDigest SHA-256 of what came out
     * @param mapDigest    SHA-256 of who has which stalls; absent without a plan
     * @param seedDigest   SHA-256 of the seed, as published before applications closed
     * @param seed         absent until the result is published
     * @param publishedAt  absent until it is published
     * @param levels       of the objective, in the order in which they were decided
     * @param provinces    what each got of what it could have got
     * @param conflicts    where there is no plan: the rules that conflict, in words
     * @param stalls       who has which; combined stalls without a name
     */
    public record FairAllocation(long run, String state, boolean proven, String ruleVersion, String inputDigest, String resultDigest, String mapDigest,
                                 String seedDigest, String seed, Instant computedAt, Instant publishedAt, List<FairLevel> levels,
                                 List<FairShare> provinces, List<String> conflicts, List<FairPlace> stalls) {
    }

    /**
     * A level of the objective.
     *
     * @param name      which
     * @param share     of a level of the provinces: granted/attainable; otherwise absent
     * @param bound     no plan that is as good on the levels before is better
     * @param gap       how far the plan may be from the best
     */
    public record FairLevel(String name, String share, long value, long bound, long gap, boolean proven) {

        static FairLevel of(RunResult.DecidedLevel level) {
            return new FairLevel(level.name().name(), level.share() == null ? null : level.share().granted() + "/" + level.share().attainable(),
                    level.value(), level.bound(), level.gap(), level.proven());
        }
    }

    /** What a province got; {@code attainable} is the most that it could have got if no other had applied; late applications are not counted. */
    public record FairShare(String unit, int wanted, int attainable, int granted) {

        static FairShare of(ProvinceShare share) {
            return new FairShare(share.province(), share.wanted(), share.attainable(), share.granted());
        }
    }

    /** Whose a stall is; without a name it is the combined stall of the province. */
    public record FairPlace(String stall, String unit, String name) {
    }

    @GET
    public FairAllocation allocation(@PathParam("id") long id) {
        Fair fair = fairs.find(asked.viewer(), id).orElseThrow(() -> new NotThere(Words.get("fair.run.unknownFair")));
        FairRun run = runs.shown(asked.viewer(), fair).orElseThrow(() -> new NotThere(Words.get("fair.run.unknown")));
        RunResult found = run.found().orElseThrow(() -> new NotThere(Words.get("fair.run.unknown")));
        return new FairAllocation(run.id(), run.state().name(), run.proven(), run.ruleVersion(), run.inputDigest(), run.resultDigest(), found.mapDigest(),
                fair.seedDigest(), fair.revealedSeed(), run.startedAt(), run.publishedAt(), found.levels().stream().map(FairLevel::of).toList(),
                found.provinces().stream().map(FairShare::of).toList(), explanations.conflicts(run, Language.current().texts()), places(run.problem(), found));
    }

    private static List<FairPlace> places(FairProblem problem, RunResult found) {
        Map<String, Applicant> applicants = problem.applicants().stream().collect(Collectors.toMap(Applicant::application, one -> one));
        return Stream.concat(found.places().stream().flatMap(place -> place.stalls().stream().map(stall -> new FairPlace(stall,
                                applicants.get(place.application()).province(), applicants.get(place.application()).name()))),
                        problem.given().stream().map(given -> new FairPlace(given.stall(), given.province(), null)))
                .sorted(Comparator.comparing(FairPlace::stall)).toList();
    }
}

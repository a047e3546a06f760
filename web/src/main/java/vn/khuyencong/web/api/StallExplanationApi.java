package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.khuyencong.fair.StallExplanation;
import vn.khuyencong.fair.StallExplanations;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** Why one application got what it got; to a province of its own, once the result is published. */
@RequestScoped
@Path("v1/fairs/{id}/applications/{n}/explanation")
@Produces(MediaType.APPLICATION_JSON)
public class StallExplanationApi {

    @Inject
    private Asked asked;
    @Inject
    private StallExplanations explanations;

    /**
     * Why, in the language that was asked for.
     *
     * @param run          number of the computation
     * @param application  unit/number of the application
     * @param stalls       its stalls; empty if it has none
     * @param waitingPlace its place on the waiting list; absent where it has stalls
     * @param result       what it got, in one sentence
     * @param reasons      why, the strongest first
     * @param changes      what could have changed it, each alone
     * @param complete     whether everything that could have changed it was tried within the time allowed
     */
    public record StallReasons(long run, String application, String name, int wanted, List<String> stalls, Integer waitingPlace, String result,
                               List<String> reasons, List<String> changes, boolean complete) {

        static StallReasons of(StallExplanation why) {
            return new StallReasons(why.run().id(), why.application().reference(), why.application().name(), why.application().wanted(), why.stalls(),
                    why.waitingPlace(), why.result(), why.reasons(), why.changes(), why.search() == StallExplanation.Search.WHOLE);
        }
    }

    /** @throws Busy if something else is solved at the moment */
    @GET
    public StallReasons explanation(@PathParam("id") long id, @PathParam("n") long number) {
        return explanations.explain(asked.viewer(), number, Language.current().texts()).filter(why -> why.application().fair().id() == id)
                .map(StallExplanationApi::unlessBusy).orElseThrow(() -> new NotThere(Words.get("fair.why.unknown")));
    }

    private static StallReasons unlessBusy(StallExplanation why) {
        if (why.search() == StallExplanation.Search.BUSY) {
            throw new Busy(Words.named("fair.why", why.search().name()));
        }
        return StallReasons.of(why);
    }
}

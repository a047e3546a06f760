package vn.khuyencong.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.fair.ApplicationState;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairApplication;
import vn.khuyencong.fair.FairOutcome;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.PriorityScore;
import vn.khuyencong.fair.ScoreKind;
import vn.khuyencong.fair.StallList;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** The applications for stalls at a fair: whoever organises it all of them, each province its own alone. Money is whole đồng. */
@RequestScoped
@Path("v1/fairs")
@Produces(MediaType.APPLICATION_JSON)
public class FairApplicationsApi {

    @Inject
    private Asked asked;
    @Inject
    private Fairs fairs;
    @Inject
    private StallList list;

    /** The applications for a fair that the caller sees, by province and name. */
    public record StallApplicationList(long fair, String code, List<StallApplicationEntry> items) {
    }

    /** The version of an application that counts, else its newest. */
    public record StallApplicationEntry(long id, String unit, String document, int version, ApplicationState state, String name, String taxCode, int wanted,
                                        int least, Integer score, boolean late, LocalDate businessDay, List<String> stalls, boolean sample) {

        static StallApplicationEntry of(StallList.StallRow row) {
            FairApplication one = row.application();
            return new StallApplicationEntry(one.id(), one.unit().value(), one.document(), one.version(), one.state(), one.name(), one.taxCode(), one.wanted(),
                    one.least(), one.score(), one.isLate(), one.businessDay(), row.stalls(), one.sample());
        }
    }

    /** An application with what its message says, its points one by one, its versions and its outcome. */
    public record StallApplicationFile(StallApplicationEntry application, JsonNode data, List<StallScorePart> score, List<StallApplicationVersion> versions,
                                       StallOutcomeView outcome) {
    }

    /** What something counts in a score. */
    public record StallScorePart(ScoreKind kind, int times, int points) {

        static StallScorePart of(PriorityScore.ScorePart part) {
            return new StallScorePart(part.kind(), part.times(), part.points());
        }
    }

    /** A version of an application; {@code submission} is the message that brought it. */
    public record StallApplicationVersion(long id, int version, SubmissionKind kind, ApplicationState state, Instant receivedAt, long submission) {

        static StallApplicationVersion of(FairApplication one) {
            return new StallApplicationVersion(one.id(), one.version(), one.kind(), one.state(), one.receivedAt(), one.messageId());
        }
    }

    /** What came of it, as its province reported last. */
    public record StallOutcomeView(boolean attended, int stallsUsed, long sales, int contracts, long contractValue, LocalDate businessDay) {

        static StallOutcomeView of(FairOutcome outcome) {
            return outcome == null ? null : new StallOutcomeView(outcome.attended(), outcome.stallsUsed(), outcome.sales(), outcome.contracts(),
                    outcome.contractValue(), outcome.businessDay());
        }
    }

    @GET
    @Path("{id}/applications")
    public StallApplicationList list(@PathParam("id") String id) {
        Fair fair = fair(id);
        return new StallApplicationList(fair.id(), fair.code(), list.of(asked.viewer(), fair).stream().map(StallApplicationEntry::of).toList());
    }

    @GET
    @Path("{id}/applications/{n}")
    public StallApplicationFile one(@PathParam("id") String id, @PathParam("n") String number) {
        StallList.StallRow row = list.find(asked.viewer(), fair(id), number(number, "stall.unknown")).orElseThrow(() -> new NotThere(Words.get("stall.unknown")));
        FairApplication application = row.application();
        return new StallApplicationFile(StallApplicationEntry.of(row), Json.MAPPER.valueToTree(application.stated()),
                list.parts(application).stream().map(StallScorePart::of).toList(),
                list.versions(application).stream().map(StallApplicationVersion::of).toList(), StallOutcomeView.of(list.outcome(application)));
    }

    private Fair fair(String id) {
        return fairs.find(asked.viewer(), number(id, "stall.noFair")).orElseThrow(() -> new NotThere(Words.get("stall.noFair")));
    }

    private static long number(String text, String unknown) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotThere(Words.get(unknown));
        }
        return Long.parseLong(text);
    }
}

package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.ParkedCause;
import vn.khuyencong.exchange.ParkedMessages;
import vn.khuyencong.exchange.Reprocessed;
import vn.khuyencong.exchange.Reprocessing;
import vn.khuyencong.exchange.Settlement;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.SubmissionPapers;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.evidence.EvidenceFile;
import vn.khuyencong.web.parked.ParkedFiles;
import vn.khuyencong.web.parked.ParkedFilter;

/** Parked messages and conflicts, for the officials who deal with them. */
@RequestScoped
@Path("v1/parked-messages")
@Produces(MediaType.APPLICATION_JSON)
public class ParkedMessagesApi {

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;

    @Inject
    private Asked asked;
    @Inject
    private ParkedMessages parked;
    @Inject
    private Reprocessing reprocessing;
    @Inject
    private SubmissionPapers papers;
    @Inject
    private ParkedFiles files;

    /** One page, newest first. */
    public record ParkedPageView(long total, int first, int size, List<ParkedView> items) {
    }

    /**
     * A parked message or a conflict.
     *
     * @param message    it as a submission, in a list without findings and receipts
     * @param side       whose move it is; absent for a conflict
     * @param bodyWhole  whether all its bytes are kept
     * @param settlement how it was settled; absent while it is open
     */
    public record ParkedView(SubmissionView message, ParkedCause.CauseSide side, boolean bodyWhole, SettlementView settlement) {

        static ParkedView of(InboxMessage message, SubmissionView view) {
            return new ParkedView(view, message.state() == InboxState.PARKED ? ParkedCause.side(message) : null, message.bodyWhole(),
                    message.settlement() == null ? null : SettlementView.of(message.settlement()));
        }
    }

    /** How it was settled, when, by whom and why; {@code became}: the submission that its bytes became. */
    public record SettlementView(Settlement.SettlementWay way, Instant at, String by, String reason, Long became) {

        static SettlementView of(Settlement settlement) {
            return new SettlementView(settlement.way(), settlement.at(), settlement.by(), settlement.reason(), settlement.became());
        }
    }

    /**
     * What came of processing it again; {@code became} with its {@code state}: the submission that its bytes became; {@code along}: the other
     * parked messages with the same bytes through the same door, which were settled with it.
     */
    public record ReprocessedView(long id, Reprocessed.ReprocessOutcome outcome, Long became, InboxState state, List<SubmissionView.FindingView> findings,
                                  List<Long> along) {

        static ReprocessedView of(Reprocessed result) {
            return new ReprocessedView(result.id(), result.outcome(), result.became(), result.state(),
                    result.findings().stream().map(SubmissionView.FindingView::of).toList(), result.along());
        }
    }

    /** What is asked for: {@code state}, {@code unit}, {@code cause}, {@code since}, {@code standing}. */
    @GET
    public ParkedPageView list() {
        Parameters parameters = asked.parameters();
        ParkedMessages.Filter filter = ParkedFilter.of(parameters);
        int first = parameters.number("first", 0, Integer.MAX_VALUE).orElse(0L).intValue();
        int size = parameters.number("size", 1, LARGEST_SIZE).orElse((long) USUAL_SIZE).intValue();
        return new ParkedPageView(parked.count(asked.viewer(), filter), first, size, parked.page(asked.viewer(), filter, first, size).stream()
                .map(message -> ParkedView.of(message, SubmissionView.inList(message, null))).toList());
    }

    @GET
    @Path("{id}")
    public ParkedView one(@PathParam("id") String id) {
        InboxMessage message = found(id);
        return ParkedView.of(message, SubmissionView.whole(message, papers.receipts(message), null));
    }

    /** Judges its bytes once more, unchanged. */
    @POST
    @Path("{id}/reprocess")
    public ReprocessedView reprocess(@PathParam("id") String id) {
        InboxMessage message = found(id);
        if (!parked.may(asked.viewer(), message)) {
            throw new NotVisible();
        }
        return ReprocessedView.of(reprocessing.reprocess(asked.viewer(), List.of(message.id())).get(0));
    }

    /** The chosen ones ({@code id}, as often as one likes), or all that the filter finds, as a file. */
    @GET
    @Path("export")
    @Produces(EvidenceFile.ZIP)
    public Response export(@Context UriInfo uri) {
        EvidenceFile file = files.export(asked.viewer(), asked.parameters(), uri.getQueryParameters().getOrDefault("id", List.of()));
        StreamingOutput content = file.content()::writeTo;
        return Response.ok(content, file.type()).header(HttpHeaders.CONTENT_DISPOSITION, file.disposition()).build();
    }

    private InboxMessage found(String id) {
        return parked.find(asked.viewer(), number(id)).orElseThrow(() -> new NotThere(Words.get("submission.unknown")));
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotThere(Words.get("submission.unknown"));
        }
        return Long.parseLong(id);
    }
}

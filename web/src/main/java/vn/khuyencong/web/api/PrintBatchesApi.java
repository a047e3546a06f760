package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.BatchKind;
import vn.khuyencong.register.BatchPapers.PaperLine;
import vn.khuyencong.register.BatchState;
import vn.khuyencong.register.PaperState;
import vn.khuyencong.register.PrintBatch;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.register.PaperBatches;

/** Orders of many papers, as the pages begin, follow, end and take them up. */
@RequestScoped
@Path("v1/print-batches")
@Produces(MediaType.APPLICATION_JSON)
public class PrintBatchesApi {

    @Inject
    private Asked asked;
    @Inject
    private PaperBatches batches;

    /** What is to be made: the number of a computation or a round, or a year. */
    public record PrintBatchDraft(BatchKind kind, long source) {
    }

    /** What became of an act: the number of the order, or why not. */
    public record PrintBatchOutcome(boolean done, Long id, List<SubmissionView.FindingView> findings) {

        static PrintBatchOutcome of(Entered entered) {
            return new PrintBatchOutcome(entered.kept(), entered.id(), entered.findings().stream().map(SubmissionView.FindingView::of).toList());
        }

        static PrintBatchOutcome of(long id, List<Refusal> against) {
            return of(against.isEmpty() ? new Entered(id, List.of()) : Entered.refused(against));
        }
    }

    /** An order; {@code unit} is left out where it is made in the ministry's name, {@code fault} unless all of it broke. */
    public record PrintBatchView(long id, BatchKind kind, long source, String subject, String unit, BatchState state, int papers, int made, int failed,
                                 Instant startedAt, String startedBy, Instant endedAt, SubmissionView.FindingView fault, List<PrintBatchFailure> failures) {
    }

    /** A paper that could not be made, and why. */
    public record PrintBatchFailure(String title, SubmissionView.FindingView why) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public PrintBatchOutcome begin(PrintBatchDraft draft) {
        if (draft.kind() == null) {
            throw BadParameter.missing("kind", Parameters.allowed(BatchKind.class));
        }
        return PrintBatchOutcome.of(batches.begin(asked.viewer(), draft.kind(), draft.source()));
    }

    @GET
    @Path("{id}")
    public PrintBatchView one(@PathParam("id") String id) {
        PrintBatch batch = batches.find(asked.viewer(), number(id));
        List<PrintBatchFailure> failures = batches.lines(asked.viewer(), batch).stream().filter(line -> line.state() == PaperState.FAILED)
                .map(line -> new PrintBatchFailure(line.title(), SubmissionView.FindingView.of(line.fault()))).toList();
        return new PrintBatchView(batch.id(), batch.kind(), batch.source(), batch.subject(), batch.unit() == null ? null : batch.unit().value(), batch.state(),
                batch.documents(), batch.made(), batch.failed(), batch.startedAt(), batch.startedBy(), batch.endedAt(),
                Stream.ofNullable(batch.fault()).map(SubmissionView.FindingView::of).findFirst().orElse(null), failures);
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public PrintBatchOutcome cancel(@PathParam("id") String id) {
        return PrintBatchOutcome.of(number(id), batches.cancel(asked.viewer(), number(id)));
    }

    /** Makes what waits or failed, nothing twice. */
    @POST
    @Path("{id}/resumption")
    @Consumes(MediaType.APPLICATION_JSON)
    public PrintBatchOutcome resume(@PathParam("id") String id) {
        return PrintBatchOutcome.of(number(id), batches.resume(asked.viewer(), number(id)));
    }

    @GET
    @Path("{id}/papers.zip")
    @Produces("application/zip")
    public Response zip(@PathParam("id") String id) {
        Fetched fetched = fetched(id);
        return file(fetched, "application/zip", ".zip", out -> batches.zip(fetched.by(), fetched.papers(), out));
    }

    @GET
    @Path("{id}/papers.pdf")
    @Produces("application/pdf")
    public Response stack(@PathParam("id") String id) {
        Fetched fetched = fetched(id);
        return file(fetched, "application/pdf", "-IN.pdf", out -> batches.stack(fetched.by(), fetched.papers(), fetched.name(), out));
    }

    private record Fetched(Viewer by, List<PaperLine> papers, String name) {
    }

    private Fetched fetched(String id) {
        Viewer by = asked.viewer();
        PrintBatch batch = batches.find(by, number(id));
        Optional<UnitId> unit = asked.parameters().unit("unit");
        return new Fetched(by, batches.made(by, batch, unit), PaperBatches.name(batch, unit));
    }

    private static Response file(Fetched fetched, String type, String ending, StreamingOutput content) {
        return Response.ok(content, type).header("Content-Disposition", "attachment; filename=\"" + fetched.name() + ending + "\"").build();
    }

    private static long number(String text) {
        return new Parameters(name -> text).number("id", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("id", Words.get("parameter.id")));
    }
}

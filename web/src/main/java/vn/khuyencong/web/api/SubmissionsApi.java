package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.Attachments;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.Receipt;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.plan.comparison.Comparison;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.SubmissionFilter;
import vn.khuyencong.web.SubmissionPapers;
import vn.khuyencong.web.VersionPairs;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.ShownTables;

/** What was submitted, what became of it, its receipts and its very bytes; each caller his own units' only. */
@RequestScoped
@Path("v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionsApi {

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;

    @Inject
    private Asked asked;
    @Inject
    private Submissions submissions;
    @Inject
    private SubmissionPapers papers;
    @Inject
    private VersionPairs pairs;
    @Inject
    private ShownTables tables;
    @Inject
    private Attachments attachments;

    /**
     * One page of submissions, newest first.
     *
     * @param total how many there are in all
     * @param first index of the first one here
     * @param size  most that a page holds
     * @param items those of this page
     */
    public record SubmissionPage(long total, int first, int size, List<SubmissionView> items) {
    }

    @GET
    public SubmissionPage list() {
        Parameters parameters = asked.parameters();
        Submissions.Filter filter = SubmissionFilter.of(parameters);
        int first = parameters.number("first", 0, Integer.MAX_VALUE).orElse(0L).intValue();
        int size = parameters.number("size", 1, LARGEST_SIZE).orElse((long) USUAL_SIZE).intValue();
        List<InboxMessage> page = submissions.page(asked.viewer(), filter, first, size);
        Map<Long, Attachments.Standing> standing = attachments.standing(page.stream().map(InboxMessage::id).toList());
        return new SubmissionPage(submissions.count(asked.viewer(), filter), first, size,
                page.stream().map(message -> SubmissionView.inList(message, standing.get(message.id()))).toList());
    }

    /** The whole list as a spreadsheet, with the same filter. */
    @GET
    @Path("table.xlsx")
    @Produces(SpreadsheetWriter.TYPE)
    public Response spreadsheet() {
        return SheetResponse.of(tables.get("tiep-nhan"));
    }

    /** What changed from another version of the same document, by default the one before. */
    @GET
    @Path("{id}/compare")
    public Comparison compare(@PathParam("id") String id) {
        Long with = asked.parameters().number("with", 1, Long.MAX_VALUE).orElse(null);
        return pairs.find(asked.viewer(), number(id), with, null).comparison()
                .orElseThrow(() -> new NotThere(Words.get("compare.unreadable")));
    }

    @GET
    @Path("{id}")
    public SubmissionView one(@PathParam("id") String id) {
        InboxMessage message = papers.message(asked.viewer(), number(id));
        return SubmissionView.whole(message, papers.receipts(message),
                attachments.standing(List.of(message.id())).get(message.id()));
    }

    /**
     * The files a document lists.
     *
     * @param items in the order of the document
     */
    public record AttachmentList(List<AttachmentView> items) {
    }

    /** The files it lists, whether they have come or not. */
    @GET
    @Path("{id}/attachments")
    public AttachmentList attachments(@PathParam("id") String id) {
        InboxMessage message = papers.message(asked.viewer(), number(id));
        boolean readable = papers.mayReadRaw(asked.viewer(), message);
        return new AttachmentList(attachments.of(message).stream().map(file -> AttachmentView.of(file, readable)).toList());
    }

    /** The receipt document of a stage, byte for byte as it was signed and sent; the latest stage where none is asked for. */
    @GET
    @Path("{id}/receipt")
    @Produces(Addresses.CONTENT_TYPE)
    public Response receipt(@PathParam("id") String id) {
        Receipt receipt = papers.receipt(asked.viewer(), number(id),
                asked.parameters().choice("stage", Receipt.Stage.class).orElse(null));
        return Response.ok(receipt.body(), Addresses.CONTENT_TYPE).header("JWS", receipt.jws())
                .header("Receipt-Number", receipt.number()).build();
    }

    /** The message byte for byte as it came. */
    @GET
    @Path("{id}/message")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response message(@PathParam("id") String id) {
        byte[] body = papers.raw(asked.viewer(), number(id));
        return Response.ok(body, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + SubmissionPapers.rawName(number(id)) + "\"")
                .build();
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotThere(Words.get("submission.unknown"));
        }
        return Long.parseLong(id);
    }
}

package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.register.DocumentChecks;
import vn.khuyencong.register.DocumentState;
import vn.khuyencong.register.PrintedDocument;
import vn.khuyencong.register.PrintedDocuments;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.PrintedForms.Form;

/** The print register for its offices, and the public check of one document. */
@RequestScoped
@Path("v1/printed-documents")
@Produces(MediaType.APPLICATION_JSON)
public class PrintedDocumentsApi {

    private static final long USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 500;

    @Inject
    private Asked asked;
    @Inject
    private PrintedDocuments documents;
    @Inject
    private DocumentChecks checks;
    @Inject
    private HttpServletRequest request;

    /**
     * One page of the register, the latest issued first.
     *
     * @param total how many there are in all
     * @param first how many were skipped
     * @param size  most that a page holds
     */
    public record PrintedDocumentPage(long total, int first, int size, List<PrintedDocumentView> items) {
    }

    /** A document in the register; {@code whom} says of which person, product or establishment it is, empty for none; {@code unit} is left out where the ministry or its department issued it. */
    public record PrintedDocumentView(long id, String form, String subject, String whom, String asked, String issuer, String unit, String number, String title, LocalDate date,
                                      Integer version, Long replaces, DocumentState state, String code, String digest, String dataDigest, boolean signed,
                                      boolean sample, Instant issuedAt, String issuedBy, Instant withdrawnAt, String withdrawReason) {

        static PrintedDocumentView of(PrintedDocument one) {
            return new PrintedDocumentView(one.id(), one.form(), one.subject(), one.whom(), one.asked(), one.issuedIn(), one.unit() == null ? null : one.unit().value(),
                    one.number(), one.title(), one.date(), one.version(), one.replaces() == null ? null : one.replaces().id(), one.state(), one.checkCode(),
                    one.digest(), one.dataDigest(), one.certificate() != null, one.sample(), one.issuedAt(), one.issuedBy(), one.withdrawnAt(), one.withdrawReason());
        }
    }

    /**
     * A document as anybody may know it.
     *
     * @param number     empty for a paper without number
     * @param replacedBy version that replaced it; left out while none did
     * @param digest     SHA-256 of its bytes, in hexadecimal
     */
    public record CheckedDocument(String code, DocumentState state, String form, String title, String issuer, String number, LocalDate date, int version,
                                  Integer replacedBy, String digest, boolean signed, boolean sample) {
    }

    @GET
    public PrintedDocumentPage list() {
        Parameters parameters = asked.parameters();
        PrintedDocuments.Filter filter = new PrintedDocuments.Filter(parameters.choice("form", Form.class).map(Form::name).orElse(null),
                parameters.choice("state", DocumentState.class).orElse(null), parameters.year("year").orElse(null), null,
                parameters.unit("unit").orElse(null), parameters.text("text").orElse(null));
        int first = parameters.number("first", 0, Integer.MAX_VALUE).orElse(0L).intValue();
        int size = parameters.number("size", 1, LARGEST_SIZE).orElse(USUAL_SIZE).intValue();
        return new PrintedDocumentPage(documents.count(asked.viewer(), filter), first, size,
                documents.list(asked.viewer(), filter, first, size).stream().map(PrintedDocumentView::of).toList());
    }

    /** Whether a document is genuine, replaced or withdrawn, by its check code. */
    @GET
    @Path("{code}")
    public CheckedDocument check(@PathParam("code") String code) {
        DocumentChecks.Answer answer = checks.check(code, request.getRemoteAddr());
        if (answer.refusal() != null) {
            throw new CheckRefused(answer.refusal());
        }
        PrintedDocument one = answer.document();
        return new CheckedDocument(one.checkCode(), one.state(), one.form(), one.title(), one.issuedIn(), one.number(), one.date(), one.version(),
                answer.next() == null ? null : answer.next().version(), one.digest(), one.certificate() != null, one.sample());
    }
}

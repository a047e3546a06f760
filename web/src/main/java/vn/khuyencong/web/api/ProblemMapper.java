package vn.khuyencong.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import vn.khuyencong.exchange.AcceptanceClosed;
import vn.khuyencong.exchange.CertificateRefused;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Incidents;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;

/** Answers whatever is thrown with a problem: what the caller can mend in words, a fault of ours with its number alone. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Set<String> TOO_OFTEN = Set.of("CERTIFICATE_RENEWAL_TOO_OFTEN", "TOO_OFTEN");
    private static final Set<String> NOTHING_THERE = Set.of("AWARD_CERTIFICATE_UNKNOWN", "PRINT_UNKNOWN");
    private static final Set<String> WRONG_IN_ITSELF = Set.of("KEY_NOT_USABLE", "KEY_REASON_MISSING", "CERTIFICATE_REQUEST_UNREADABLE",
            "CERTIFICATE_REQUEST_UNPROVEN", "CERTIFICATE_KEY_UNFIT");

    @Inject
    private Incidents incidents;
    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable thrown) {
        String path = uri.getRequestUri().getRawPath();
        Problem problem = thrown instanceof WebApplicationException http ? ofStatus(http.getResponse().getStatus(), path)
                : problem(thrown, path);
        if (problem.status() == 500) {
            problem = problem.ofIncident(incidents.record(path, thrown));
        }
        Response.ResponseBuilder answer = Response.status(problem.status()).type(Problem.TYPE).entity(problem);
        if (thrown instanceof WebApplicationException http && http.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, http.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        if (thrown instanceof Busy) {
            answer.header(HttpHeaders.RETRY_AFTER, Busy.SECONDS);
        }
        return answer.build();
    }

    static Problem problem(Throwable thrown, String path) {
        if (thrown instanceof BadParameter bad) {
            return Problem.of(400, bad.getMessage(), path).ofParameter(bad.parameter());
        }
        if (thrown instanceof CertificateRefused refused) {
            return problem(refused.refusal(), path);
        }
        if (thrown instanceof KeyRefused refused) {
            return problem(refused.refusal(), path);
        }
        if (thrown instanceof CheckRefused refused) {
            return problem(refused.refusal(), path);
        }
        if (thrown instanceof NotThere) {
            return Problem.of(404, thrown.getMessage(), path);
        }
        if (thrown instanceof AcceptanceClosed closed) {
            return Problem.of(503, Words.of(closed), path);
        }
        if (thrown instanceof Busy) {
            return Problem.of(503, thrown.getMessage(), path);
        }
        return ofStatus(thrown instanceof NotVisible ? 403 : 500, path);
    }

    /** What is wrong in itself is a bad request; what stands against what there is already is a conflict; what comes too often is to wait. */
    private static Problem problem(Refusal refusal, String path) {
        int status = TOO_OFTEN.contains(refusal.rule()) ? 429 : NOTHING_THERE.contains(refusal.rule()) ? 404
                : WRONG_IN_ITSELF.contains(refusal.rule()) ? 400 : 409;
        return Problem.of(status, RefusalTexts.message(refusal, Language.current().texts()) + " "
                + RefusalTexts.remedy(refusal, Language.current().texts()), path).ofParameter(refusal.cell());
    }

    private static Problem ofStatus(int status, String path) {
        String known = "problem." + status;
        String detail = Words.named("problem", Integer.toString(status));
        return status >= 500 ? Problem.of(500, Words.get("problem.500"), path)
                : Problem.of(status, detail.equals(known) ? Words.get("problem.400") : detail, path);
    }
}

package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import vn.khuyencong.organization.Function;
import vn.khuyencong.web.evidence.EvidenceFile;
import vn.khuyencong.web.evidence.EvidenceFiles;

/** The audit trail for those who operate the system, and its signed heads for all: checked by the offline verifier. */
@RequestScoped
@Path("v1/audit")
public class AuditApi {

    @Inject
    private Asked asked;
    @Inject
    private EvidenceFiles files;

    /** The sealed trail, an entry a line, in the order of the chain. */
    @GET
    @Path("export")
    @Produces(EvidenceFile.LINES)
    public Response export() {
        return answer(files.audit(asked.viewer(), asked.parameters()));
    }

    /** The heads that were signed, each with the very text that was. */
    @GET
    @Path("heads")
    @Produces(MediaType.APPLICATION_JSON)
    public EvidenceFiles.AuditHeadList heads() {
        asked.viewer().require(Function.READ);
        return files.heads();
    }

    /** Everything of a year, with a signed list of digests. */
    @GET
    @Path("archive")
    @Produces(EvidenceFile.ZIP)
    public Response archive() {
        return answer(files.archive(asked.viewer(), asked.parameters()));
    }

    private static Response answer(EvidenceFile file) {
        StreamingOutput content = file.content()::writeTo;
        return Response.ok(content, file.type()).header(HttpHeaders.CONTENT_DISPOSITION, file.disposition()).build();
    }
}

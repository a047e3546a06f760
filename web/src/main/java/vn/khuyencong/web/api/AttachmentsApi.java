package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import vn.khuyencong.web.AttachmentDownload;
import vn.khuyencong.web.AttachmentFiles;

/** The files of documents. */
@RequestScoped
@Path("v1/attachments/{unit}/{sha256}")
public class AttachmentsApi {

    @Inject
    private Asked asked;
    @Inject
    private AttachmentFiles files;

    /** A complete file, byte for byte as its unit has it; each reading is audited. */
    @GET
    @Produces({"application/pdf", "image/png", "image/jpeg"})
    public Response file(@PathParam("unit") String unit, @PathParam("sha256") String sha256) {
        AttachmentDownload download = files.open(asked.viewer(), unit, sha256);
        StreamingOutput content = download::writeTo;
        return Response.ok(content, download.mediaType()).header(HttpHeaders.CONTENT_LENGTH, download.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, download.disposition()).build();
    }
}

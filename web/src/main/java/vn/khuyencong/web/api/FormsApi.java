package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.khuyencong.web.PrintedForms;

/** Official forms as PDF. */
@RequestScoped
@Path("v1/forms/{form}.pdf")
public class FormsApi {

    @Inject
    private Asked asked;
    @Inject
    private PrintedForms forms;

    /** Prints a form of the scope, year, period and map that the parameters name. */
    @GET
    @Produces("application/pdf")
    public Response print(@PathParam("form") String form) {
        PrintedForms.Paper paper = forms.print(asked.viewer(), form, asked.parameters());
        return Response.ok(paper.pdf(), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + paper.fileName() + "\"").build();
    }
}

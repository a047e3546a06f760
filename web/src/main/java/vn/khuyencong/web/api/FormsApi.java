package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.web.PrintedForms;

/** Official forms, as PDF, as XLSX and as DOCX. */
@RequestScoped
@Path("v1/forms")
public class FormsApi {

    @Inject
    private Asked asked;
    @Inject
    private PrintedForms forms;

    /** Prints a form of the scope, year, period and map that the parameters name. */
    @GET
    @Path("{form}.pdf")
    @Produces("application/pdf")
    public Response print(@PathParam("form") String form) {
        return file(forms.print(asked.viewer(), form, asked.parameters()), "inline");
    }

    /** The same as a spreadsheet. */
    @GET
    @Path("{form}.xlsx")
    @Produces(SpreadsheetWriter.TYPE)
    public Response spreadsheet(@PathParam("form") String form) {
        return file(forms.spreadsheet(asked.viewer(), form, asked.parameters()), "attachment");
    }

    /** A letter, decision or contract to go on writing in. */
    @GET
    @Path("{form}.docx")
    @Produces(PrintedForms.TEXT_TYPE)
    public Response text(@PathParam("form") String form) {
        return file(forms.text(asked.viewer(), form, asked.parameters()), "attachment");
    }

    private static Response file(PrintedForms.Paper paper, String disposition) {
        return Response.ok(paper.bytes(), paper.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + paper.fileName() + "\"").build();
    }
}

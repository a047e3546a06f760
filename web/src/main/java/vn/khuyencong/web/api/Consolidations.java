package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Questions;
import vn.khuyencong.web.figures.FigureSheet;
import vn.khuyencong.web.figures.FigureTable;
import vn.khuyencong.web.figures.FigureTables;
import vn.khuyencong.web.page.PastWords;

/** The consolidated figures of a year. */
@RequestScoped
@Path("v1/consolidations")
public class Consolidations {

    @Inject
    private Asked asked;
    @Inject
    private Questions questions;
    @Inject
    private FigureTables tables;

    /** The figures that the parameters ask for; a province's account gets its own. */
    @GET
    @Path("{year}")
    @Produces(MediaType.APPLICATION_JSON)
    public FigureTable of(@PathParam("year") String text) {
        int year = new Parameters(name -> text).year("year").orElseThrow();
        return tables.of(asked.viewer(), questions.historic(year, asked.parameters()));
    }

    /** The table of the page as a spreadsheet, money in triệu đồng. */
    @GET
    @Path("{year}.xlsx")
    @Produces(SpreadsheetWriter.TYPE)
    public Response spreadsheet(@PathParam("year") String text) {
        FigureTable table = of(text);
        return SheetResponse.of(FigureSheet.of(table, PastWords.sentences(table)));
    }
}

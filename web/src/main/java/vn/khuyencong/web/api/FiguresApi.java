package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.consolidation.FigureKey;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Questions;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.Trace;
import vn.khuyencong.web.page.ShownTables;

/** Where a figure comes from, and whether all figures agree with their lines. */
@RequestScoped
@Path("v1")
@Produces(MediaType.APPLICATION_JSON)
public class FiguresApi {

    @Inject
    private Asked asked;
    @Inject
    private Questions questions;
    @Inject
    private FigureSources sources;
    @Inject
    private ShownTables tables;

    /**
     * The lines of a figure.
     *
     * @param unit  whose figure it is
     * @param total the sum of the lines
     * @param lines each with the submission it came by
     */
    public record SourceList(String unit, long total, List<SourceLine> lines) {
    }

    /**
     * One line behind a figure.
     *
     * @param unit       the unit that the line speaks of
     * @param submission number of the submission
     * @param href       path of the submission
     * @param document   key of the version
     * @param line       id of the row, see {@code lines/{line}/figures}
     * @param source     the line within it
     * @param figure     id of the figure of the finest level it counts in, see {@code figures/{figure}/sources}
     * @param amount     what it adds: đồng or a count
     * @param origin     whether the unit signed it, or it was entered from paper
     */
    public record SourceLine(String unit, long submission, String href, String document, long line, String source,
                             String figure, FundSource fund, String activity, long amount, Origin origin) {

        static SourceLine of(FigureSources.Source source) {
            FigureKey figure = source.figure();
            return new SourceLine(source.unit().value(), source.messageId(), "/api/v1/submissions/" + source.messageId(),
                    source.document(), source.line(), source.source(), figure.id(), figure.fund(),
                    figure.activity().equals(FigureKey.ALL_ACTIVITIES) ? null : figure.activity(), source.amount(), source.origin());
        }
    }

    @GET
    @Path("figures/sources")
    public SourceList sources() {
        Parameters parameters = asked.parameters();
        int year = parameters.year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        Question question = questions.of(year, parameters);
        if (!question.scope().isUnit()) {
            throw BadParameter.missing("unit", Words.get("parameter.unit"));
        }
        List<SourceLine> lines = sources.of(asked.viewer(), question.scope().unit(), question, Trace.of(parameters)).stream()
                .map(SourceLine::of).toList();
        return new SourceList(question.scope().unit().value(), lines.stream().mapToLong(SourceLine::amount).sum(), lines);
    }

    /** What a figure is made of, as the page shows it: its parts, or all of its lines. */
    @GET
    @Path("figures/sources.xlsx")
    @Produces(SpreadsheetWriter.TYPE)
    public Response sourcesSheet() {
        return SheetResponse.of(tables.get("nguon-so-lieu"));
    }

    /** The lines of a figure of the finest level, named by its id, e.g. {@code P63-24.2023.YEAR.PLANNED.DECIDED.NATIONAL.A3.funds}. */
    @GET
    @Path("figures/{id}/sources")
    public SourceList sources(@PathParam("id") String id) {
        FigureKey figure = figure(id);
        List<SourceLine> lines = sources.of(asked.viewer(), figure).stream().map(SourceLine::of).toList();
        if (lines.isEmpty()) {
            throw new NotThere(Words.get("figure.unknown"));
        }
        return new SourceList(figure.unit().value(), lines.stream().mapToLong(SourceLine::amount).sum(), lines);
    }

    /**
     * What a row of a document counts in.
     *
     * @param line       id of the row
     * @param unit       the unit it speaks of
     * @param submission number of the submission that brought it
     * @param href       path of the submission
     * @param document   key of its version
     * @param state      state of the version; a row counts only while it is in force
     * @param figures    what it adds to which figures
     */
    public record LineFigures(long line, String unit, long submission, String href, String document, VersionState state,
                              List<LineFigure> figures) {
    }

    /**
     * What a row adds to a figure.
     *
     * @param figure id of the figure
     * @param href   path of all lines of the figure
     * @param amount what the row adds: đồng or a count
     */
    public record LineFigure(String figure, String href, long amount) {

        static LineFigure of(FigureSources.Source source) {
            String id = source.figure().id();
            return new LineFigure(id, "/api/v1/figures/" + id + "/sources", source.amount());
        }
    }

    @GET
    @Path("lines/{id}/figures")
    public LineFigures figures(@PathParam("id") String id) {
        return (id.matches("\\d{1,18}") ? sources.countedIn(asked.viewer(), Long.parseLong(id)) : Optional.<FigureSources.Counted>empty())
                .map(counted -> new LineFigures(counted.line(), counted.unit().value(), counted.messageId(),
                        "/api/v1/submissions/" + counted.messageId(), counted.document(), counted.state(),
                        counted.counts().stream().map(LineFigure::of).toList()))
                .orElseThrow(() -> new NotThere(Words.get("line.unknown")));
    }

    private static FigureKey figure(String id) {
        try {
            return FigureKey.parse(id);
        } catch (IllegalArgumentException e) {
            throw new NotThere(Words.get("figure.unknown"));
        }
    }

    /**
     * The outcome of recomputing every figure from the lines in force.
     *
     * @param agree       whether all agree to the đồng
     * @param differences those that do not
     */
    public record FigureCheck(boolean agree, List<Difference> differences) {
    }

    /** A figure whose kept amount is not the sum of its lines. */
    public record Difference(String figure, long kept, long recomputed) {

        static Difference of(Map.Entry<String, long[]> entry) {
            return new Difference(entry.getKey(), entry.getValue()[0], entry.getValue()[1]);
        }
    }

    @GET
    @Path("checks/figures")
    public FigureCheck check() {
        asked.seesAll();
        List<Difference> differences = sources.differences().entrySet().stream().map(Difference::of).toList();
        return new FigureCheck(differences.isEmpty(), differences);
    }
}

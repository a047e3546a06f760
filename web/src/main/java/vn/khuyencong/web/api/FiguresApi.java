package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import vn.khuyencong.consolidation.FigureKey;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.web.BadParameter;
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
     * @param source     the line within it
     * @param amount     what it adds: đồng or a count
     */
    public record SourceLine(String unit, long submission, String href, String document, String source, FundSource fund,
                             String activity, long amount) {

        static SourceLine of(FigureSources.Source source) {
            FigureKey figure = source.figure();
            return new SourceLine(source.unit().value(), source.messageId(), "/api/v1/submissions/" + source.messageId(),
                    source.document(), source.source(), figure.fund(),
                    figure.activity().equals(FigureKey.ALL_ACTIVITIES) ? null : figure.activity(), source.amount());
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

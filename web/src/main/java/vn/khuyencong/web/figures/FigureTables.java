package vn.khuyencong.web.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Indicators;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.norm.ActivityCategory;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Region;
import vn.khuyencong.web.Counted;
import vn.khuyencong.web.Words;

/** Makes the consolidated table that pages and API show. */
@ApplicationScoped
public class FigureTables {

    @Inject
    private Consolidation consolidation;
    @Inject
    private Norms norms;
    @Inject
    private Indicators indicators;

    public FigureTable of(Viewer viewer, Question asked) {
        return of(consolidation.year(viewer, asked));
    }

    /** The table of figures that were looked up before. */
    public FigureTable of(ConsolidatedYear year) {
        Question question = year.question();
        RowMaker maker = maker(question);
        List<FigureRow> rows = year.units().stream().map(unit -> maker.row(unit, unit.name(), unit.region())).toList();
        List<FigureRow> regions = Arrays.stream(Region.values()).filter(region -> !year.inRegion(region).isEmpty())
                .map(region -> maker.row(ConsolidatedYear.sum("", year.inRegion(region)), Words.of(region), region)).toList();
        return new FigureTable(question.year(), question.period(), question.boundaries(),
                question.undecided() ? Counted.SUBMITTED : Counted.DECIDED, scope(question), rows.size(),
                count(rows, FigureRow::planned), count(rows, FigureRow::hasReported), resultStatus(rows), year.dataDigest(),
                year.sample(), rows, regions,
                maker.row(year.total(), Words.get("figures.total"), question.scope().region()), FigurePast.of(question.edition(), year.history()));
    }

    /** What a measure is called at the end of the period asked for. */
    public MeasureName measure(String code, Question question) {
        return catalogue(question).name(code);
    }

    private Catalogue catalogue(Question question) {
        LocalDate day = question.period().lastDay(question.year());
        return new Catalogue(norms.on(day), indicators.on(day));
    }

    private RowMaker maker(Question question) {
        List<String> activities = norms.activities().stream().map(ActivityCategory::code).toList();
        return new RowMaker(question.period(), activities, catalogue(question));
    }

    private static FigureTable.ScopeShown scope(Question question) {
        return new FigureTable.ScopeShown(question.scope().region(),
                question.scope().isUnit() ? question.scope().unit().value() : null);
    }

    private static ValueStatus resultStatus(List<FigureRow> rows) {
        int estimated = count(rows, row -> row.reported().contains(ValueStatus.ESTIMATED));
        return estimated > count(rows, row -> row.reported().contains(ValueStatus.ACTUAL)) ? ValueStatus.ESTIMATED : ValueStatus.ACTUAL;
    }

    private static int count(List<FigureRow> rows, Predicate<FigureRow> which) {
        return Math.toIntExact(rows.stream().filter(which).count());
    }
}

package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.PrintedForms.Form;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.FigureRow;
import vn.khuyencong.web.figures.FigureSheet;
import vn.khuyencong.web.figures.FigureTable;
import vn.khuyencong.web.figures.FigureTables;

/** The consolidated table of a year, and the way from it to the printed forms. */
@Named("consolidated")
@RequestScoped
public class Consolidated extends QuestionFields {

    private static final String PAGE = "/tong-hop.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private FigureTables tables;

    private Question question;
    private FigureTable table;
    private List<TableLine> lines;

    /** Looks everything up before the page is drawn. */
    public void load() {
        question = request.historicQuestion();
        table = tables.of(request.viewer(), question);
        LineMaker maker = new LineMaker(table, link(PAGE), link("/nguon-so-lieu.xhtml"));
        lines = new ArrayList<>();
        for (FigureRow region : table.regions()) {
            table.inRegion(region.region()).forEach(row -> lines.add(maker.unit(row)));
            if (table.hasSubtotals()) {
                lines.add(maker.region(region));
            }
        }
        if (table.hasTotal()) {
            lines.add(maker.total(table.total()));
        }
    }

    @Override
    protected Question question() {
        return question;
    }

    private Link link(String page) {
        return request.historicLink(page).with("period", question.period());
    }

    public FigureTable getTable() {
        return table;
    }

    public List<TableLine> getLines() {
        return lines;
    }

    /** What the table shows: scope and period. */
    public String getTitle() {
        return FigureSheet.title(table);
    }

    /** The head over the results: estimated or actual. */
    public String getResultHead() {
        return Words.of(table.resultStatus());
    }

    /** Units whose results are of the other kind and therefore not in the table; empty where there are none. */
    public String getOtherResults() {
        ValueStatus other = table.resultStatus() == ValueStatus.ACTUAL ? ValueStatus.ESTIMATED : ValueStatus.ACTUAL;
        List<String> units = table.rows().stream().filter(row -> row.reported().contains(other)).map(FigureRow::name).toList();
        return units.isEmpty() ? "" : Words.get("figures.mixed", units.size(), Words.of(other), String.join(", ", units));
    }

    /** As of which day the figures are, which versions of the plans they count, and whether the year is closed. */
    public List<String> getPast() {
        return PastWords.sentences(table);
    }

    /** The figures that were another one when the year was closed. */
    public List<RestatedLine> getRestated() {
        return RestatedLine.of(table, question, tables);
    }

    /** The page of the closing of the year. */
    public String getClosing() {
        return request.link("/khoa-so.xhtml").toString();
    }

    public String getPlanForm() {
        return form(Form.BM08, null);
    }

    public String getResultForm() {
        return form(Form.BM18, question.period());
    }

    private String form(Form form, Period period) {
        return request.historicLink("/bieu-mau.xhtml").with("form", form).with("period", period)
                .with("region", table.scope().region()).with("unit", table.scope().unit()).toString();
    }

    /** Back from a unit or region to the whole; null where this is the whole. */
    public String getUp() {
        boolean whole = question.scope().unit() == null && (question.scope().region() == null || !isSeesAll());
        return !isChoosesScope() || whole ? null : link(PAGE).toString();
    }
}

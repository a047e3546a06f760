package vn.khuyencong.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.TimelinessTable;
import vn.khuyencong.exchange.Arrivals;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.PageRequest;

/** How punctual the units were in a year, with the counts behind it; each leads to its documents. */
@Named("leaguePage")
@RequestScoped
public class LeaguePage {

    static final String PAGE = "/dung-han.xhtml";
    private static final Formats FORMATS = new Formats();

    @Inject
    private PageRequest request;
    @Inject
    private Arrivals arrivals;
    @Inject
    private BusinessClock clock;

    private TimelinessTable table;

    /** Looks everything up before the page is drawn. */
    public void load() {
        Question question = request.question();
        table = TimelinessTable.of(arrivals.completeness(request.viewer(), question, null), question.reportDay());
    }

    /** What is shown, as a spreadsheet. */
    public Spreadsheet sheet() {
        load();
        return LeagueSheet.of(getTitle(), getRows(), getSource());
    }

    public String getTitle() {
        return Words.get("league.title", request.year());
    }

    public List<TimelinessTable.Row> getRows() {
        return table.rows();
    }

    /** A place; what cannot be judged has none. */
    public String place(TimelinessTable.Row row) {
        return row.rank() == null ? Words.get("league.noPlace") : FORMATS.count(row.rank());
    }

    /** The documents of the unit. */
    public String documents(TimelinessTable.Row row) {
        return request.link("/toan-canh.xhtml").with("unit", row.unit().id()).toString();
    }

    /** Since when these are the numbers. */
    public String getSource() {
        return Words.get("league.source", FORMATS.day(clock.today()));
    }
}

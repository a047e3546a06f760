package vn.khuyencong.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.YearLock;
import vn.khuyencong.consolidation.YearLocks;
import vn.khuyencong.organization.Function;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.FigureTable;
import vn.khuyencong.web.figures.FigureTables;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.RestatedLine;
import vn.khuyencong.web.people.Notices;
import vn.khuyencong.web.people.TypedDay;

/** The closing of a year: what it would close, or what was closed and what came later. */
@Named("yearLockPage")
@RequestScoped
public class YearLockPage {

    static final String PAGE = "/khoa-so.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Consolidation consolidation;
    @Inject
    private FigureTables tables;
    @Inject
    private YearLocks locks;

    private ConsolidatedYear year;
    private FigureTable table;
    private Notices.Notice notice;
    private String paperNumber;
    private String paperDate;

    /** Looks everything up before the page is drawn. */
    public void load() {
        year();
        notice = Notices.take();
    }

    /** Read when first asked for, also by the acts of the page. */
    private ConsolidatedYear year() {
        if (year == null) {
            year = consolidation.year(request.viewer(), new Question(request.year(), Period.YEAR, Scope.NATION, request.boundaries(), false));
            table = tables.of(year);
        }
        return year;
    }

    /** Closes the year shown and leads back to it, or says why not. */
    public void close() throws IOException {
        String number = paperNumber == null ? "" : paperNumber.strip();
        Optional<Refusal> refusal = locks.lock(request.viewer(), request.year(), new YearLock.Paper(number, TypedDay.of(paperDate)));
        if (refusal.isPresent()) {
            Notices.refuse(refusal.get());
        } else {
            Notices.leadTo(Link.to(PAGE).with("year", request.year()), new Notices.Notice(Words.get("lock.done", request.year()), null));
        }
    }

    public int getYear() {
        return request.year();
    }

    public String getTitle() {
        return Words.get("lock.title", request.year());
    }

    public Notices.Notice getNotice() {
        return notice;
    }

    /** The closing of the year; null while it is open. */
    public YearLock getLock() {
        return year().history().lock();
    }

    /** What closing it closes, in figures. */
    public String getConsequence() {
        Formats formats = new Formats();
        year();
        return Words.get("lock.consequence", request.year(), table.unitsPlanned(), formats.millions(total(ValueStatus.PLANNED)),
                table.rows().stream().filter(row -> row.reported().contains(ValueStatus.ACTUAL)).count(), formats.millions(total(ValueStatus.ACTUAL)));
    }

    private Long total(ValueStatus status) {
        Long total = year().total().sums().total(status, Period.YEAR, Measures.FUNDS);
        return total == null ? 0L : total;
    }

    public List<RestatedLine> getRestated() {
        return RestatedLine.of(tables.of(year()), year().question(), tables);
    }

    /** Every year closed, the latest year first. */
    public List<YearLock> getLocks() {
        return locks.all();
    }

    /** The page of a year that was closed. */
    public String link(YearLock lock) {
        return Link.to(PAGE).with("year", lock.planYear()).toString();
    }

    /** The figures of the year. */
    public String getFigures() {
        return request.link("/tong-hop.xhtml").toString();
    }

    public boolean isMayLock() {
        return request.viewer().may(Function.DECIDE_PLANS);
    }

    public String getPaperNumber() {
        return paperNumber;
    }

    public void setPaperNumber(String paperNumber) {
        this.paperNumber = paperNumber;
    }

    public String getPaperDate() {
        return paperDate;
    }

    public void setPaperDate(String paperDate) {
        this.paperDate = paperDate;
    }
}

package vn.khuyencong.web.stall;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.fair.ApplicationState;
import vn.khuyencong.fair.FairApplication;
import vn.khuyencong.fair.StallList;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.ShownUnits;

/** The applications for a fair, by province, state and text, page by page; as a spreadsheet all that was found. */
@Named("stallTable")
@RequestScoped
public class StallTable {

    @Inject
    private PageRequest request;
    @Inject
    private HttpServletRequest servlet;
    @Inject
    private StallPage page;
    @Inject
    private StallList list;
    @Inject
    private ShownUnits units;

    private List<StallList.StallRow> all;
    private Paging<StallList.StallRow> rows;
    private long total;

    /** Those of the page that is asked for. */
    public Paging<StallList.StallRow> getRows() {
        if (rows == null) {
            List<StallList.StallRow> found = found();
            total = found.size();
            rows = Paging.ofTallRows(found, request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
        }
        return rows;
    }

    /** How many were found. */
    public long getTotal() {
        getRows();
        return total;
    }

    /** What was found, all pages of it, as a spreadsheet. */
    public Spreadsheet sheet() {
        page.load();
        if (page.getFair() == null) {
            throw new NotThere(Words.get("stall.noFair"));
        }
        return StallSheet.of(page.getFair(), found(), page::unit);
    }

    private List<StallList.StallRow> found() {
        String key = getText() == null ? "" : VietnameseText.searchKey(getText());
        return all().stream().filter(row -> unit() == null || row.application().unit().equals(unit()))
                .filter(row -> state() == null || row.application().state() == state())
                .filter(row -> key.isEmpty() || said(row).anyMatch(text -> VietnameseText.searchKey(text).contains(key))).toList();
    }

    private List<StallList.StallRow> all() {
        if (all == null) {
            all = list.of(request.viewer(), page.getFair());
        }
        return all;
    }

    /** In what one looks for a text. */
    private static Stream<String> said(StallList.StallRow row) {
        FairApplication one = row.application();
        return Stream.concat(Stream.of(one.name(), one.document(), Objects.toString(one.taxCode(), "")), row.stalls().stream());
    }

    /** The product groups of an application as they were stated. */
    public String groups(FairApplication application) {
        return String.join(", ", application.stated().products().stream().map(StallApplication.ShownProduct::group).distinct().toList());
    }

    /** Whether there is any application, found or not. */
    public boolean isAny() {
        return !all().isEmpty();
    }

    public String getText() {
        return request.parameters().text("text").orElse(null);
    }

    /** The form for a new application, posted to the same page, has a province too: that is no filter. */
    private UnitId unit() {
        return servlet.getMethod().equals("POST") ? null : request.parameters().unit("unit").orElse(null);
    }

    private ApplicationState state() {
        return request.parameters().choice("state", ApplicationState.class).orElse(null);
    }

    public boolean isFiltered() {
        return getText() != null || unit() != null || state() != null;
    }

    /** The same list without any filter. */
    public String getClear() {
        return StallPage.link(page.getFair().id()).toString();
    }

    /** The provinces that applied. */
    public List<Choice> getUnits() {
        List<Choice> applied = all().stream().map(row -> row.application().unit()).distinct()
                .map(one -> new Choice(one.value(), units.today(one), one.equals(unit()))).toList();
        return Choice.any(applied, Words.get("inbox.anyUnit"));
    }

    public List<Choice> getStates() {
        return Choice.anyOf(ApplicationState.class, state(), Words.get("inbox.anyState"));
    }

    /** The address of another page of the same list. */
    public String address(long number) {
        Link same = StallPage.link(page.getFair().id()).with("text", getText()).with("unit", unit()).with("state", state());
        return same.with(Paging.PARAMETER, number).toString();
    }
}

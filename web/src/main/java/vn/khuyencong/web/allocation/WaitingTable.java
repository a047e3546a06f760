package vn.khuyencong.web.allocation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.fair.FairApplication;
import vn.khuyencong.fair.StallPlaces;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;

/** Who has no stall by the computation that is shown, in the order in which stalls that become free are offered. */
@Named("waitingTable")
@RequestScoped
public class WaitingTable {

    private static final int WIDTH = 16;

    @Inject
    private PageRequest request;
    @Inject
    private AllocationPage page;
    @Inject
    private StallPlaces places;
    @Inject
    private ComparedShares compared;

    private List<WaitingLine> all;
    private Paging<WaitingLine> rows;

    private List<WaitingLine> all() {
        if (all == null) {
            all = page.isPlan() ? WaitingLine.of(places.waiting(page.getFair(), page.getFound()),
                    one -> page.isWhole() || compared.sees(request.viewer(), one.unit()), compared) : List.of();
        }
        return all;
    }

    /** Those of the page that is asked for. */
    public Paging<WaitingLine> getRows() {
        if (rows == null) {
            rows = Paging.of(all(), request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
        }
        return rows;
    }

    /** The address of another page of the list. */
    public String address(long number) {
        return AllocationPage.link(page.getFair().id()).with("run", page.getShown().id()).with(Paging.PARAMETER, number) + "#cho";
    }

    /** The whole list as a spreadsheet. */
    public Spreadsheet sheet() {
        List<Column> columns = Stream.of("fair.waitingPlace", "stall.establishment", "stall.province", "stall.document", "stall.wanted", "stall.least", "stall.score")
                .map(key -> Column.of(Words.get(key), key.equals("stall.establishment") ? 3 * WIDTH : WIDTH)).toList();
        return new Spreadsheet(Words.get("sheet.waiting"), List.of(page.getFair().name(), Words.get("fair.run.waiting")), "", columns, 1,
                all().stream().map(WaitingTable::row).toList(), List.of(), page.getFair().sample(), null);
    }

    private static Spreadsheet.Row row(WaitingLine line) {
        FairApplication one = line.application();
        return new Spreadsheet.Row(Kind.LINE, List.of(Value.whole((long) line.place()), Value.text(one.name()), Value.text(line.unit()), Value.text(one.document()),
                Value.whole((long) one.wanted()), Value.whole((long) one.least()), one.score() == null ? Value.text("") : Value.whole(one.score().longValue())));
    }
}

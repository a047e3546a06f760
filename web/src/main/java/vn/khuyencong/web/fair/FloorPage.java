package vn.khuyencong.web.fair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.fair.FairRun;
import vn.khuyencong.fair.FloorMap;
import vn.khuyencong.fair.FloorView;
import vn.khuyencong.fair.FloorViews;
import vn.khuyencong.fair.RunState;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;

/** The floor of a fair, in force or as a computation gives it away. */
@Named("floorPage")
@RequestScoped
public class FloorPage {

    @Inject
    private PageRequest request;
    @Inject
    private FairPage page;
    @Inject
    private FloorViews views;

    private FloorView view;
    private FairRun run;
    private Paging<Line> lines;

    /** An exhibitor with his stalls, for whoever reads a list rather than a map. */
    public record Line(String exhibitor, String province, String stalls) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        run = request.parameters().number(FairLinks.RUN, 1, Long.MAX_VALUE).map(id -> views.run(request.viewer(), page.getFair(), id)
                .orElseThrow(() -> new NotThere(Words.get("fair.runUnknown")))).orElse(null);
        view = run == null || run.state() != RunState.DONE ? views.of(request.viewer(), page.getFair()) : views.of(request.viewer(), run);
    }

    /** By province once somebody has a stall, else by product group. */
    private FloorMap.By by() {
        return request.parameters().choice("mau", FloorMap.By.class).orElse(view.given() > 0 ? FloorMap.By.PROVINCE : FloorMap.By.ZONE);
    }

    /** The map as it stands in the page. */
    public String getMap() {
        return FloorMap.svg(view, by(), FloorWords.of(page.getFair()));
    }

    public List<Choice> getColours() {
        return Choice.of(FloorMap.By.class, by());
    }

    public FloorView getView() {
        return view;
    }

    /** The computation whose floor is shown or awaited; null for the floor in force. */
    public FairRun getRun() {
        return run;
    }

    /** Whether the computation is still under way: the page looks again by itself. */
    public boolean isAwaited() {
        return run != null && run.state() == RunState.RUNNING;
    }

    public String getRunText() {
        return Words.named("fair.floorRun", run.state().name());
    }

    /** Whether the one who looks may pin and block, on the floor in force or on a plan that is not published yet. */
    public boolean isActing() {
        return page.isChangeable() && page.getFair().announced() && !isAwaited();
    }

    /** Who has which stalls, in the order of the floor. */
    public Paging<Line> getLines() {
        if (lines == null) {
            lines = Paging.of(all(), request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
        }
        return lines;
    }

    /** Whether somebody leafs through the list: then it stands open. */
    public boolean isLeafing() {
        return request.parameters().text(Paging.PARAMETER).isPresent();
    }

    /** The address of another page of the list. */
    public String address(long number) {
        Link floor = run == null ? FairLinks.floor(page.getFair().id()) : FairLinks.floor(page.getFair().id(), run.id());
        return floor.with("mau", by()).with(Paging.PARAMETER, number) + "#danh-sach";
    }

    /** The whole list as a spreadsheet. */
    public Spreadsheet sheet() {
        load();
        List<Column> columns = List.of(Column.of(Words.get("fair.exhibitor"), 60), Column.of(Words.get("field.unit"), 24), Column.of(Words.get("fair.stallNumbers"), 40));
        return new Spreadsheet(Words.get("sheet.floor"), List.of(page.getFair().name(), Words.get("fair.listOfMap")), "", columns, 1,
                all().stream().map(line -> new Spreadsheet.Row(Spreadsheet.Row.Kind.LINE, List.of(Value.text(line.exhibitor()), Value.text(line.province()),
                        Value.text(line.stalls())))).toList(), List.of(), page.getFair().sample(), null);
    }

    private List<Line> all() {
        Map<List<String>, StringBuilder> lines = new LinkedHashMap<>();
        view.spots().stream().filter(spot -> spot.holder() != null).forEach(spot -> {
            String who = spot.holder().name() == null ? Words.get("fair.mapCombined") : spot.holder().name();
            StringBuilder stalls = lines.computeIfAbsent(Arrays.asList(who, spot.province(), spot.holder().document()), key -> new StringBuilder());
            stalls.append(stalls.isEmpty() ? "" : ", ").append(spot.stall().number());
        });
        return lines.entrySet().stream().map(line -> new Line(line.getKey().get(0), line.getKey().get(1), line.getValue().toString())).toList();
    }
}

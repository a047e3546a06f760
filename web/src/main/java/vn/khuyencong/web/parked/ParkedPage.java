package vn.khuyencong.web.parked;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import vn.khuyencong.evidence.ParkedExport;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.ParkedMessages;
import vn.khuyencong.exchange.ParkedMessages.Standing;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;

/** The list of parked messages and conflicts. */
@Named("parkedPage")
@RequestScoped
public class ParkedPage {

    /** Its address. */
    public static final String PAGE = "/thong-diep-giu-lai.xhtml";
    private static final int SIZE = 50;

    @Inject
    private PageRequest request;
    @Inject
    private Choices choices;
    @Inject
    private ParkedMessages parked;
    @Inject
    private Territory territory;

    private ParkedMessages.Filter filter;
    private List<String> causes;
    private long total;
    private Paging<ParkedRow> rows;

    /** Looks everything up before the page is drawn. */
    public void load() {
        filter = ParkedFilter.of(request.parameters());
        total = parked.count(request.viewer(), filter);
        causes = parked.causes(request.viewer());
        UnitMap units = territory.map();
        long page = request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L);
        rows = Paging.of(total, SIZE, Math.min(page, Math.max(1, (total + SIZE - 1) / SIZE)), (first, size) -> parked.page(request.viewer(), filter, first, size)
                .stream().map(message -> ParkedRow.of(message, units, parked.may(request.viewer(), message))).toList());
    }

    public Paging<ParkedRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    /** Whether any of those shown can be processed again. */
    public boolean isAnyTickable() {
        return rows.items().stream().anyMatch(ParkedRow::tickable);
    }

    public ParkedMessages.Filter getFilter() {
        return filter;
    }

    public List<Choice> getUnits() {
        return Choice.any(choices.units(filter.unit()), Words.get("inbox.anyUnit"));
    }

    public List<Choice> getStates() {
        return Choice.any(Stream.of(InboxState.PARKED, InboxState.CONFLICT)
                .map(state -> new Choice(state.name().toLowerCase(Locale.ROOT), Words.of(state), state == filter.state())).toList(), Words.get("inbox.anyState"));
    }

    public List<Choice> getCauses() {
        return Choice.any(causes.stream().filter(Objects::nonNull)
                .map(cause -> new Choice(cause, Words.named("parkedCause", cause), cause.equals(filter.cause()))).toList(), Words.get("parked.anyCause"));
    }

    public List<Choice> getStandings() {
        return Stream.of(Standing.values()).map(standing -> new Choice(standing.name().toLowerCase(Locale.ROOT),
                Words.named("parkedStanding", standing.name()), standing == filter.standing())).toList();
    }

    /** The address of another page of the same list. */
    public String address(long page) {
        return question(PAGE).with(Paging.PARAMETER, page).toString();
    }

    /** All that the filter finds as a file. */
    public String getExport() {
        return question("/giu-lai/xuat").toString();
    }

    /** Whether the file of all ends before the last that the filter finds. */
    public boolean isCut() {
        return total > ParkedExport.MOST;
    }

    /** So many are in a file. */
    public int getMost() {
        return ParkedExport.MOST;
    }

    /** The filter, for the forms of the list. */
    public List<ParkedFilter.Kept> getKept() {
        return ParkedFilter.kept(request.parameters());
    }

    private Link question(String page) {
        return ParkedFilter.link(page, request.parameters());
    }
}

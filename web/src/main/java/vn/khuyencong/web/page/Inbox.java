package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.SubmissionFilter;
import vn.khuyencong.web.Words;

/** The inbox of submissions. The filter is part of the address; the pages of the table come one by one from the server. */
@Named("inbox")
@RequestScoped
public class Inbox {

    @Inject
    private PageRequest request;
    @Inject
    private Choices choices;
    @Inject
    private Submissions submissions;
    @Inject
    private Territory territory;

    private String unit;
    private String year;
    private String type;
    private String state;
    private InboxRows rows;

    /** Refuses a filter that is not understood before the page is drawn. */
    public void load() {
        filter();
    }

    private Submissions.Filter filter() {
        return SubmissionFilter.of(new Parameters(name -> switch (name) {
            case "unit" -> unit;
            case "year" -> year;
            case "type" -> type;
            case "state" -> state;
            default -> null;
        }));
    }

    public InboxRows getRows() {
        if (rows == null) {
            rows = new InboxRows(submissions, request.viewer(), filter(), territory.map());
        }
        return rows;
    }

    public List<Choice> getUnits() {
        UnitId chosen = filter().unit();
        return Choice.any(choices.units(chosen), Words.get("inbox.anyUnit"));
    }

    public List<Choice> getYears() {
        return Choice.any(choices.years(filter().year()), Words.get("inbox.anyYear"));
    }

    public List<Choice> getTypes() {
        String chosen = filter().type();
        return Choice.anyOf(MessageType.class, Arrays.stream(MessageType.values())
                .filter(known -> known.eventType().equals(chosen)).findFirst().orElse(null), Words.get("inbox.anyType"));
    }

    public List<Choice> getStates() {
        return Choice.anyOf(InboxState.class, filter().state(), Words.get("inbox.anyState"));
    }

    public boolean isFiltered() {
        return !filter().equals(Submissions.Filter.ALL);
    }

    public boolean isChoosesUnit() {
        return request.viewer().seesAll();
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}

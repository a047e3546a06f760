package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.khuyencong.exchange.Attachments;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.SubmissionFilter;
import vn.khuyencong.web.Words;

/**
 * The inbox of submissions. The filter is part of the address, and of the form that fetches further pages of the table,
 * which come one by one from the server.
 */
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
    private Attachments attachments;
    @Inject
    private Territory territory;

    private Submissions.Filter filter;
    private InboxRows rows;

    private Submissions.Filter filter() {
        if (filter == null) {
            filter = SubmissionFilter.of(request.parameters());
        }
        return filter;
    }

    /** Refuses a filter that is not understood before the page is drawn. */
    public void load() {
        filter();
    }

    public InboxRows getRows() {
        if (rows == null) {
            rows = new InboxRows(submissions, attachments, request.viewer(), filter(), territory.map());
        }
        return rows;
    }

    public List<Choice> getUnits() {
        return Choice.any(choices.units(filter().unit()), Words.get("inbox.anyUnit"));
    }

    public List<Choice> getYears() {
        return Choice.any(choices.years(filter().year()), Words.get("inbox.anyYear"));
    }

    public List<Choice> getTypes() {
        return Choice.anyOf(MessageType.class, type(), Words.get("inbox.anyType"));
    }

    public List<Choice> getStates() {
        return Choice.anyOf(InboxState.class, filter().state(), Words.get("inbox.anyState"));
    }

    private MessageType type() {
        return Arrays.stream(MessageType.values()).filter(known -> known.eventType().equals(filter().type())).findFirst().orElse(null);
    }

    public boolean isFiltered() {
        return !filter().equals(Submissions.Filter.ALL);
    }

    public boolean isChoosesUnit() {
        return request.viewer().ownUnit().isEmpty();
    }
}

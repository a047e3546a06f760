package vn.khuyencong.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.khuyencong.deadline.UnitDeadlines;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.people.Notices;

/** Records a time in which nobody could send. */
@Named("outageForm")
@RequestScoped
public class OutageForm {

    @Inject
    private PageRequest request;
    @Inject
    private UnitDeadlines deadlines;

    private String from;
    private String to;
    private String reason;

    /** Records it and leads back to the year, or says why not. */
    public void record() throws IOException {
        Optional<Refusal> refusal = deadlines.record(request.viewer(), moment(from), moment(to), reason);
        if (refusal.isPresent()) {
            Notices.refuse(refusal.get());
        } else {
            Notices.leadTo(DeadlinePage.link(request.year()), new Notices.Notice(Words.get("deadline.recorded"), null));
        }
    }

    /** As a browser's field of date and time sends it, in Viet Nam; null where it is none. */
    static Instant moment(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDateTime.parse(typed.strip()).atZone(BusinessClock.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

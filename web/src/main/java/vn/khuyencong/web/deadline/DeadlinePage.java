package vn.khuyencong.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.deadline.DeadlineCalendar;
import vn.khuyencong.deadline.RecordedOutage;
import vn.khuyencong.deadline.UnitDeadlines;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.organization.Function;
import vn.khuyencong.reminder.Reminders;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.people.Notices;

/** The deadlines of a year: the calendar, which of them were moved and why, outages on record, and who was reminded. */
@Named("deadlinePage")
@RequestScoped
public class DeadlinePage {

    static final String PAGE = "/han-nop.xhtml";
    private static final Formats FORMATS = new Formats();

    @Inject
    private PageRequest request;
    @Inject
    private UnitDeadlines deadlines;
    @Inject
    private Reminders reminders;
    @Inject
    private MovedDeadlines moved;
    @Inject
    private SentReminders sent;

    private DeadlineCalendar calendar;
    private Notices.Notice notice;

    /** What the calendar says of a document. */
    public record CalendarLine(String document, LocalDate due, String basis, boolean unverified) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        calendar();
        moved.load();
        sent.load();
        notice = Notices.take();
    }

    /** Read when first asked for, also by the acts of the page. */
    private DeadlineCalendar calendar() {
        if (calendar == null) {
            calendar = deadlines.ofYear(request.year());
        }
        return calendar;
    }

    /** The year's page, to which an act leads back. */
    static Link link(int year) {
        return Link.to(PAGE).with("year", year);
    }

    /** Reminds now, once per step, whoever has not answered. */
    public void remind() throws IOException {
        int letters = reminders.remind(request.viewer());
        Notices.leadTo(link(request.year()), new Notices.Notice(Words.get("deadline.reminded", letters), null));
    }

    public int getYear() {
        return request.year();
    }

    public String getTitle() {
        return Words.get("deadline.title", request.year());
    }

    public Notices.Notice getNotice() {
        return notice;
    }

    public List<CalendarLine> getCalendar() {
        return Arrays.stream(DocumentStream.values()).map(stream -> calendar().of(stream).map(deadline -> line(stream, deadline))
                .orElse(new CalendarLine(name(stream), null, "", false))).toList();
    }

    private static CalendarLine line(DocumentStream stream, Deadline deadline) {
        return new CalendarLine(name(stream), deadline.due(), deadline.legalBasis(), !deadline.verified());
    }

    public List<RecordedOutage> getOutages() {
        return deadlines.outages();
    }

    /** The steps of reminding, in words. */
    public String getSteps() {
        return reminders.steps().stream().map(step -> DeadlineWords.step(step.days())).collect(Collectors.joining(" · "));
    }

    /** Where the steps of reminding are kept. */
    public String getStepLaw() {
        return Link.to("/dinh-muc.xhtml").with("list", LawList.REMINDERS).toString();
    }

    /** Where the holidays are kept. */
    public String getHolidayLaw() {
        return Link.to("/dinh-muc.xhtml").with("list", LawList.HOLIDAYS).toString();
    }

    public boolean isMayGrant() {
        return request.viewer().may(Function.DECIDE_PLANS);
    }

    public boolean isMayRecord() {
        return request.viewer().may(Function.OPERATE);
    }

    public boolean isMayRemind() {
        return request.viewer().may(Function.APPRAISE_PLANS) || request.viewer().may(Function.DECIDE_PLANS);
    }

    /** Who was punctual in the year. */
    public String getLeague() {
        return request.link(LeaguePage.PAGE).toString();
    }

    static String name(DocumentStream stream) {
        return Words.named("stream", stream.name());
    }

    /** The times of an outage, in Viet Nam. */
    public String times(RecordedOutage outage) {
        return Words.get("deadline.times", FORMATS.time(outage.from()), FORMATS.time(outage.to()));
    }
}

package vn.khuyencong.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.deadline.DeadlineCalendar;
import vn.khuyencong.deadline.RecordedOutage;
import vn.khuyencong.deadline.UnitDeadline;
import vn.khuyencong.deadline.UnitDeadlines;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.organization.Function;
import vn.khuyencong.reminder.Reminder;
import vn.khuyencong.reminder.Reminders;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;
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
    private Territory territory;

    private UnitMap units;
    private DeadlineCalendar calendar;
    private Notices.Notice notice;

    /** What the calendar says of a document. */
    public record CalendarLine(String document, LocalDate due, String basis, boolean unverified) {
    }

    /** A deadline that is another one than in general: of whom, until when, and why. */
    public record MovedLine(String unit, String document, LocalDate due, LocalDate calendarDue, String why) {
    }

    /** A reminder that was sent. */
    public record SentLine(LocalDate on, String unit, String document, LocalDate due, String step) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        calendar();
        notice = Notices.take();
    }

    /** Read when first asked for, also by the acts of the page. */
    private DeadlineCalendar calendar() {
        if (calendar == null) {
            units = territory.map();
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

    /** The deadlines of units that differ from those in general, as far as the viewer sees them. */
    public List<MovedLine> getMoved() {
        calendar();
        return Arrays.stream(DocumentStream.values()).flatMap(stream -> units.on(stream.owedOn(request.year())).stream()
                .filter(unit -> request.viewer().sees(unit.id(), units))
                .flatMap(unit -> calendar.of(stream, unit.id()).filter(deadline -> differs(stream, deadline)).stream()
                        .map(deadline -> moved(stream, unit, deadline)))).toList();
    }

    private boolean differs(DocumentStream stream, UnitDeadline deadline) {
        return !deadline.due().equals(calendar.of(stream).map(Deadline::due).orElse(null));
    }

    private MovedLine moved(DocumentStream stream, Unit unit, UnitDeadline deadline) {
        return new MovedLine(unit.shortNameOn(stream.owedOn(request.year())), name(stream), deadline.due(), deadline.calendar().due(),
                String.join("; ", DeadlineWords.why(deadline)));
    }

    public List<RecordedOutage> getOutages() {
        return deadlines.outages();
    }

    /** The reminders of the year, the latest first. */
    public List<SentLine> getSent() {
        calendar();
        return reminders.of(request.viewer(), request.year()).stream().sorted(Comparator.comparing(Reminder::businessDay).reversed()
                        .thenComparing(one -> units.get(one.unit()).shortNameOn(one.businessDay()), VietnameseOrder.comparator()))
                .map(one -> new SentLine(one.businessDay(), units.get(one.unit()).shortNameOn(one.stream().owedOn(one.planYear())),
                        name(one.stream()), one.due(), DeadlineWords.step(one.days()))).toList();
    }

    /** The steps of reminding, in words. */
    public String getSteps() {
        return reminders.steps().stream().map(step -> DeadlineWords.step(step.days())).collect(Collectors.joining(" · "));
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

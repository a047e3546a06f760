package vn.khuyencong.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.deadline.DeadlineCalendar;
import vn.khuyencong.deadline.UnitDeadline;
import vn.khuyencong.deadline.UnitDeadlines;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;

/** The deadlines of units that differ from those in general, as far as the viewer sees them: those to come first, the nearest before the others. */
@Named("movedDeadlines")
@RequestScoped
public class MovedDeadlines {

    /** The number of the page in the address: the page of deadlines has two lists. */
    private static final String PAGE = "trangHan";

    @Inject
    private PageRequest request;
    @Inject
    private DeadlineFilter filter;
    @Inject
    private UnitDeadlines deadlines;
    @Inject
    private BusinessClock clock;

    private DeadlineCalendar calendar;
    private List<Line> all;
    private Paging<Line> lines;

    /** A deadline that is another one than in general: of whom, until when, and why. */
    public record Line(DocumentStream stream, String unit, String document, LocalDate due, LocalDate calendarDue, String why) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        lines = Paging.ofTallRows(all().stream().filter(line -> filter.document() == null || line.stream() == filter.document()).toList(),
                request.parameters().number(PAGE, 1, Integer.MAX_VALUE).orElse(1L));
    }

    /** Also asked for while a form of the page is taken in. */
    private List<Line> all() {
        if (all == null) {
            calendar = deadlines.ofYear(request.year());
            all = Arrays.stream(DocumentStream.values()).flatMap(this::of).sorted(urgent(clock.today())).toList();
        }
        return all;
    }

    private static Comparator<Line> urgent(LocalDate today) {
        return Comparator.comparing((Line line) -> line.due().isBefore(today)).thenComparing(line -> Math.abs(today.toEpochDay() - line.due().toEpochDay()))
                .thenComparing(Line::unit, VietnameseOrder.comparator());
    }

    private Stream<Line> of(DocumentStream stream) {
        return filter.units().on(stream.owedOn(request.year())).stream()
                .filter(unit -> request.viewer().sees(unit.id(), filter.units()) && filter.asksFor(unit.id()))
                .flatMap(unit -> calendar.of(stream, unit.id()).filter(deadline -> differs(stream, deadline)).stream()
                        .map(deadline -> line(stream, unit, deadline)));
    }

    private boolean differs(DocumentStream stream, UnitDeadline deadline) {
        return !deadline.due().equals(calendar.of(stream).map(Deadline::due).orElse(null));
    }

    private Line line(DocumentStream stream, Unit unit, UnitDeadline deadline) {
        return new Line(stream, unit.shortNameOn(stream.owedOn(request.year())), DeadlinePage.name(stream), deadline.due(),
                deadline.calendar().due(), String.join("; ", DeadlineWords.why(deadline)));
    }

    public Paging<Line> getLines() {
        return lines;
    }

    /** How many there are of each document, whichever is chosen. */
    public List<DeadlineFilter.Part> getParts() {
        return Arrays.stream(DocumentStream.values()).map(stream -> new DeadlineFilter.Part(DeadlinePage.name(stream),
                all().stream().filter(line -> line.stream() == stream).count(),
                filter.link().with("document", stream == filter.document() ? null : stream).toString(), stream == filter.document()))
                .filter(part -> part.count() > 0).toList();
    }

    /** The address of another page of the list. */
    public String address(long page) {
        return filter.link().with("document", filter.document()).with(PAGE, page).toString();
    }
}

package vn.khuyencong.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.khuyencong.reminder.Reminder;
import vn.khuyencong.reminder.Reminders;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;

/** The reminders of a year: the latest first, of one day those furthest over the deadline. */
@Named("sentReminders")
@RequestScoped
public class SentReminders {

    private static final String STEP = "step";
    private static final int FURTHEST = 1000;

    @Inject
    private PageRequest request;
    @Inject
    private DeadlineFilter filter;
    @Inject
    private Reminders reminders;

    private List<Reminder> all;
    private Long step;
    private Paging<Line> lines;

    /** A reminder that was sent. */
    public record Line(LocalDate on, String unit, String document, LocalDate due, String step) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        step = request.parameters().number(STEP, -FURTHEST, FURTHEST).orElse(null);
        lines = Paging.ofTallRows(all().stream().filter(one -> step == null || one.days() == step)
                .sorted(Comparator.comparing(Reminder::businessDay).thenComparing(Reminder::days).reversed()
                        .thenComparing(this::name, VietnameseOrder.comparator())).map(this::line).toList(),
                request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
    }

    /** Also asked for while a form of the page is taken in. */
    private List<Reminder> all() {
        if (all == null) {
            all = reminders.of(request.viewer(), request.year()).stream().filter(one -> filter.asksFor(one.unit()))
                    .filter(one -> filter.document() == null || one.stream() == filter.document()).toList();
        }
        return all;
    }

    private Line line(Reminder one) {
        return new Line(one.businessDay(), name(one), DeadlinePage.name(one.stream()), one.due(), DeadlineWords.step(one.days()));
    }

    private String name(Reminder one) {
        return filter.units().get(one.unit()).shortNameOn(one.stream().owedOn(one.planYear()));
    }

    public Paging<Line> getLines() {
        return lines;
    }

    /** How many were sent at which step, whichever is chosen; the furthest over the deadline first. */
    public List<DeadlineFilter.Part> getParts() {
        return all().stream().map(Reminder::days).distinct().sorted(Comparator.reverseOrder()).map(days -> new DeadlineFilter.Part(DeadlineWords.step(days),
                all().stream().filter(one -> one.days() == days).count(), filter.link().with("document", filter.document())
                        .with(STEP, isChosen(days) ? null : days).toString(), isChosen(days))).toList();
    }

    private boolean isChosen(int days) {
        return step != null && step == days;
    }

    /** The address of another page of the list. */
    public String address(long page) {
        return filter.link().with("document", filter.document()).with(STEP, step).with(Paging.PARAMETER, page).toString();
    }
}

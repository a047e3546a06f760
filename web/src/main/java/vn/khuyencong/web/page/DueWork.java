package vn.khuyencong.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.consolidation.AnswerState;
import vn.khuyencong.consolidation.Standing;
import vn.khuyencong.consolidation.StreamCompleteness;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.reminder.Reminder;
import vn.khuyencong.web.Words;

/** What is due or overdue of the documents of a year: for the department those who owe it, for a province its own. */
final class DueWork {

    private static final int AHEAD_DAYS = 45;
    private static final int BACK_DAYS = 400;

    private final Viewer viewer;
    private final LocalDate today;

    private final List<Reminder> reminders;

    /** @param reminders sent to those whom the viewer sees, the latest first */
    DueWork(Viewer viewer, LocalDate today, List<Reminder> reminders) {
        this.viewer = viewer;
        this.today = today;
        this.reminders = reminders;
    }

    /** @param page the full view of that year */
    List<Work.Waiting> of(int year, List<StreamCompleteness> streams, Link page) {
        List<Work.Waiting> due = new ArrayList<>();
        for (StreamCompleteness stream : streams) {
            List<Standing> open = stream.owed().stream().map(StreamCompleteness.Row::worst)
                    .filter(standing -> !standing.state().answered()).toList();
            if (!open.isEmpty() && due(stream, open).filter(this::near).isPresent()) {
                due.add(waiting(year, stream, open, page.with("stream", stream.stream())));
            }
        }
        return due;
    }

    /** The department sees the day of the calendar, a province its own. */
    private Optional<LocalDate> due(StreamCompleteness stream, List<Standing> open) {
        return department() ? Optional.ofNullable(stream.deadline()).map(Deadline::due) : Optional.ofNullable(open.get(0).due());
    }

    private boolean department() {
        return viewer.home().unit() == null;
    }

    private boolean near(LocalDate due) {
        return due.isAfter(today.minusDays(BACK_DAYS)) && !due.isAfter(today.plusDays(AHEAD_DAYS));
    }

    private Work.Waiting waiting(int year, StreamCompleteness stream, List<Standing> open, Link page) {
        String document = Words.get("work.owed", Words.named("stream", stream.stream().name()), year);
        LocalDate due = due(stream, open).orElseThrow();
        long days = ChronoUnit.DAYS.between(today, due);
        Deadline calendar = department() ? stream.deadline() : open.get(0).deadline().calendar();
        String key = calendar.verified() ? days < 0 ? "work.overdue" : "work.due"
                : days < 0 ? "work.overdue.unverified" : "work.due.unverified";
        String when = Words.get(key, new Formats().day(due), Math.abs(days));
        boolean returned = open.get(0).state() == AnswerState.RETURNED;
        boolean department = department();
        String act = department ? Words.get("work.act.remind") : Words.get(returned ? "work.act.correct" : "work.act.send");
        Link href = department ? page : returned ? Link.to("/van-ban.xhtml").with("id", open.get(0).by().messageId())
                : viewer.may(Function.SUBMIT) ? Link.to("/nop-van-ban.xhtml") : page;
        return new Work.Waiting(null, document, due, department ? when : reminded(year, stream, open.get(0), when), department ? (long) open.size() : null, act, href.toString());
    }

    /** What a province is told of its deadline: also that it was moved, and when it was reminded last. */
    private String reminded(int year, StreamCompleteness stream, Standing standing, String when) {
        String moved = standing.deadline().moved() ? Words.get("work.deadlineMoved", when) : when;
        return reminders.stream().filter(one -> one.planYear() == year && one.stream() == stream.stream() && one.unit().equals(standing.unit().id()))
                .findFirst().map(last -> Words.get("work.reminded", moved, new Formats().day(last.businessDay()))).orElse(moved);
    }
}

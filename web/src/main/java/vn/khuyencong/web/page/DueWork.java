package vn.khuyencong.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.consolidation.AnswerState;
import vn.khuyencong.consolidation.Standing;
import vn.khuyencong.consolidation.StreamCompleteness;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.web.Words;

/** What is due or overdue of the documents of a year: for the department those who owe it, for a province its own. */
final class DueWork {

    private static final int AHEAD_DAYS = 45;
    private static final int BACK_DAYS = 400;

    private final Viewer viewer;
    private final LocalDate today;

    DueWork(Viewer viewer, LocalDate today) {
        this.viewer = viewer;
        this.today = today;
    }

    /** @param page the full view of that year */
    List<Work.Waiting> of(int year, List<StreamCompleteness> streams, Link page) {
        List<Work.Waiting> due = new ArrayList<>();
        for (StreamCompleteness stream : streams) {
            List<Standing> open = stream.owed().stream().map(StreamCompleteness.Row::worst)
                    .filter(standing -> !standing.state().answered()).toList();
            if (!open.isEmpty() && stream.deadline() != null && near(stream.deadline().due())) {
                due.add(waiting(year, stream, open, page.with("stream", stream.stream())));
            }
        }
        return due;
    }

    private boolean near(LocalDate due) {
        return due.isAfter(today.minusDays(BACK_DAYS)) && !due.isAfter(today.plusDays(AHEAD_DAYS));
    }

    private Work.Waiting waiting(int year, StreamCompleteness stream, List<Standing> open, Link page) {
        String document = Words.get("work.owed", Words.named("stream", stream.stream().name()), year);
        LocalDate due = stream.deadline().due();
        long days = ChronoUnit.DAYS.between(today, due);
        String key = stream.deadline().verified() ? days < 0 ? "work.overdue" : "work.due"
                : days < 0 ? "work.overdue.unverified" : "work.due.unverified";
        String when = Words.get(key, new Formats().day(due), Math.abs(days));
        boolean returned = open.get(0).state() == AnswerState.RETURNED;
        boolean department = viewer.home().unit() == null;
        String act = department ? Words.get("work.act.remind") : Words.get(returned ? "work.act.correct" : "work.act.send");
        Link href = department ? page : returned ? Link.to("/van-ban.xhtml").with("id", open.get(0).by().messageId())
                : viewer.may(Function.SUBMIT) ? Link.to("/nop-van-ban.xhtml") : page;
        return new Work.Waiting(null, document, due, when, department ? (long) open.size() : null, act, href.toString());
    }
}

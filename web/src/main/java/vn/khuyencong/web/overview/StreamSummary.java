package vn.khuyencong.web.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.consolidation.AnswerState;
import vn.khuyencong.consolidation.StreamCompleteness;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.web.Words;

/**
 * One document of the year in numbers of units.
 *
 * @param name       the document
 * @param due        by when; null where no deadline is on file
 * @param basis      where that stands; empty without one
 * @param unverified whether nobody has held the day against the text of the law
 * @param owed       units that owe it
 * @param answered   those that have answered
 * @param parts      the states that occur, the good ones first
 */
public record StreamSummary(String name, LocalDate due, String basis, boolean unverified, long owed, long answered, List<Part> parts) {

    private static final List<AnswerState> ORDER = List.of(AnswerState.ON_TIME, AnswerState.RECEIVED, AnswerState.NIL, AnswerState.LATE,
            AnswerState.NOT_DUE, AnswerState.WAITING, AnswerState.RETURNED, AnswerState.MISSING);

    /** Units in one state: how many, and where their part of the bar lies. */
    public record Part(AnswerState state, long count, String x, String width, String text) {
    }

    /** The summary of a document. */
    public static StreamSummary of(StreamCompleteness stream) {
        Deadline deadline = stream.deadline();
        long owed = stream.owed().size();
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (AnswerState state : ORDER) {
            long count = stream.count(state);
            if (count > 0) {
                parts.add(new Part(state, count, Svg.percent(before, owed), Svg.percent(count, owed),
                        Words.get("overview.legend", Words.of(state), count)));
                before += count;
            }
        }
        return new StreamSummary(Words.named("stream", stream.stream().name()), deadline == null ? null : deadline.due(),
                deadline == null ? "" : deadline.legalBasis(), deadline != null && !deadline.verified(), owed, stream.answered(), parts);
    }

    /** Where a state stands in lists: the good ones first. */
    public static int place(AnswerState state) {
        return ORDER.indexOf(state);
    }

    /** Share of the units that have answered, as a word: {@code 28/63}. */
    public String getSent() {
        return Words.get("work.of", answered, owed);
    }
}

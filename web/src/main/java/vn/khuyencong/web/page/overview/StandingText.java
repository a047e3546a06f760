package vn.khuyencong.web.page.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.consolidation.AnswerState;
import vn.khuyencong.consolidation.Standing;
import vn.khuyencong.consolidation.StreamCompleteness;
import vn.khuyencong.deadline.UnitDeadline;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;

/** How a unit stands with a document, in words. */
final class StandingText {

    private static final Formats FORMATS = new Formats();

    private final UnitMap units;

    StandingText(UnitMap units) {
        this.units = units;
    }

    /** The state with its days: {@code Muộn 5 ngày}, {@code Chưa gửi, quá hạn 30 ngày}. */
    static String state(Standing standing) {
        String word = Words.of(standing.state());
        return standing.days() == 0 ? word
                : Words.get(standing.state() == AnswerState.LATE ? "overview.lateBy"
                        : standing.state().answered() ? "overview.alsoLate" : "overview.overdue", word, standing.days());
    }

    /** Day, kind of figures and what else is to be known; empty if there is nothing. */
    String detail(Standing standing) {
        List<String> parts = new ArrayList<>();
        if (standing.received() != null) {
            parts.add(FORMATS.day(standing.received()));
        }
        standing.given().stream().filter(status -> status != ValueStatus.PLANNED).map(Words::of).map(String::toLowerCase).forEach(parts::add);
        UnitDeadline deadline = standing.deadline();
        if (deadline != null && deadline.moved()) {
            parts.add(Words.get(deadline.extension() == null ? "deadline.outageUntil" : "deadline.extendedUntil", FORMATS.day(deadline.due())));
        }
        if (standing.by() != null && standing.by().origin() == Origin.PAPER) {
            parts.add(Words.of(Origin.PAPER).toLowerCase());
        }
        if (standing.byAnother()) {
            parts.add(Words.get("overview.by", units.get(standing.by().unit()).shortNameOn(standing.by().received())));
        }
        if (standing.awaited()) {
            parts.add(Words.get("overview.awaited"));
        }
        return String.join(" · ", parts);
    }

    /** Those merged into the unit, each with its state; empty where it is one of then. */
    static String parts(StreamCompleteness.Row row) {
        return row.of().size() == 1 ? "" : row.of().stream()
                .map(part -> Words.get("overview.part", part.name(), state(part))).collect(Collectors.joining("; "));
    }

    /** The whole in one line, for a tile. */
    String line(StreamCompleteness.Row row) {
        Standing worst = row.worst();
        String detail = row.of().size() > 1 ? parts(row) : detail(worst);
        return detail.isEmpty() ? Words.get("overview.tile", row.name(), state(worst))
                : Words.get("overview.tileWith", row.name(), state(worst), detail);
    }
}

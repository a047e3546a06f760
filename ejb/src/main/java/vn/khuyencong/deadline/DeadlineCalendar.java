package vn.khuyencong.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.norm.Deadline;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.UnitId;

/**
 * The deadlines of a plan year, of each unit. The day of the calendar holds, unless the unit was granted a later one; a day of
 * which an outage took a part moves to the next working day after that outage. A later grant takes the place of an earlier one.
 */
public final class DeadlineCalendar {

    private final Map<DocumentStream, Deadline> calendar;
    private final Map<DocumentStream, Map<UnitId, Deadline>> own;
    private final List<DeadlineExtension> extensions;
    private final List<RecordedOutage> outages;
    private final WorkingDays workingDays;

    /**
     * @param calendar   the days in general
     * @param own        those of units that have their own
     * @param extensions of the year, in the order in which they were granted
     */
    DeadlineCalendar(Map<DocumentStream, Deadline> calendar, Map<DocumentStream, Map<UnitId, Deadline>> own, List<DeadlineExtension> extensions, List<RecordedOutage> outages,
                     WorkingDays workingDays) {
        this.calendar = calendar;
        this.own = own;
        this.extensions = extensions;
        this.outages = outages.stream().sorted(Comparator.comparing(RecordedOutage::from)).toList();
        this.workingDays = workingDays;
    }

    /** What the law says alone: nobody was granted anything, nothing of ours stood still. */
    public static DeadlineCalendar of(Map<DocumentStream, Deadline> calendar) {
        return new DeadlineCalendar(calendar, Map.of(), List.of(), List.of(), new WorkingDays(List.of()));
    }

    /** What the calendar says of a document in general; empty where no deadline is on file. */
    public Optional<Deadline> of(DocumentStream stream) {
        return Optional.ofNullable(calendar.get(stream));
    }

    /** By when a unit has to send a document; empty where no deadline is on file. */
    public Optional<UnitDeadline> of(DocumentStream stream, UnitId unit) {
        return Optional.ofNullable(own.getOrDefault(stream, Map.of()).get(unit)).or(() -> of(stream)).map(deadline -> {
            DeadlineExtension extension = extensions.stream().filter(one -> one.stream() == stream && one.unit().equals(unit))
                    .reduce((first, second) -> second).orElse(null);
            LocalDate due = extension == null ? deadline.due() : extension.due();
            List<RecordedOutage> moving = new ArrayList<>();
            for (RecordedOutage outage : outages) {
                if (outage.touches(due)) {
                    due = workingDays.nextAfter(outage.lastDay());
                    moving.add(outage);
                }
            }
            return new UnitDeadline(deadline, due, extension, List.copyOf(moving));
        });
    }
}

package vn.khuyencong.scheme.execution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;

/**
 * What was done to a scheme since its present approval, as known at the end of a day: a scheme that was stopped and taken up again
 * begins anew.
 *
 * @param events in the order in which they were recorded
 */
record Execution(SchemeRecord record, List<SchemeEvent> events) {

    private static final Set<SchemeAct> APPROVING = Set.of(SchemeAct.APPROVE_PLAN, SchemeAct.RECORD_DECISION);
    private static final Set<SchemeAct> GRANTING = Set.of(SchemeAct.APPROVE_PLAN, SchemeAct.RECORD_DECISION, SchemeAct.AMEND);

    /** Of all events of a scheme those up to a day. */
    static Execution of(SchemeRecord record, List<SchemeEvent> all, LocalDate upTo) {
        List<SchemeEvent> known = all.stream().filter(event -> !dayOf(event).isAfter(upTo))
                .sorted(Comparator.comparing(SchemeEvent::at).thenComparing(SchemeEvent::id)).toList();
        int begin = 0;
        for (int at = 0; at < known.size(); at++) {
            begin = APPROVING.contains(known.get(at).act()) ? at : begin;
        }
        return new Execution(record, known.subList(begin, known.size()));
    }

    /** A decision counts from its own date, whenever it came; anything else from the day that it speaks of. */
    static LocalDate dayOf(SchemeEvent event) {
        return event.versionId() != null && event.paperDate() != null ? event.paperDate() : event.day();
    }

    /** The same up to an act and with it; whole where nothing was done yet. */
    Execution upTo(SchemeEvent act) {
        return act == null ? this : new Execution(record, events.subList(0, events.indexOf(act) + 1));
    }

    /** Whether it was approved at all by then. */
    boolean isApproved() {
        return !events.isEmpty() && APPROVING.contains(events.get(0).act());
    }

    /** Where it stood by then; new where nothing had been done. */
    SchemeState state() {
        return events.isEmpty() ? SchemeState.NEW : events.get(events.size() - 1).to();
    }

    /** The last act of a kind. */
    Optional<SchemeEvent> last(SchemeAct act) {
        return events.stream().filter(event -> event.act() == act).reduce((first, second) -> second);
    }

    /** The decisions that its grant rests on, the first first. */
    List<SchemeEvent> grants() {
        return events.stream().filter(event -> GRANTING.contains(event.act())).toList();
    }

    /** The number of the version of the plan that held when an act was done; null where none is told. */
    Long versionAt(SchemeEvent act) {
        return events.subList(0, events.indexOf(act)).stream().filter(event -> GRANTING.contains(event.act()) && event.versionId() != null)
                .reduce((first, second) -> second).map(SchemeEvent::versionId).orElse(null);
    }

    /** Work done in percent as last reported; null where nobody reported any. */
    Integer percentDone() {
        return events.stream().map(SchemeEvent::percentDone).filter(java.util.Objects::nonNull).reduce((first, second) -> second).orElse(null);
    }
}

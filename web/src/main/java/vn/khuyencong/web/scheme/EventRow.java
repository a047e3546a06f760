package vn.khuyencong.web.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.UnitNames;

/**
 * Something that was done to a scheme, as a line of its history.
 *
 * @param id      number of the event
 * @param day     the day it speaks of
 * @param at      when it was recorded
 * @param who     who did it, for which unit, and for whom he stood in
 * @param paper   its paper with its date; null if it has none
 * @param amount  đồng; null where it speaks of none
 * @param reason  code of the reason; null for none
 * @param note    why or how, in words
 * @param details what else it says, a sentence each
 * @param message the message it came by; null if it was done here
 */
public record EventRow(long id, SchemeAct act, SchemeState from, SchemeState to, LocalDate day, Instant at, String who, String paper, Long amount,
                       String reason, String note, List<String> details, Long message) {

    static EventRow of(SchemeEvent event, UnitMap units) {
        return new EventRow(event.id(), event.act(), event.from(), event.to(), event.day(), event.at(), who(event, units), paper(event), event.amount(),
                event.reasonCode(), event.note(), StepWords.of(StepDetails.of(event)), event.messageId());
    }

    /** Whether the scheme stood somewhere else afterwards. */
    public boolean isMoved() {
        return from != to;
    }

    private static String who(SchemeEvent event, UnitMap units) {
        String unit = event.unit() == null ? "" : unit(event, units);
        String actor = event.unit() != null && event.actor().equals(event.unit().value()) ? unit
                : event.actor().equals("system") ? Words.get("scheme.bySystem") : unit.isEmpty() ? event.actor() : Words.get("scheme.byOf", event.actor(), unit);
        return event.onBehalfOf() == null ? actor : Words.get("history.onBehalf", actor, event.onBehalfOf());
    }

    /** Two units may bear one name, before and after a merger: that of the one which is no more says until when it was. */
    private static String unit(SchemeEvent event, UnitMap units) {
        return units.find(event.unit()).filter(unit -> unit.validTo() != null).map(UnitNames::dated)
                .orElseGet(() -> UnitNames.on(event.businessDay(), units, event.unit()));
    }

    private static String paper(SchemeEvent event) {
        return event.paperNumber() == null ? null : event.paperDate() == null ? event.paperNumber()
                : Words.get("scheme.paperOf", event.paperNumber(), new Formats().day(event.paperDate()));
    }
}

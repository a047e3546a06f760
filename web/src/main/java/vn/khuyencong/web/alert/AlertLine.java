package vn.khuyencong.web.alert;

import java.time.Duration;
import java.time.Instant;
import vn.khuyencong.alert.Alert;
import vn.khuyencong.alert.AlertKind;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.UnitNames;

/**
 * An alert in words.
 *
 * @param name   of its kind
 * @param about  the unit or the node it is about; empty where there is but one
 * @param facts  what is seen
 * @param todo   what to do
 * @param raised when it was raised
 * @param gone   when it was gone; null while it is there
 */
public record AlertLine(String name, String about, String facts, String todo, Instant raised, Instant gone) {

    static AlertLine of(Alert alert, UnitMap units) {
        String kind = alert.kind().name();
        Object[] values = alert.facts().stream().map(new Formats()::fact).toArray();
        if (alert.kind() == AlertKind.UNIT_CLOCK) {
            values[1] = new Formats().span(Duration.ofMinutes(Long.parseLong(alert.facts().get(1))));
        }
        String about = alert.unit() != null ? UnitNames.on(alert.businessDay(), units, alert.unit()) : alert.kind().isOfUnits() ? Words.get("inbox.noSender") : alert.subject();
        String facts = alert.kind() == AlertKind.ACCEPTANCE_CLOSED ? Words.get("Obstacle." + values[0], values[1])
                : Words.get("alertFacts." + kind + variant(alert), values);
        return new AlertLine(Words.named("alertName", kind), about, facts,
                Words.named("alertTodo", kind), alert.raisedAt(), alert.clearedAt());
    }

    private static String variant(Alert alert) {
        return alert.kind() == AlertKind.UNIT_CLOCK ? "." + alert.facts().get(2) : alert.facts().contains("") ? ".never" : "";
    }
}

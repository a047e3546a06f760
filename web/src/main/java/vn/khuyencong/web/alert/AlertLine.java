package vn.khuyencong.web.alert;

import java.time.Instant;
import java.time.LocalDate;
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
        Object[] values = alert.facts().stream().map(AlertLine::spoken).toArray();
        String about = alert.unit() != null ? UnitNames.on(alert.businessDay(), units, alert.unit()) : alert.kind().isOfUnits() ? Words.get("inbox.noSender") : alert.subject();
        String facts = alert.kind() == AlertKind.ACCEPTANCE_CLOSED ? Words.get("Obstacle." + values[0], values[1])
                : Words.get("alertFacts." + (alert.facts().contains("") ? kind + ".never" : kind), values);
        return new AlertLine(Words.named("alertName", kind), about, facts,
                Words.named("alertTodo", kind), alert.raisedAt(), alert.clearedAt());
    }

    /** Moments, days and numbers are kept as machines write them. */
    private static String spoken(String fact) {
        Formats formats = new Formats();
        return fact.matches("\\d{4}-\\d{2}-\\d{2}") ? formats.day(LocalDate.parse(fact)) : fact.matches("\\d{4}-.*Z") ? formats.time(Instant.parse(fact))
                : fact.matches("\\d{1,18}") ? formats.count(Long.parseLong(fact)) : fact;
    }
}

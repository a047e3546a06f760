package vn.khuyencong.alert;

import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.shared.UnitId;

/**
 * Something that is there now.
 *
 * @param kind    what it is
 * @param subject what tells it from others of its kind: a unit, a node; empty where there is but one
 * @param unit    the unit it is about; null if none
 * @param facts   values for the text of its kind: numbers, and moments and days in ISO form
 */
public record Sighting(AlertKind kind, String subject, UnitId unit, List<String> facts) {

    static Sighting of(AlertKind kind, Object... facts) {
        return new Sighting(kind, "", null, texts(facts));
    }

    static Sighting of(AlertKind kind, UnitId unit, Object... facts) {
        return new Sighting(kind, unit == null ? "?" : unit.value(), unit, texts(facts));
    }

    private static List<String> texts(Object... facts) {
        return Stream.of(facts).map(String::valueOf).toList();
    }
}

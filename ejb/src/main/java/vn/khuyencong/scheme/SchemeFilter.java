package vn.khuyencong.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/**
 * Which schemes to list; null or empty means any.
 *
 * @param units units whose plans they are in; null for all that the viewer sees
 * @param year  plan year
 * @param fund  fund
 * @param state where they stand
 * @param text  part of code, name or beneficiary, with or without diacritics
 */
public record SchemeFilter(List<UnitId> units, Integer year, FundSource fund, SchemeState state, String text) {

    public static final SchemeFilter ALL = new SchemeFilter(null, null, null, null, null);

    /** The same whatever the state. */
    public SchemeFilter inAnyState() {
        return new SchemeFilter(units, year, fund, null, text);
    }

    /** Whether a unit is one of those asked for. */
    public boolean asksFor(UnitId unit) {
        return units == null || units.contains(unit);
    }

    /** Conditions on a record {@code r}, each with the values it needs. */
    Map<String, Map<String, Object>> conditions() {
        Map<String, Map<String, Object>> conditions = new HashMap<>();
        if (year != null) {
            conditions.put("r.planYear = :year", Map.of("year", year));
        }
        if (fund != null) {
            conditions.put("r.fund = :fund", Map.of("fund", fund));
        }
        if (state != null) {
            conditions.put("r.state = :state", Map.of("state", state));
        }
        if (text != null) {
            conditions.put("""
                    (r.searchKey like :key or lower(r.code) like :lower or r.schemeId in (select l.scheme.id from SchemeLine l
                    where lower(l.establishment) like :lower""" + (year == null ? "))" : " and l.version.planYear = :year))"),
                    Map.of("key", within(VietnameseText.searchKey(text)), "lower", within(VietnameseText.normalize(text).toLowerCase(Locale.ROOT))));
        }
        return conditions;
    }

    /** Nothing but signs is part of no name. */
    private static String within(String text) {
        String searched = text.replaceAll("[%_]", "").strip();
        return searched.isEmpty() ? "" : "%" + searched + "%";
    }

    /** The units of a list that are asked for, as the database knows them. */
    List<String> of(List<UnitId> visible) {
        List<String> asked = new ArrayList<>();
        visible.stream().filter(this::asksFor).map(UnitId::value).forEach(asked::add);
        return asked;
    }
}

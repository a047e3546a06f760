package vn.khuyencong.web.people;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.khuyencong.organization.DataScope;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.GrantNames;

/** The detail of an audit entry about an account in words: it names roles, scopes, days and accounts by their codes. */
final class DetailWords {

    private final UnitMap units;

    DetailWords(UnitMap units) {
        this.units = units;
    }

    String of(String detail) {
        return Arrays.stream(detail.strip().split(" +")).map(this::word).filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String word(String code) {
        if (code.contains("/")) {
            return days(code);
        }
        if (code.equals(DataScope.Kind.COUNTRY.name())) {
            return Words.get("figures.nation");
        }
        if (!Words.named("UnitOffice", code).equals(code)) {
            return Words.named("UnitOffice", code);
        }
        return UnitId.isWellFormed(code) ? GrantNames.scope(DataScope.of(new UnitId(code)), units)
                : Words.named("Role", code).equals(code) ? Words.named("Region", code) : Words.named("Role", code);
    }

    /** First and last day, either of which may be missing. */
    private static String days(String span) {
        int slash = span.indexOf('/');
        Formats formats = new Formats();
        String from = formats.day(TypedDay.of(span.substring(0, slash)));
        String to = formats.day(TypedDay.of(span.substring(slash + 1)));
        return from.isEmpty() ? to.isEmpty() ? "" : Words.get("history.until", to)
                : to.isEmpty() ? Words.get("history.from", from) : Words.get("history.days", from, to);
    }
}

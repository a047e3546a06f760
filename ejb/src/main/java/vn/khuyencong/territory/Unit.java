package vn.khuyencong.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.khuyencong.shared.UnitId;

/**
 * A province from one merger to the next.
 *
 * @param id        its lasting identity
 * @param code      official two-digit code, a label only
 * @param region    region of the programme
 * @param validFrom first day, or null where it is older than the records
 * @param validTo   last day, or null while it exists
 * @param successor the unit it was merged into, or null
 * @param names     its names in time
 */
public record Unit(UnitId id, String code, Region region, LocalDate validFrom, LocalDate validTo, UnitId successor,
                   List<Name> names) {

    private static final Pattern KIND = Pattern.compile("^(Tỉnh|Thành phố) ");

    /** A name and the days it was borne; {@code sortKey} gives the Vietnamese order. */
    public record Name(String text, String sortKey, LocalDate validFrom, LocalDate validTo) {
    }

    public boolean existsOn(LocalDate day) {
        return within(day, validFrom, validTo);
    }

    /** Whether it existed on any day of the year. */
    public boolean existedIn(int year) {
        return (validFrom == null || validFrom.getYear() <= year) && (validTo == null || validTo.getYear() >= year);
    }

    /** The full name on a day; on a day outside its life the nearest name it bore. */
    public Name nameOn(LocalDate day) {
        return names.stream().filter(name -> within(day, name.validFrom(), name.validTo())).findFirst()
                .orElseGet(() -> validFrom != null && day.isBefore(validFrom) ? names.get(0) : names.get(names.size() - 1));
    }

    /** The last day of the name that it bore on a day; empty if it bears that name today too. */
    public Optional<LocalDate> endOfName(LocalDate day, LocalDate today) {
        String then = nameOn(day).text();
        return nameOn(today).text().equals(then) ? Optional.empty()
                : names.stream().filter(name -> name.text().equals(then)).map(Name::validTo).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** The name without "Tỉnh" or "Thành phố", as tables print it. */
    public String shortNameOn(LocalDate day) {
        return KIND.matcher(nameOn(day).text()).replaceFirst("");
    }

    /** The full name within a sentence: {@code tỉnh Bắc Giang}. */
    public String nameWithinOn(LocalDate day) {
        String name = nameOn(day).text();
        return name.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + name.substring(1);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}

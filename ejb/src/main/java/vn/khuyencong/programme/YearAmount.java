package vn.khuyencong.programme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.khuyencong.shared.ValueStatus;

/**
 * What units stated for a year, each by the best it has: actual, else estimated, else planned.
 *
 * @param year    plan year
 * @param amounts đồng or counts by what they are; what nobody stated is absent
 * @param units   how many units stand behind each
 */
public record YearAmount(int year, Map<ValueStatus, Long> amounts, Map<ValueStatus, Integer> units) {

    public YearAmount {
        amounts = Collections.unmodifiableMap(amounts.isEmpty() ? new EnumMap<>(ValueStatus.class) : new EnumMap<>(amounts));
        units = Collections.unmodifiableMap(units.isEmpty() ? new EnumMap<>(ValueStatus.class) : new EnumMap<>(units));
    }

    /** All of them together; null where nobody stated anything. */
    public Long total() {
        return amounts.isEmpty() ? null : amounts.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /** What all of it is; null where it is mixed or nothing. */
    public ValueStatus status() {
        return amounts.size() == 1 ? amounts.keySet().iterator().next() : null;
    }
}

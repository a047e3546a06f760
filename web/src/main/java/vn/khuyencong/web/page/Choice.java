package vn.khuyencong.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.khuyencong.web.Words;

/**
 * One entry of a list to choose from.
 *
 * @param value  what goes into the address
 * @param label  what one reads
 * @param chosen whether it is the one chosen now
 */
public record Choice(String value, String label, boolean chosen) {

    /** Whether choosing it means no restriction. */
    public boolean isAny() {
        return value.isEmpty();
    }

    /** All values of an enumeration, in the words of the bundle. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> type, E chosen) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Choice(value.name().toLowerCase(Locale.ROOT), Words.of(value), value == chosen)).toList();
    }

    /** The same with "any" in front. */
    public static <E extends Enum<E>> List<Choice> anyOf(Class<E> type, E chosen, String any) {
        return any(of(type, chosen), any);
    }

    public static List<Choice> any(List<Choice> choices, String any) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", any, choices.stream().noneMatch(Choice::chosen)));
        all.addAll(choices);
        return all;
    }
}

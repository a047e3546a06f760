package vn.khuyencong.web.people;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day as a browser's date field sends it. */
public final class TypedDay {

    private TypedDay() {
    }

    /** The day; null where none was typed, or something that is no day. */
    public static LocalDate of(String typed) {
        try {
            return isBlank(typed) ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whether nothing was typed. */
    public static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    /** Whether something was typed that is no day: not to be mistaken for nothing. */
    public static boolean isWrong(String typed) {
        return !isBlank(typed) && of(typed) == null;
    }
}

package vn.khuyencong.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseText;

/** The fields of a form as they were typed; what is no number or day is refused at its field. */
public final class Fields {

    /** Nothing that is entered happened before, or will happen after. */
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final HttpServletRequest request;
    private final List<Refusal> refusals = new ArrayList<>();

    public Fields(HttpServletRequest request) {
        this.request = request;
    }

    /** Null where nothing was typed. */
    public String text(String name) {
        String typed = request.getParameter(name);
        String printable = typed == null ? "" : VietnameseText.printable(typed).strip();
        return printable.isEmpty() ? null : VietnameseText.normalize(printable);
    }

    /** Whole đồng, as {@link TypedAmount} reads them; null where nothing was typed. */
    public Long dong(String name) {
        return parsed(name, typed -> Optional.ofNullable(TypedAmount.of(typed)).orElseThrow(NumberFormatException::new));
    }

    /** Whole đồng, zero where nothing was typed. */
    public long money(String name) {
        Long dong = dong(name);
        return dong == null ? 0 : dong;
    }

    /** Whole đồng that must be typed; zero where they were not, which is refused. */
    public long owed(String name) {
        if (text(name) == null) {
            refusals.add(Refusal.error("FIELD_MISSING", "", name));
        }
        return money(name);
    }

    public Integer number(String name) {
        return parsed(name, Integer::valueOf);
    }

    /** The number of something that a page names; zero where it names none. */
    public long id(String name) {
        Long id = parsed(name, Long::valueOf);
        return id == null ? 0 : id;
    }

    public LocalDate day(String name) {
        return parsed(name, typed -> {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new DateTimeParseException("no day of our time", typed, 0);
            }
            return day;
        });
    }

    /** One of the values of an enumeration; null where none was chosen. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        String typed = text(name);
        E found = typed == null ? null : Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equalsIgnoreCase(typed)).findFirst().orElse(null);
        if (typed != null && found == null) {
            wrong(name, typed);
        }
        return found;
    }

    public boolean isTicked(String name) {
        return text(name) != null;
    }

    /** Every value of a field that stands several times. */
    public List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.stream(values).map(VietnameseText::printable).map(String::strip).filter(value -> !value.isEmpty()).map(VietnameseText::normalize).toList();
    }

    /** What could not be read. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private <T> T parsed(String name, Function<String, T> parser) {
        String typed = text(name);
        if (typed == null) {
            return null;
        }
        try {
            return parser.apply(typed);
        } catch (NumberFormatException | DateTimeParseException e) {
            wrong(name, typed);
            return null;
        }
    }

    private void wrong(String name, String typed) {
        refusals.add(Refusal.error("FIELD_WRONG", "", name, typed.length() > 40 ? typed.substring(0, 40) + "…" : typed));
    }
}

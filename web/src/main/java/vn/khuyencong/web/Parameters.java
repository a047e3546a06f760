package vn.khuyencong.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.khuyencong.shared.UnitId;

/**
 * The parameters of a request, read strictly: what is left out or blank is absent, what is not understood is refused by
 * name ({@link BadParameter}) and never replaced by a guess.
 */
public final class Parameters {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    private final UnaryOperator<String> source;

    /** @param source gives a parameter's value by its name; null where there is none */
    public Parameters(UnaryOperator<String> source) {
        this.source = source;
    }

    /** Of the question in an address, without its question mark; of what stands there twice the first counts. */
    public static Parameters ofAddress(String question) {
        Map<String, String> values = new HashMap<>();
        for (String pair : question.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Parameters(values::get);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw BadParameter.of("", text, Words.get("parameter.notHere"));
        }
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(source.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** One of the values of an enumeration, in any case. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(value -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> BadParameter.of(name, value, allowed(type))));
    }

    public Optional<UnitId> unit(String name) {
        return text(name).map(value -> {
            if (!UnitId.isWellFormed(value)) {
                throw BadParameter.of(name, value, Words.get("parameter.unit"));
            }
            return new UnitId(value);
        });
    }

    /** Whether a number can be a plan year. */
    public static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    /** A plan year. */
    public Optional<Integer> year(String name) {
        return number(name, FIRST_YEAR, LAST_YEAR).map(Math::toIntExact);
    }

    public Optional<Long> number(String name, long least, long most) {
        return parsed(name, Long::valueOf, Words.get("parameter.number", least, most)).map(number -> {
            if (number < least || number > most) {
                throw BadParameter.of(name, number.toString(), Words.get("parameter.number", least, most));
            }
            return number;
        });
    }

    public Optional<LocalDate> day(String name) {
        return parsed(name, LocalDate::parse, Words.get("parameter.day"));
    }

    /** The values of an enumeration as one may write them. */
    public static String allowed(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private <T> Optional<T> parsed(String name, Function<String, T> parser, String allowed) {
        return text(name).map(value -> {
            try {
                return parser.apply(value);
            } catch (NumberFormatException | DateTimeParseException e) {
                throw BadParameter.of(name, value, allowed);
            }
        });
    }
}

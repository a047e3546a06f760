package vn.khuyencong.scheme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The words of {@code docs/trang-thai.md}: those of the pages, and those that only the document says. */
final class LifeWords {

    private static final Path PAGES = Path.of("../web/src/main/resources/vn/khuyencong/web/messages.properties");
    private static final Properties WORDS = words();

    private LifeWords() {
    }

    static String joined(Collection<? extends Enum<?>> values, String by) {
        return values.stream().distinct().map(LifeWords::word).collect(Collectors.joining(by));
    }

    static String word(Enum<?> value) {
        String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private static Properties words() {
        try (Reader ofPages = Files.newBufferedReader(PAGES);
                Reader own = new InputStreamReader(Objects.requireNonNull(LifeWords.class.getResourceAsStream("life-words.properties")),
                        StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(ofPages);
            words.load(own);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

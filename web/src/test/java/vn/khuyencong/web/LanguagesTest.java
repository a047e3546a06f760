package vn.khuyencong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.khuyencong.norm.Norms;

/** Holds the English words to the Vietnamese ones. */
class LanguagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/vn/khuyencong/web");
    private static final Properties VIETNAMESE = read("messages.properties");
    private static final Properties ENGLISH = read("messages_en.properties");
    private static final Pattern LETTERS_OF_VIETNAMESE = Pattern.compile("[À-ỹ]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    /** What bears the same name in both languages. */
    private static final Set<String> PROPER_NAMES = Set.of("Language.VIETNAMESE", "Language.ENGLISH", "kilobytes", "megabytes", "gigabytes");
    /** Two texts put together, or a text and a value: word order is another one in another language. */
    private static final Pattern GLUED_IN_CODE = Pattern.compile("\\+\\s*Words\\.\\w+\\(|Words\\.\\w+\\((?:[^()]|\\([^()]*\\))*\\)\\s*\\+");
    /** A catalogue asked in one language, a number written the Vietnamese way whatever is spoken. */
    private static final Pattern FIXED = Pattern.compile("(?:message|remedy|title|looksFor|of)\\([^;]*, Locale\\.ROOT\\)|(?<!spoken\\()Numbers\\.(?:text|shortest)\\(");
    private static final Pattern GLUED_IN_PAGES = Pattern.compile("#\\{msg\\[[^]]*]}\\s+#\\{|}\\s+#\\{msg\\[|#\\{msg\\[[^]]*]}#\\{|}#\\{msg\\[");

    @AfterEach
    void speakVietnameseAgain() {
        Language.speak(null);
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(Set.of(), without(VIETNAMESE, ENGLISH), "not in English");
        assertEquals(Set.of(), without(ENGLISH, VIETNAMESE), "in English alone");
    }

    @Test
    void noWordIsWrittenTwiceInOneFile() {
        for (String file : List.of("messages.properties", "messages_en.properties", "labels_en.properties")) {
            Set<String> seen = new TreeSet<>();
            assertEquals(List.of(), keys(file).filter(key -> !seen.add(key)).toList(), file);
        }
    }

    @Test
    void noWordIsEmpty() {
        assertEquals(Set.of(), those((vietnamese, english) -> vietnamese.isBlank() || english.isBlank()));
    }

    @Test
    void englishHasNoLettersOfVietnamese() {
        Set<String> found = those((vietnamese, english) -> LETTERS_OF_VIETNAMESE.matcher(english).find());
        found.removeAll(PROPER_NAMES);
        assertEquals(Set.of(), found);
        assertEquals(List.of(), read("labels_en.properties").values().stream()
                .filter(label -> LETTERS_OF_VIETNAMESE.matcher((String) label).find()).toList());
    }

    @Test
    void bothTakeTheSameValues() {
        assertEquals(Set.of(), those((vietnamese, english) -> !placeholders(vietnamese).equals(placeholders(english))));
    }

    @Test
    void nothingIsLeftUntranslated() {
        Set<String> same = those((vietnamese, english) -> vietnamese.equals(english)
                && PLACEHOLDER.matcher(vietnamese).replaceAll("").chars().anyMatch(Character::isLetter));
        same.removeIf(key -> key.startsWith("icon."));
        same.removeAll(PROPER_NAMES);
        assertEquals(Set.of(), same);
    }

    @Test
    void noTextHasAnApostropheThatAFormatWouldSwallow() {
        assertEquals(Set.of(), those((vietnamese, english) -> vietnamese.contains("'") || english.contains("'")));
    }

    @Test
    void noTextIsPutTogetherInCode() {
        assertEquals(Map.of(), glued(Sources.JAVA, ".java", GLUED_IN_CODE));
    }

    @Test
    void noTextIsPutTogetherInPages() {
        assertEquals(Map.of(), glued(Sources.PAGES, ".xhtml", GLUED_IN_PAGES));
    }

    @Test
    void noTextOrNumberOfAPageIsFixedToVietnamese() {
        assertEquals(Map.of(), glued(Sources.JAVA, ".java", FIXED));
    }

    @Test
    void everyMeasureItsUnitAndEveryActivityHasAnEnglishLabel() throws IOException {
        Properties labels = read("labels_en.properties");
        List<String> missing = new ArrayList<>();
        codes("norm/measures.csv").forEach(code -> missing.add("measure." + code));
        codes("norm/activity-categories.csv").forEach(code -> missing.add("activity." + code));
        missing.removeIf(labels::containsKey);
        assertEquals(List.of(), missing);
    }

    @Test
    void wordsAndLabelsAreThoseOfTheLanguageThatIsSpoken() {
        assertEquals("Quay lại", Words.label("measure", "funds", "Quay lại"));
        assertEquals("Trả lại", Words.named("InboxState", "RETURNED"));
        Language.speak(Language.ENGLISH);
        assertEquals("Industrial promotion funds", Words.label("measure", "funds", "Kinh phí khuyến công"));
        assertEquals("Nhãn", Words.label("measure", "unknown", "Nhãn"));
        assertEquals("Returned", Words.named("InboxState", "RETURNED"));
        assertEquals("1/2", Words.get("work.of", 1, 2));
    }

    private static Set<String> without(Properties some, Properties others) {
        Set<String> keys = new TreeSet<>(some.stringPropertyNames());
        keys.removeAll(others.stringPropertyNames());
        return keys;
    }

    private static Set<String> those(BiPredicate<String, String> which) {
        return VIETNAMESE.stringPropertyNames().stream().filter(ENGLISH::containsKey)
                .filter(key -> which.test(VIETNAMESE.getProperty(key), ENGLISH.getProperty(key))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<String>> glued(Path folder, String ending, Pattern pattern) {
        Map<String, List<String>> glued = new TreeMap<>();
        for (Path file : Sources.files(folder, ending)) {
            List<String> found = pattern.matcher(Sources.text(file)).results().map(MatchResult::group).toList();
            if (!found.isEmpty()) {
                glued.put(file.getFileName().toString(), found);
            }
        }
        return glued;
    }

    private static Stream<String> codes(String resource) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Norms.class.getResourceAsStream("/vn/khuyencong/" + resource), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList().stream();
        }
    }

    private static Stream<String> keys(String file) {
        return Sources.text(FOLDER.resolve(file)).lines().filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')));
    }

    private static Properties read(String file) {
        try (Reader text = Files.newBufferedReader(FOLDER.resolve(file))) {
            Properties properties = new Properties();
            properties.load(text);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

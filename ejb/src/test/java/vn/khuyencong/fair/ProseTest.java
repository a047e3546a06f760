package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.fair.allocation.Explanation.What;
import vn.khuyencong.fair.allocation.Explanation.Why;
import vn.khuyencong.fair.allocation.HardRule;
import vn.khuyencong.fair.allocation.Wish;

class ProseTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    void everyReasonChangeWishAndConflictHasItsSentenceInBothLanguages() {
        ResourceBundle vietnamese = bundle(Locale.ROOT);
        ResourceBundle english = bundle(Locale.ENGLISH);
        assertEquals(vietnamese.keySet(), english.keySet());
        vietnamese.keySet().forEach(key -> assertEquals(placeholders(vietnamese.getString(key)), placeholders(english.getString(key)), key));
        Set<String> needed = Stream.of(keys("why.", Why.values()), keys("change.", What.values()), keys("conflict.", HardRule.values()),
                keys("wish.", Wish.Kind.values())).flatMap(all -> all).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(vietnamese.keySet().containsAll(needed), () -> needed.toString());
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(result -> result.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("vn.khuyencong.fair.explanation", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

package vn.khuyencong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ParkedCausesTest {

    /** Where it is decided what is parked, or in conflict. */
    private static final List<String> PARKING = List.of("exchange/Intake", "exchange/ParkedCause", "exchange/SenderProof", "exchange/ContractVersions",
            "exchange/contract/MessageReader", "exchange/contract/Schemas");
    private static final Path SOURCES = Path.of("../ejb/src/main/java/vn/khuyencong");
    private static final Pattern RULE = Pattern.compile("\"([A-Z]+(?:_[A-Z0-9]+)+)\"");
    private static final String PREFIX = "parkedCause.";

    private final ResourceBundle words = ResourceBundle.getBundle(Words.BUNDLE, Locale.ROOT);

    @Test
    void everyCauseThatCanParkHasAShortNameAndNoOtherHas() throws IOException {
        Set<String> named = new TreeSet<>(words.keySet().stream().filter(key -> key.startsWith(PREFIX)).map(key -> key.substring(PREFIX.length())).toList());
        Set<String> causes = causes();
        assertTrue(causes.size() > 30, causes::toString);
        assertEquals(causes, named);
    }

    private static Set<String> causes() throws IOException {
        ResourceBundle catalogue = ResourceBundle.getBundle("vn.khuyencong.norm.rules.refusals", Locale.ROOT);
        // Raised for any rule of paper, but parks for this one alone.
        Set<String> causes = new TreeSet<>(Set.of("PAPER_YEAR_NOT_PAST"));
        for (String file : PARKING) {
            RULE.matcher(Files.readString(SOURCES.resolve(file + ".java"))).results().map(found -> found.group(1))
                    .filter(rule -> catalogue.containsKey(rule + ".message")).forEach(causes::add);
        }
        return causes;
    }
}

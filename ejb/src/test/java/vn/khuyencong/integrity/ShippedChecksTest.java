package vn.khuyencong.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khuyencong.migration.MigratedDatabase;

class ShippedChecksTest {

    private static final Path NOWHERE = Path.of("target/no-such-folder");

    @Test
    void eachShippedFileIsSoundAndSpeaksBothLanguages() {
        List<CheckFile> files = new CheckFiles(NOWHERE).all();
        assertTrue(files.size() >= 20);
        for (CheckFile file : files) {
            assertNull(file.problem(), file.name());
            Check check = file.check();
            for (String field : List.of("title", "looks-for", "remedy")) {
                assertFalse(check.fields().get(field).isBlank(), file.name());
                assertNotEquals(check.fields().get(field), check.fields().get(field + ".en"), file.name() + " " + field);
            }
            assertEquals(places(check.fields().get("detail")), places(check.fields().get("detail.en")), file.name());
            assertEquals(check.fields().keySet().stream().filter(name -> name.startsWith("word.") && !name.endsWith(".en")).map(name -> name + ".en")
                    .collect(Collectors.toSet()), check.fields().keySet().stream().filter(name -> name.startsWith("word.") && name.endsWith(".en"))
                    .collect(Collectors.toSet()), file.name());
        }
    }

    @Test
    void theListNamesEveryShippedFile() throws IOException {
        Path folder = Path.of("src/main/resources/vn/khuyencong/integrity/checks");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sql")).collect(Collectors.toCollection(TreeSet::new)),
                    new TreeSet<>(Files.readAllLines(folder.resolve("list.txt"))));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vn.khuyencong.integrity.PlantedCases#names")
    void aCheckFindsItsPlantedCaseAndNothingWhereAllIsSound(String name) throws SQLException {
        assertNull(new PlantedCases("x''").fault(name, MigratedDatabase.h2("check-" + name)));
    }

    @Test
    void valuesBecomeWordsInTheLanguageAskedFor() {
        Check check = questions().filter(file -> file.name().equals("actual-above-plan.sql")).findFirst().orElseThrow().check();
        assertEquals("Năm 2023, KCĐP: thực hiện 1.200.000 đồng, kế hoạch 1.000.000 đồng", check.detail("2023|LOCAL|1200000|1000000", Locale.ROOT));
        assertEquals("Year 2023, KCĐP: actual 1,200,000 dong, plan 1,000,000 dong", check.detail("2023|LOCAL|1200000|1000000", Locale.ENGLISH));
        assertEquals("Năm 2023, : thực hiện  đồng, kế hoạch  đồng", check.detail("2023", Locale.ROOT), "values that are missing are no fault");
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d#?}").matcher(text == null ? "" : text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Stream<CheckFile> questions() {
        return new CheckFiles(NOWHERE).all().stream().filter(file -> file.check().query() != null);
    }
}

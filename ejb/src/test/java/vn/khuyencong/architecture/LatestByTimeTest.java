package vn.khuyencong.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each node takes numbers by the block: of two rows the one with the greater number may be the earlier. */
class LatestByTimeTest {

    private static final Pattern BY_NUMBER = Pattern.compile("order by \\w+\\.id desc|max\\(\\w+\\.id\\)");
    /** A version has no time of its own; whichever document of a unit's own plan is taken up there, its version is the next of that document. */
    private static final Set<String> WITHOUT_A_TIME = Set.of("PlanDrafts.java");

    @Test
    void theLatestIsToldByItsTimeAndNotByItsNumber() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = BY_NUMBER.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(file.getFileName() + ": " + matcher.group());
                }
            }
        }
        assertTrue(found.removeIf(each -> WITHOUT_A_TIME.contains(each.substring(0, each.indexOf(':')))), "the exception is still needed");
        assertEquals(List.of(), found);
    }
}

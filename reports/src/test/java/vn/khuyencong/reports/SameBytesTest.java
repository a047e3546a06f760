package vn.khuyencong.reports;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same record is the same bytes wherever it is printed: every form, in two processes whose language, country, time zone, encoding and hash codes
 * are not ours. The order of sets and maps that cannot be changed is drawn by lot in each process anyway.
 */
class SameBytesTest {

    private static final List<String> GERMAN = List.of("-Duser.language=de", "-Duser.country=DE", "-Duser.timezone=America/New_York", "-Dfile.encoding=ISO-8859-1",
            "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=0");
    /** In Turkish the small letter of I is another; hash codes are numbers in the order in which they are asked for. */
    private static final List<String> TURKISH = List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu", "-Dfile.encoding=US-ASCII",
            "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=3");

    @Test
    void everyFormIsTheSameBytesInOtherProcesses(@TempDir Path folder) throws Exception {
        Elsewhere german = new Elsewhere(GERMAN, folder.resolve("german"));
        Elsewhere turkish = new Elsewhere(TURKISH, folder.resolve("turkish"));
        Map<String, String> here = SampleDigests.all();

        assertTrue(here.keySet().containsAll(FormSamples.forms().stream().map(form -> form + ".pdf").toList()), () -> here.keySet().toString());
        assertTrue(here.containsKey("BM08.xlsx") && here.containsKey("BM10.docx"), () -> here.keySet().toString());
        assertEquals(here, german.digests());
        assertEquals(here, turkish.digests());
    }

    /** Another process that prints. */
    private static final class Elsewhere {

        private final Process process;
        private final Path digests;
        private final Path said;

        Elsewhere(List<String> options, Path file) throws IOException {
            digests = file;
            said = Path.of(file + ".txt");
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(options);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), SampleDigests.class.getName(), file.toString()));
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        }

        Map<String, String> digests() throws IOException, InterruptedException {
            assertTrue(process.waitFor(5, TimeUnit.MINUTES));
            assertEquals(0, process.exitValue(), Files.readString(said));
            return new TreeMap<>(Files.readAllLines(digests, StandardCharsets.US_ASCII).stream().map(line -> line.split(" ")).collect(toMap(line -> line[0], line -> line[1])));
        }
    }
}

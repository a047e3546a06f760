package vn.khuyencong.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.broker.Script;
import vn.khuyencong.broker.Step;

/** The broker inside the server and an external one have the same limits, as far as WildFly lets the first have them. */
class BrokerLimitsTest {

    /** How WildFly calls what the broker calls otherwise. */
    private static final Map<String, String> NAMES = Map.of("addressFullMessagePolicy", "address-full-policy", "sendToDLAOnNoRoute", "send-to-dla-on-no-route");
    /** What the external broker has besides; WildFly has no attribute for any of them. */
    private static final Map<String, String> BEYOND_WILDFLY = Map.of("noExpiry", "true", "enableIngressTimestamp", "true", "pageLimitBytes", "21474836480",
            "pageFullMessagePolicy", "FAIL");
    private static final Path EMBEDDED = Path.of("src/main/server/scripts");
    private static final Path EXTERNAL = Path.of("src/main/broker");

    @ParameterizedTest
    @ValueSource(strings = {"khuyencong.#", "khuyencong.inbox"})
    void theLimitsOfAddressesAreTheSame(String address) throws IOException {
        Map<String, String> external = new TreeMap<>(settings(address));
        BEYOND_WILDFLY.forEach(external::remove);
        Map<String, String> translated = external.entrySet().stream()
                .collect(Collectors.toMap(entry -> NAMES.getOrDefault(entry.getKey(), hyphened(entry.getKey())), Map.Entry::getValue));
        Map<String, String> embedded = attributes("address-setting=" + address + ":add");
        embedded.replaceAll((name, value) -> value.replace("jms.queue.", ""));
        assertEquals(new TreeMap<>(translated), embedded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptors-tls.xml", "acceptors-trial.xml"})
    void theDoorsHaveTheSameLimits(String file) throws IOException {
        Map<String, String> embedded = values("\\b([\\w-]+)=\"([^\"]*)\"", line("remote-acceptor=amqp:add"));
        for (String door : Files.readAllLines(EXTERNAL.resolve("etc").resolve(file)).stream().filter(line -> line.contains("<acceptor name")).toList()) {
            Map<String, String> external = values("[?;]([\\w-]+)=([^;<]*)", door);
            assertTrue(external.entrySet().containsAll(embedded.entrySet()), embedded + " in " + door);
        }
    }

    @Test
    void theJournalWaitsAsLongAndTheDiskFillsAsFar() throws IOException {
        String file = Files.readString(EXTERNAL.resolve("etc/broker.xml"));
        assertTrue(file.contains("<journal-buffer-timeout>" + attribute("journal-buffer-timeout") + "</journal-buffer-timeout>"));
        assertTrue(file.contains("<max-disk-usage>" + attribute("global-max-disk-usage") + "</max-disk-usage>"));
    }

    @Test
    void everyScriptHasItsUndo() throws IOException {
        assertEquals(Script.in(EXTERNAL.resolve("scripts")).stream().map(Script::name).toList(),
                Script.in(EXTERNAL.resolve("scripts/undo")).stream().map(Script::name).toList());
    }

    private static Map<String, String> settings(String address) throws IOException {
        return Script.in(EXTERNAL.resolve("scripts")).stream().flatMap(script -> script.steps().stream())
                .filter(step -> step.verb() == Step.Verb.SETTINGS && step.target().equals(address)).findFirst().orElseThrow().values();
    }

    private static Map<String, String> attributes(String command) throws IOException {
        return values("[ (]([a-z-]+)=([^,) ]+)", line(command).substring(line(command).indexOf(":add")));
    }

    private static String attribute(String name) throws IOException {
        return values("name=([\\w-]+), value=(\\w+)", line("name=" + name)).get(name);
    }

    private static Map<String, String> values(String pattern, String text) {
        Map<String, String> values = new TreeMap<>();
        Matcher found = Pattern.compile(pattern).matcher(text);
        while (found.find()) {
            values.put(found.group(1), found.group(2));
        }
        return values;
    }

    /** The one line of the server's scripts with this in it; what goes on with a backslash is one line. */
    private static String line(String part) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path script : Folders.files(EMBEDDED)) {
            if (script.getParent().equals(EMBEDDED)) {
                all.append(Files.readString(script).replace("\\\n", " ")).append('\n');
            }
        }
        return all.toString().lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }

    private static String hyphened(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}

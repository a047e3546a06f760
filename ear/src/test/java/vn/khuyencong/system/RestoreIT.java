package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.demo.GatewayProgram;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.organization.FirstAccounts;
import vn.khuyencong.shared.UnitId;

/**
 * The drill: the database and the broker are lost, the backup is older than receipts already issued. The provinces' journals
 * bring back what is missing, with the very receipts that were issued.
 */
class RestoreIT {

    private static final UnitId UNIT = new UnitId("P-46");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 15);
    private static final LocalDate DAY_OF_THE_DRILL = LocalDate.of(2024, 3, 1);
    private static final int YEAR = 2024;
    private static final String QUESTION = "boundaries=then&unit=" + UNIT;

    private static Path work;
    private static Path backup;
    private static RunningSystem system;
    private static GatewayProgram gateway;
    private static Map<String, String> receiptsBefore;
    private static String figuresBefore;

    @BeforeAll
    static void theDrill() throws IOException {
        work = Work.fresh("restore");
        backup = work.resolve("backup");
        Map<String, String> lost = data("lost");
        system = RunningSystem.start("restore-server", lost);
        gateway = new GatewayProgram(Path.of(System.getProperty("khuyencong.gateway.jar")));
        system.ministry().playDay(FIRST_DAY);
        assertEquals(0, gateway("provision", "--unit", UNIT.value(), "--homes", work.toString(), "--server", system.address(),
                "--amqp", "127.0.0.1:" + system.amqpPort(), "--user", "quantri"));
        send("KH-01", 100);
        new Operator(lost, work.resolve("backup.log")).backup(backup);
        send("KH-02", 200);
        send("KH-03", 300);
        receiptsBefore = receipts();
        figuresBefore = figures();
        system.kill();
        Map<String, String> restored = data("restored");
        new Operator(restored, work.resolve("restore.log")).restore(backup);
        system.startWith(restored);
        system.ministry().playDay(DAY_OF_THE_DRILL);
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void theJournalsBringBackWhatTheBackupDidNotHoldWithTheReceiptsAlreadyIssued() throws IOException {
        assertEquals(1, system.ministry().submissionsOf(UNIT).size());
        assertEquals(0, gateway("receipts", "--home", home().toString()));
        assertTrue(Files.exists(home().resolve("restored")), "the unit was not told of the restore");
        assertEquals(0, gateway("recover", "--home", home().toString()));

        assertEquals(figuresBefore, figures());
        assertEquals(receiptsBefore, receipts());
        assertEquals(receiptsBefore, system.ministry().receiptsOf(UNIT));
        assertTrue(system.ministry().figuresAgree());
        for (JsonNode submission : system.ministry().submissionsOf(UNIT)) {
            assertEquals(FIRST_DAY.toString(), submission.path("businessDay").asText());
        }

        send("KH-04", 400);
        assertTrue(newNumbers().stream().allMatch(number -> number.matches("(TN|KQ)[1-9]\\d*-\\d{8}")), newNumbers().toString());
    }

    @Test
    void aBackupThatWasChangedIsRefused() throws IOException {
        Path changed = Files.createDirectories(work.resolve("changed"));
        try (var files = Files.list(backup)) {
            for (Path file : files.toList()) {
                Files.copy(file, changed.resolve(file.getFileName()));
            }
        }
        Files.writeString(changed.resolve("data.tar"), "x", StandardOpenOption.APPEND);
        String said = new Operator(data("changed"), work.resolve("changed.log")).refusalToRestore(changed);
        assertTrue(said.contains("đã bị thay đổi hoặc hỏng"), said);
    }

    @Test
    void aDatabaseInUseIsNotOverwritten() {
        Map<String, String> used = new HashMap<>(Store.POSTGRESQL.environment("restore-used"));
        used.put("KHUYENCONG_DATA_DIR", work.resolve("data-used").toString());
        new Operator(used, work.resolve("used.log")).restore(backup);
        String said = new Operator(used, work.resolve("used.log")).refusalToRestore(backup);
        assertTrue(said.contains("không rỗng"), said);
        assertFalse(said.contains("Đã phục hồi"), said);
    }

    /** A database and a data directory of their own. */
    private static Map<String, String> data(String name) {
        Map<String, String> environment = new HashMap<>(Store.POSTGRESQL.environment("restore-" + name));
        environment.put("KHUYENCONG_DATA_DIR", work.resolve("data-" + name).toString());
        return environment;
    }

    private static void send(String number, long support) throws IOException {
        Path file = work.resolve(number + ".json");
        Json.MAPPER.writeValue(file.toFile(), Plan.of(UNIT, YEAR).number(number).decidedOn(FIRST_DAY).fair(support).document());
        assertEquals(0, gateway("send", "--home", home().toString(), file.toString()));
    }

    private static int gateway(String... arguments) {
        return gateway.run(FirstAccounts.DEMO_PASSWORD, arguments);
    }

    private static Path home() {
        return work.resolve(UNIT.value());
    }

    private static Map<String, String> receipts() {
        return new GatewayJournals(work).receiptsOf(UNIT.value());
    }

    private static List<String> newNumbers() {
        Map<String, String> all = new TreeMap<>(receipts());
        all.keySet().removeAll(receiptsBefore.keySet());
        return List.copyOf(all.keySet());
    }

    private static String figures() {
        return system.ministry().consolidation(YEAR, QUESTION).path("dataDigest").asText();
    }
}

package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.ContractNotice;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.exchange.contract.TakenVersion;
import vn.khuyencong.shared.UnitId;

class VersionsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String PROGRESS = """
            {"key":{"unit":"P63-24","planYear":2024,"stream":"PLAN_LOCAL","document":"DA-1","version":%d},"act":"REPORT_PROGRESS",
            "day":"2024-03-01","progress":{"percentDone":50%s}}""";

    @TempDir
    private Path folder;
    private final SigningKey ministry = SigningKey.generate("ministry-1");
    private Home home;

    @BeforeEach
    void provision() {
        home = Home.of(folder.resolve("home"));
        home.write(new Home.Identity(new UnitId("P63-24"), "i-1", "127.0.0.1", 1, false, "p63-24", "secret"),
                SigningKey.generate("P63-24-1"), ministry.publicJwk());
    }

    @Test
    void withoutAWordOfTheMinistryTheFirstVersionIsWritten() throws IOException {
        assertEquals(MessageType.SCHEME_PROGRESS.schemaUri(1), written(1, ""));
        GatewayProblem tooEarly = assertThrows(GatewayProblem.class, () -> written(2, ",\"proposal\":\"STOP\""));
        assertTrue(tooEarly.getMessage().contains("Bộ chưa báo là nhận phiên bản mới hơn"), tooEarly.getMessage());
        assertTrue(tooEarly.getMessage().contains("/data/progress/proposal"), tooEarly.getMessage());
        assertEquals(1, home.journal().entries().size());
    }

    @Test
    void theNewestThatIsTakenIsWrittenAndWhatIsInTheJournalStaysAsItIs() throws IOException {
        byte[] before = enter(1, "").body();
        told(1, ministry, taken(1, null), taken(2, null));
        assertEquals(MessageType.SCHEME_PROGRESS.schemaUri(2), written(2, ",\"proposal\":\"STOP\""));
        assertEquals(MessageType.SCHEME_PROGRESS.schemaUri(2), written(3, ""));
        assertEquals(new String(before), new String(enter(1, "").body()), "the same document again is the same bytes");
    }

    @Test
    void theNoticeWithTheHighestNumberHoldsInWhateverOrderTheyCame() throws IOException {
        told(2, ministry, taken(1, null));
        told(1, ministry, taken(1, null), taken(2, null));
        assertEquals(MessageType.SCHEME_PROGRESS.schemaUri(1), written(1, ""));
    }

    @Test
    void aVersionThatIsKnownHereAndNotTakenOrTakenAndNotKnownIsNotWritten() throws IOException {
        told(1, ministry, taken(1, null), taken(2, LONG_AGO.plusDays(1)), new TakenVersion(MessageType.SCHEME_PROGRESS.eventType(),
                MessageType.SCHEME_PROGRESS.schemaUri(9), 9, LONG_AGO, null));
        assertEquals(MessageType.SCHEME_PROGRESS.schemaUri(1), written(1, ""));
    }

    @Test
    void aNoticeThatTheMinistryDidNotSignChangesNothing() throws IOException {
        told(1, SigningKey.generate("ministry-1"), taken(1, null), taken(2, null));
        assertEquals(MessageType.SCHEME_PROGRESS.schemaUri(1), written(1, ""));
    }

    private void told(int number, SigningKey signer, TakenVersion... versions) {
        byte[] notice = ContractNotice.of(number, List.of(versions), Instant.EPOCH).write();
        new ReceiptBook(home).keep(notice, signer.sign(notice));
    }

    private static TakenVersion taken(int version, LocalDate until) {
        return new TakenVersion(MessageType.SCHEME_PROGRESS.eventType(), MessageType.SCHEME_PROGRESS.schemaUri(version), version, LONG_AGO, until);
    }

    private String written(int step, String more) throws IOException {
        return MessageReader.parse(enter(step, more).body()).dataSchema();
    }

    private Journal.Entry enter(int step, String more) throws IOException {
        Path file = Files.writeString(folder.resolve("step-" + step + ".json"), PROGRESS.formatted(step, more));
        return new Journaling(home).enter(Draft.read(file, List.of())).get(0);
    }
}

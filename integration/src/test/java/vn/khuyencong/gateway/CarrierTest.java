package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.UnitId;

class CarrierTest {

    private static final String REPORT = """
            {"key":{"unit":"P63-24","planYear":2023,"stream":"REPORT_H1","document":"%s","version":1},"kind":"ORIGINAL",
            "period":"H1","valueStatus":"ESTIMATED","figures":[{"indicator":"funds","fund":"NATIONAL","amount":1}]}""";

    @TempDir
    private Path folder;
    private final FarMinistry ministry = new FarMinistry();
    private final List<String> log = new ArrayList<>();
    private Home home;

    @BeforeEach
    void provision() {
        home = Home.of(folder.resolve("home"));
        home.write(new Home.Identity(new UnitId("P63-24"), "i-1", "127.0.0.1", 1, false, "p63-24", "secret"),
                SigningKey.generate("P63-24-1"), ministry.key.publicJwk());
        home.outbox().create();
    }

    @Test
    void whatIsLaidIntoTheOutboxWithoutANetworkLeavesByItselfWhenItIsThere() {
        ministry.reachable = false;
        ministry.then(() -> lay("BC-1")).then(() -> lay("BC-2")).thenNothingFor(30).then(() -> ministry.reachable = true).thenNothingFor(90);
        carrier().run();
        assertEquals(List.of(1L, 2L), ministry.received);
        assertTrue(home.journal().entries().stream().allMatch(Journal.Entry::isTaken));
        assertEquals(List.of("00000001-BC-1.json", "00000002-BC-2.json"), names("outbox/da-vao-nhat-ky"));
        assertEquals(List.of(), home.outbox().waiting(ministry.now()));
        assertEquals(RunState.Way.STOPPED, home.runNote().held().orElseThrow().way());
    }

    @Test
    void theLogTellsChangesAndNotTries() {
        ministry.reachable = false;
        ministry.then(() -> lay("BC-1")).thenNothingFor(200).then(() -> ministry.reachable = true).thenNothingFor(90);
        carrier().run();
        assertTrue(ministry.tries > 5, "it tried " + ministry.tries + " times");
        assertEquals(List.of("đang chờ mạng từ", "vào nhật ký số 1", "đã nối với Bộ từ", "số 1: TN-00000001 ACCEPTED", "đã dừng lúc"), log.stream()
                .map(line -> Stream.of("đang chờ mạng từ", "vào nhật ký số 1", "đã nối với Bộ từ", "số 1: TN-00000001 ACCEPTED", "đã dừng lúc")
                        .filter(line::startsWith).findFirst().orElse(line)).toList());
        assertTrue(ministry.pauses.stream().noneMatch(pause -> pause.isZero() || pause.isNegative()), "it never turns without a rest");
    }

    @Test
    void theNoteSaysSinceWhenItWaitsAndForHowMany() {
        ministry.reachable = false;
        ministry.then(() -> lay("BC-1")).then(() -> lay("BC-2")).thenNothingFor(5).then(() -> {
            RunState state = home.runNote().held().orElseThrow();
            assertEquals("đang chờ mạng từ 10:00 22/11/2027, còn 2 văn bản chưa gửi", state.shown());
            assertTrue(state.holds());
        });
        carrier().run();
    }

    @Test
    void aFaultyDocumentStaysInSightWithItsReasonAndTheOthersGo() throws IOException {
        lay("BC-1");
        lay("BC-2", REPORT.formatted("BC-2").replace("\"amount\":1", "\"amount\":1.5"));
        lay("BC-3", "no document at all");
        ministry.thenNothingFor(5);
        carrier().run();
        assertEquals(List.of(1L), ministry.received);
        assertEquals(List.of("BC-2.json", "BC-2.json.loi.txt", "BC-3.json", "BC-3.json.loi.txt"), names("outbox/co-loi"));
        assertTrue(Files.readString(outbox("co-loi/BC-2.json.loi.txt")).contains("/data/figures/0/amount"));
        assertTrue(home.runNote().held().orElseThrow().shown().contains("2 văn bản có lỗi trong outbox/co-loi"));
        Files.delete(outbox("co-loi/BC-2.json"));
        home.outbox().forgetTakenAway();
        assertEquals(1, home.outbox().faulty());
    }

    @Test
    void anotherDocumentUnderAUsedKeyIsFaultyAndTheSameAgainIsTheSameMessage() {
        lay("BC-1");
        ministry.then(() -> lay("again", REPORT.formatted("BC-1")))
                .then(() -> lay("other", REPORT.formatted("BC-1").replace("\"amount\":1", "\"amount\":2"))).thenNothingFor(5);
        carrier().run();
        assertEquals(List.of(1L), ministry.received);
        assertEquals(List.of("00000001-BC-1.json", "00000001-again.json"), names("outbox/da-vao-nhat-ky"));
        assertEquals(List.of("other.json", "other.json.loi.txt"), names("outbox/co-loi"));
    }

    @Test
    void aLinkThatBreaksInTheMiddleIsTakenUpWhereItBroke() {
        for (int number = 1; number <= 5; number++) {
            lay("BC-" + number);
        }
        ministry.messagesUntilCut = 3;
        ministry.answering = false;
        ministry.thenNothingFor(5).then(() -> {
            ministry.reachable = true;
            ministry.messagesUntilCut = Integer.MAX_VALUE;
        }).thenNothingFor(20);
        carrier().run();
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), ministry.received, "what the broker had confirmed is not sent again");
    }

    @Test
    void aNewStartHandsOverOnceMoreWhatHasNoReceiptAndNothingElse() {
        lay("BC-1");
        ministry.thenNothingFor(5);
        carrier().run();
        lay("BC-2");
        ministry.answering = false;
        ministry.thenNothingFor(5);
        carrier().run();
        ministry.answering = true;
        ministry.thenNothingFor(5);
        carrier().run();
        assertEquals(List.of(1L, 2L, 2L), ministry.received);
        assertTrue(home.journal().entries().stream().allMatch(Journal.Entry::isTaken));
    }

    @Test
    void whatIsNeverAnsweredIsHandedOverAgainAfterAnHour() {
        lay("BC-1");
        ministry.answering = false;
        ministry.thenNothingFor(2000);
        carrier().run();
        assertEquals(List.of(1L, 1L), ministry.received);
    }

    @Test
    void aJournalThatCannotBeWrittenStopsNothingForEverAndBlamesNoDocument() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("home/journal"), "");
        lay("BC-1");
        ministry.thenNothingFor(10).then(() -> delete(inTheWay)).thenNothingFor(90);
        carrier().run();
        assertEquals(List.of(1L), ministry.received);
        assertEquals(0, home.outbox().faulty());
        assertTrue(log.get(0).startsWith("đang gặp trở ngại"), log.toString());
        assertTrue(log.size() < 8, log.toString());
    }

    @Test
    void ofOneHomeOneProcessCarriesAndAKilledOneLeavesNothingBehind() {
        Optional<HomeLock> first = home.takeCarriage();
        assertTrue(first.isPresent());
        assertFalse(home.takeCarriage().isPresent());
        first.get().close();
        Optional<HomeLock> next = home.takeCarriage();
        assertTrue(next.isPresent());
        next.get().close();
    }

    @Test
    void theWaitGrowsToItsBoundAndDiffersFromUnitToUnit() {
        Backoff one = new Backoff(new Random(1));
        Backoff other = new Backoff(new Random(2));
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waits.add(one.next().toMillis() - other.next().toMillis());
        }
        assertTrue(waits.stream().distinct().count() > 15, waits.toString());
        long last = one.next().toMillis();
        assertTrue(last >= Backoff.LONGEST.toMillis() / 2 && last <= Backoff.LONGEST.toMillis(), "waits " + last);
        one.reset();
        assertTrue(one.next().compareTo(Backoff.FIRST) <= 0);
    }

    private Carrier carrier() {
        return new Carrier(home, ministry, ministry, new Backoff(new Random(7)), ministry, log::add);
    }

    private void lay(String number) {
        lay(number, REPORT.formatted(number));
    }

    private void lay(String name, String text) {
        try {
            Files.writeString(outbox(name + ".json"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path outbox(String name) {
        return folder.resolve("home/outbox").resolve(name);
    }

    private List<String> names(String below) {
        try (Stream<Path> files = Files.list(folder.resolve("home").resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

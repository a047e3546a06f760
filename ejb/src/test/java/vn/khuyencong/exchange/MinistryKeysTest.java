package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Doubt;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.KeyRing;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.PresentedReceipt;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.KeysBeside;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

/** How the ministry's keys follow each other, and what is done where they are not at hand. */
class MinistryKeysTest {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
    private static final UnitId UNIT = new UnitId("P63-24");

    @TempDir
    private Path folder;
    private final SigningKey unitKey = SigningKey.generate("P63-24-1");
    private Services services;
    private String name;
    private KeyRing atTheUnit;
    private long sequence;

    @BeforeEach
    void aUnitThatWasGivenTheFirstKeyByHand(TestInfo test) {
        name = "ministry-keys-" + test.getDisplayName();
        services = KeysBeside.services(name, folder);
        services.transact(work -> {
            work.the(UnitKeys.class).register(UNIT, unitKey.kid(), unitKey.publicJwk(), "quantri");
            return work.the(BrokerUsers.class).renew(UNIT);
        });
        atTheUnit = KeyRing.anchoredIn(List.of(services.<String>transact(work -> work.the(MinistryKey.class).publicJwk())));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aNewKeySignsAtOnceTheUnitsGetToItByTheirQueuesAndOldReceiptsStayProven() {
        byte[] first = test();
        List<Receipt> before = receipts(send(first));
        assertEquals(Optional.empty(), rotate());
        List<Receipt> after = receipts(send(test()));
        assertNotEquals(kid(before.get(0)), kid(after.get(0)));
        assertEquals(Optional.of(Doubt.KEY_UNKNOWN), atTheUnit.against(after.get(0).body(), after.get(0).jws()));
        takeFromTheQueue();
        assertEquals(3, atTheUnit.number(), "the first list, the handing over, and the new key's own word");
        assertEquals(Optional.empty(), atTheUnit.against(after.get(0).body(), after.get(0).jws()));
        assertEquals(Optional.empty(), atTheUnit.against(before.get(0).body(), before.get(0).jws()));
    }

    @Test
    void aMessageThatComesAgainAfterTheKeyWasReplacedGetsTheVeryBytesOfItsReceipts() {
        byte[] body = test();
        List<Receipt> before = receipts(send(body));
        rotate();
        List<Receipt> after = receipts(send(body));
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(before.get(i).body(), after.get(i).body());
            assertEquals(before.get(i).jws(), after.get(i).jws());
        }
        List<OutboxMessage> sent = services.transact(work -> work.em().createQuery("select o from OutboxMessage o where o.receipt is not null order by o.id",
                OutboxMessage.class).getResultList());
        assertEquals(4, sent.size());
        assertArrayEquals(sent.get(0).body(), sent.get(2).body());
        assertEquals(sent.get(1).jws(), sent.get(3).jws());
    }

    @Test
    void aUnitThatComesLaterAndHoldsTheKeyOfTodayBelievesWhatOlderOnesSigned() {
        Receipt old = receipts(send(test())).get(0);
        rotate();
        KeyRing newcomer = KeyRing.anchoredIn(List.of(services.<String>transact(work -> work.the(MinistryKey.class).publicJwk())));
        IssuedKeyList last = lists().get(2);
        assertEquals(Optional.empty(), newcomer.take(last.body(), last.jws()).ring().against(old.body(), old.jws()));
    }

    @Test
    void aReceiptOfAnOldKeyIsTakenOverAfterARestore() {
        byte[] body = test();
        Receipt receipt = receipts(send(body)).get(0);
        rotate();
        Delivery delivery = Delivery.of("khuyencong.submissions.P63-24", body, null, null, unitKey.sign(body))
                .presenting(PresentedReceipt.write(List.of(new PresentedReceipt(receipt.body(), receipt.jws()))));
        KeyRing own = services.transact(work -> work.the(MinistryKey.class).ring());
        assertTrue(PresentedReceipts.of(delivery, own, any -> true).of(Receipt.Stage.TECHNICAL, "RECEIVED").isPresent());
    }

    @Test
    void whatARevokedOldKeySignsIsNoLongerBelievedByTheUnits() {
        String first = services.transact(work -> work.the(MinistryKey.class).id());
        SigningKey stolen = firstKey();
        rotate();
        assertEquals(Optional.empty(), revoke(first));
        takeFromTheQueue();
        byte[] forged = ("{\"time\":\"" + Services.NOW + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(Optional.of(Doubt.REVOKED), atTheUnit.against(forged, stolen.sign(forged)));
        assertEquals(Optional.of("KEY_ALREADY_ENDED"), revoke(first).map(Refusal::rule));
        assertEquals(Optional.of("KEY_ALREADY_ENDED"), revoke("không có").map(Refusal::rule));
    }

    @Test
    void afterTheKeyThatSignsWasRevokedTheNextOneIsANewBeginningThatNoListOfTheOldOneLeadsTo() {
        Receipt old = receipts(send(test())).get(0);
        services.at(Services.NOW.plusSeconds(60));
        assertEquals(Optional.empty(), revoke(services.transact(work -> work.the(MinistryKey.class).id())));
        Receipt fresh = receipts(send(test())).get(0);
        IssuedKeyList last = lists().get(lists().size() - 1);
        assertEquals(Optional.of(Doubt.KEY_UNKNOWN), atTheUnit.take(last.body(), last.jws()).doubt());
        KeyRing anew = KeyRing.anchoredIn(List.of(services.<String>transact(work -> work.the(MinistryKey.class).publicJwk()))).take(last.body(), last.jws()).ring();
        assertEquals(Optional.empty(), anew.against(fresh.body(), fresh.jws()));
        assertEquals(Optional.empty(), anew.against(old.body(), old.jws()), "from before the revocation");
    }

    @Test
    void onlyAnAdministratorReplacesAKeyOfTheMinistryAndSaysWhy() {
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(MinistryKeys.class).all(Viewers.DEPT_LEADER)));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(MinistryKeys.class).rotate(Viewers.DEPT_LEADER, current(), "Định kỳ")));
        assertEquals(Optional.of("KEY_REASON_MISSING"), services.transact(work -> work.the(MinistryKeys.class).rotate(ADMINISTRATOR, current(), "")).map(Refusal::rule));
        assertEquals(1, lists().size());
    }

    @Test
    void theSameKeyIsNotReplacedTwice() {
        String first = current();
        assertEquals(Optional.empty(), rotate(first));
        int lists = lists().size();
        assertEquals(Optional.of("KEY_ALREADY_ENDED"), rotate(first).map(Refusal::rule));
        assertEquals(Optional.of("KEY_ALREADY_ENDED"), rotate("không có").map(Refusal::rule));
        assertEquals(lists, lists().size());
        assertEquals(Optional.empty(), rotate(current()));
    }

    @Test
    void withoutTheKeyNothingIsAcceptedAndTheCauseIsNamedUntilItIsBack() throws IOException {
        Path file = KeysBeside.ministryKey(folder);
        byte[] body = test();
        Path away = Files.move(file, folder.resolve("away"));
        assertEquals(Obstacle.MINISTRY_KEY_MISSING, closed().orElseThrow().obstacle());
        assertEquals(Obstacle.MINISTRY_KEY_MISSING, assertThrows(AcceptanceClosed.class, () -> send(body)).obstacle());
        assertTrue(Files.notExists(file), "no other key is made in its place");
        Files.writeString(file, "{}");
        assertEquals(Obstacle.MINISTRY_KEY_UNREADABLE, closed().orElseThrow().obstacle());
        Files.writeString(file, SigningKey.generate("ministry-khac").privateJwk());
        assertEquals(Obstacle.MINISTRY_KEY_MISSING, closed().orElseThrow().obstacle(), "another key is none");
        assertEquals(0L, services.<Long>transact(work -> work.em().createQuery("select count(m) from InboxMessage m", Long.class).getSingleResult()));
        Files.delete(file);
        Files.move(away, file);
        assertEquals(Optional.empty(), closed());
        assertEquals(InboxState.ACCEPTED, send(body).state());
    }

    @Test
    void withAClockThatWasSetBackNothingIsAcceptedUntilItIsRightOrAnAdministratorSaysThatItIs() {
        send(test());
        services.at(Services.NOW.minusSeconds(60));
        assertEquals(Optional.empty(), closed(), "a minute is within what nodes may differ by");
        services.at(Services.NOW.minusSeconds(61));
        assertEquals(Obstacle.CLOCK_BEHIND, closed().orElseThrow().obstacle());
        assertThrows(AcceptanceClosed.class, () -> send(test()));
        assertThrows(AcceptanceClosed.class, () -> services.transact(work -> {
            work.the(Intake.class).park(Delivery.of(Addresses.submissions(UNIT), new byte[] {1}, null, null, null), "su-co");
            return null;
        }), "no receipt of an earlier time, not even that something was parked");
        services.at(Services.NOW);
        assertEquals(Optional.empty(), closed(), "the clock is right again");
        assertEquals(Optional.of("CLOCK_NOT_BEHIND"), correct().map(Refusal::rule));
        services.at(Services.NOW.minusSeconds(3_600));
        assertEquals(Optional.empty(), correct());
        assertEquals(InboxState.ACCEPTED, send(test()).state());
    }

    @Test
    void keysMadeAfterTheBackupCountOnAfterARestoreSinceTheirListsLieBesideThem() {
        rotate();
        String second = services.transact(work -> work.the(MinistryKey.class).id());
        services.close();
        services = KeysBeside.services(name + "-restored", folder);
        assertEquals(second, services.transact(work -> work.the(MinistryKey.class).id()));
        assertEquals(3, lists().size());
    }

    @Test
    void aListThatTheDatabaseDoesNotKnowAndNobodyCanReadClosesAcceptanceUntilItIsReadable() throws IOException {
        rotate();
        Path last = folder.resolve("khuyencong/ministry-keys/KB-0003.json");
        byte[] whole = Files.readAllBytes(last);
        Files.write(last, java.util.Arrays.copyOf(whole, whole.length / 2));
        restore();
        assertEquals("MINISTRY_LIST_UNREADABLE: KB-0003.json", closed().orElseThrow().getMessage());
        byte[] body = test();
        assertEquals(Obstacle.MINISTRY_LIST_UNREADABLE, assertThrows(AcceptanceClosed.class, () -> send(body)).obstacle());
        Path signature = last.resolveSibling("KB-0003.jws");
        Files.write(last, whole);
        Path away = Files.move(signature, folder.resolve("away"));
        assertEquals(Obstacle.MINISTRY_LIST_UNREADABLE, closed().orElseThrow().obstacle(), "nor without its signature");
        Files.move(away, signature);
        assertEquals(Optional.empty(), closed());
        assertEquals(3, lists().size());
    }

    @Test
    void whatIsNoListOrIsKnownAlreadyKeepsNoOtherFromBeingRead() throws IOException {
        rotate();
        Path keys = folder.resolve("khuyencong/ministry-keys");
        Files.writeString(keys.resolve("KB-0001.json"), "{");
        Files.writeString(keys.resolve("KB-0000.json"), "");
        Files.writeString(keys.resolve("KB-0009.json.x.tmp"), "{");
        assertEquals(List.of("KB-0002", "KB-0003"), MinistryKeyFiles.after(1).stream().map(IssuedKeyList::name).toList());
        assertEquals(Optional.empty(), closed(), "the database knows them all");
        Files.write(keys.resolve("KB-0004.json"), Files.readAllBytes(keys.resolve("KB-0003.json")));
        Files.write(keys.resolve("KB-0004.jws"), Files.readAllBytes(keys.resolve("KB-0003.jws")));
        assertThrows(AcceptanceClosed.class, () -> MinistryKeyFiles.after(3), "another list under its name");
    }

    private void restore() {
        services.close();
        services = KeysBeside.services(name + "-restored", folder);
        services.transact(work -> {
            work.the(UnitKeys.class).register(UNIT, unitKey.kid(), unitKey.publicJwk(), "quantri");
            return null;
        });
    }

    private SigningKey firstKey() {
        try {
            return SigningKey.fromJwk(Files.readString(KeysBeside.ministryKey(folder)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Optional<Refusal> rotate() {
        return rotate(current());
    }

    private Optional<Refusal> rotate(String kid) {
        return services.transact(work -> work.the(MinistryKeys.class).rotate(ADMINISTRATOR, kid, "Thay khóa định kỳ"));
    }

    private String current() {
        return services.transact(work -> work.the(MinistryKey.class).id());
    }

    private Optional<Refusal> revoke(String kid) {
        return services.transact(work -> work.the(MinistryKeys.class).revoke(ADMINISTRATOR, kid, "Nghi bị lộ"));
    }

    private Optional<Refusal> correct() {
        return services.transact(work -> work.the(Acceptance.class).correct(ADMINISTRATOR, "Máy từng chạy nhanh một giờ"));
    }

    private Optional<AcceptanceClosed> closed() {
        return services.transact(work -> work.the(Acceptance.class).closed());
    }

    private List<IssuedKeyList> lists() {
        return services.transact(work -> work.the(KeyListPost.class).lists());
    }

    /** What came into the unit's queue, in its order. */
    private void takeFromTheQueue() {
        List<OutboxMessage> queue = services.transact(work -> work.em().createQuery(
                "select o from OutboxMessage o where o.receipt is null order by o.id", OutboxMessage.class).getResultList());
        queue.forEach(message -> {
            KeyRing.Taken taken = atTheUnit.take(message.body(), message.jws());
            assertEquals(Optional.empty(), taken.doubt(), message.name());
            atTheUnit = taken.ring();
        });
    }

    private static String kid(Receipt receipt) {
        return vn.khuyencong.exchange.contract.Signatures.claimedKey(receipt.jws()).orElseThrow();
    }

    private List<Receipt> receipts(InboxMessage message) {
        return services.transact(work -> work.the(Receipts.class).of(message.id()));
    }

    private InboxMessage send(byte[] body) {
        return services.transact(work -> {
            UnitAtItsDoor.arrive(work, UNIT, body, unitKey.sign(body));
            return UnitAtItsDoor.inbox(work, body);
        });
    }

    private byte[] test() {
        return EventWriter.compose(EventWriter.Origin.gateway(UNIT, "gw", ++sequence), MessageType.EXCHANGE_TEST,
                Json.MAPPER.createObjectNode().put("unit", UNIT.value()), Services.NOW).body();
    }
}

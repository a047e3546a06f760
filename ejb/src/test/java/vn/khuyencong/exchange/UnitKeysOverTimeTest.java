package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.UnitKey;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.UnitTurns;
import vn.khuyencong.testing.AtOnce;
import vn.khuyencong.testing.KeysBeside;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

/** How keys of units are replaced and taken away, and what that means for messages that come late. */
class UnitKeysOverTimeTest {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
    private static final UnitId UNIT = new UnitId("P63-24");
    private static final Duration GRACE = Duration.ofDays(30);

    @TempDir
    private Path folder;
    private final SigningKey old = SigningKey.generate("P63-24-1");
    private final SigningKey next = SigningKey.generate("P63-24-2");
    private Services services;
    private long sequence;

    @BeforeEach
    void aUnitWithItsKey(TestInfo test) {
        aUnitWithItsKey(test, "");
    }

    private void aUnitWithItsKey(TestInfo test, String database) {
        services = KeysBeside.services("unit-keys-" + test.getDisplayName() + database, folder);
        services.transact(work -> {
            work.the(UnitKeys.class).register(UNIT, old.kid(), old.publicJwk(), "quantri");
            return null;
        });
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aUnitGivesItselfANewKeyByTheOneItHasAndNoAdministratorIsNeeded() {
        InboxMessage rotation = send(rotation(next.publicJwk()), old);
        assertEquals(InboxState.ACCEPTED, rotation.state());
        assertEquals(List.of("RECEIVED", "ACCEPTED"), receipts(rotation).stream().map(Receipt::outcome).toList());
        assertTrue(new String(receipts(rotation).get(1).body(), java.nio.charset.StandardCharsets.UTF_8).contains("Khóa ký mới của đơn vị có hiệu lực"));
        assertEquals(InboxState.ACCEPTED, send(test("theo khóa mới"), next).state(), "the new key is good at once");
        assertEquals(next.kid(), key(old).replacedBy());
        assertEquals("P63-24", key(next).registeredBy());
    }

    @Test
    void theOldKeyProvesForTheDaysOfGraceWhatComesLateAndThenIsRefusedByItsOwnName() {
        send(rotation(next.publicJwk()), old);
        services.at(Services.NOW.plus(GRACE).minusSeconds(1));
        assertEquals(InboxState.ACCEPTED, send(test("đã ký trước khi thay khóa"), old).state());
        byte[] body = test("gửi quá muộn");
        services.at(Services.NOW.plus(GRACE));
        assertEquals("SIGNATURE_KEY_EXPIRED", send(body, old).cause());
        assertEquals(InboxState.ACCEPTED, send(body, next).state(), "the same words by the new key are taken");
    }

    @Test
    void nothingThatFirstComesAfterARevocationIsAcceptedWhateverTimeItClaims() {
        byte[] before = test("trước khi thu hồi");
        InboxMessage known = send(before, old);
        List<Receipt> issued = receipts(known);
        byte[] backdated = test("ghi giờ cũ");
        assertEquals(Optional.empty(), revoke(ADMINISTRATOR, old.kid(), "Máy bị mất"));
        assertEquals("SIGNATURE_KEY_REVOKED", send(backdated, old).cause());
        assertEquals(known.id(), send(before, old).id(), "what was there before stays");
        assertEquals(InboxState.ACCEPTED, inbox(before).state());
        assertArrayEquals(issued.get(0).body(), receipts(known).get(0).body());
        assertEquals(2, receipts(known).size(), "and gets the receipts it has");
        assertEquals(1, parkedBy("SIGNATURE_KEY_REVOKED"));
    }

    @Test
    void whatWasParkedBeforeTheRevocationIsJudgedByTheDayItFirstCameAndOnlyWithTheVerySignature() {
        byte[] body = test("đến trước");
        Instant come = Services.NOW.minusSeconds(60);
        services.at(come);
        services.transact(work -> work.em().createNativeQuery("update unit_key set unit_id = 'P63-27'").executeUpdate());
        assertEquals("SIGNATURE_KEY_UNKNOWN", send(body, old).cause());
        byte[] other = test("chưa từng ký");
        arrive(other, old.sign(body));
        services.at(Services.NOW);
        services.transact(work -> work.em().createNativeQuery("update unit_key set unit_id = 'P63-24'").executeUpdate());
        revoke(ADMINISTRATOR, old.kid(), "Máy bị mất");
        services.at(Services.NOW.plusSeconds(60));
        arrive(body, old.sign(body));
        assertEquals(InboxState.ACCEPTED, last(body).state());
        arrive(other, old.sign(other));
        assertEquals("SIGNATURE_KEY_REVOKED", last(other).cause(), "its bytes were seen before, but never signed by that key");
    }

    @Test
    void aRevocationThatTheBackupDoesNotKnowIsDoneAgainAfterARestore(TestInfo test) {
        revoke(ADMINISTRATOR, old.kid(), "Máy bị mất");
        restore(test);
        assertEquals(Services.NOW, key(old).revokedAt(), "from when it was");
        assertEquals("SIGNATURE_KEY_REVOKED", send(test("sau khi phục hồi"), old).cause());
    }

    @Test
    void aRevocationThatCannotBeReadAfterARestoreClosesAcceptanceAndIsNamedAndTheOthersAreDoneAgain(TestInfo test) throws IOException {
        revoke(ADMINISTRATOR, old.kid(), "Máy bị mất");
        Path revocations = folder.resolve("khuyencong/revoked-keys");
        Path broken = Files.writeString(revocations.resolve("P63-01-x.json"), "{\"unit\":\"P63-01\",\"kid\":\"P63-");
        restore(test);
        assertEquals(Services.NOW, key(old).revokedAt(), "the one that can be read");
        byte[] body = test("không rõ khóa nào đã bị thu hồi");
        assertEquals("REVOCATION_UNREADABLE: " + Path.of("revoked-keys", "P63-01-x.json"),
                assertThrows(AcceptanceClosed.class, () -> send(body, old)).getMessage());
        Files.writeString(broken, "{}");
        assertThrows(AcceptanceClosed.class, () -> send(body, old), "a foreign file may stand where one was");
        Files.delete(broken);
        assertEquals("SIGNATURE_KEY_REVOKED", send(body, old).cause());
    }

    @Test
    void aRevocationKeptByAnEarlierVersionIsReadToo(TestInfo test) throws IOException {
        Path revocations = Files.createDirectories(folder.resolve("khuyencong/revoked-keys"));
        Files.writeString(revocations.resolve(old.kid() + ".json"), "{\"unit\":\"P63-24\",\"kid\":\"" + old.kid()
                + "\",\"at\":\"2024-03-15T02:00:00Z\",\"by\":\"quantri\",\"reason\":\"Mất\"}");
        restore(test);
        assertEquals(Services.NOW, key(old).revokedAt());
    }

    private void restore(TestInfo test) {
        services.close();
        aUnitWithItsKey(test, "-restored");
        services.at(Services.NOW.plusSeconds(60));
        services.transact(work -> {
            work.em().createNativeQuery("insert into restoration (id, backup_at, restored_at) values (1, current_timestamp, current_timestamp)").executeUpdate();
            work.the(Restorations.class);
            return null;
        });
    }

    @Test
    void whileTheIntakeJudgesByTheKeysOfAUnitNobodyLetsOneInOrEndsOne() {
        SigningKey portal = portalKey();
        services.transact(work -> {
            work.the(UnitTurns.class).hold(UNIT);
            assertThrows(PersistenceException.class, () -> revoke(ADMINISTRATOR, old.kid(), "Máy bị mất"));
            assertThrows(PersistenceException.class, () -> register(next.publicJwk()));
            assertThrows(PersistenceException.class, () -> rotate(portal.kid()));
            return null;
        });
        assertEquals(Optional.empty(), rotate(portal.kid()));
        assertEquals(Optional.empty(), revoke(ADMINISTRATOR, old.kid(), "Máy bị mất"));
    }

    @Test
    void aRotationThatComesWhileTheKeyIsBeingRevokedWaitsAndRegistersNoSuccessor() {
        byte[] rotation = rotation(next.publicJwk());
        services.transact(work -> {
            work.the(UnitKeyDesk.class).revoke(ADMINISTRATOR, UNIT, old.kid(), "Máy bị mất");
            return assertThrows(PersistenceException.class, () -> send(rotation, old));
        });
        assertEquals("SIGNATURE_KEY_REVOKED", send(rotation, old).cause());
        assertEquals(1, services.<List<UnitKey>>transact(work -> work.the(UnitKeys.class).of(UNIT)).size());
    }

    @RepeatedTest(5)
    void ofTwoWhoRevokeOneKeyAtOnceTheSecondFindsItEnded() throws Exception {
        List<Optional<String>> outcomes = AtOnce.all(() -> revoke(ADMINISTRATOR, old.kid(), "Máy bị mất").map(Refusal::rule),
                () -> revoke(ADMINISTRATOR, old.kid(), "Nghi lộ").map(Refusal::rule));
        assertEquals(List.of("KEY_ALREADY_ENDED", "OK"), outcomes.stream().map(rule -> rule.orElse("OK")).sorted().toList());
    }

    @Test
    void aKeyThatWasReplacedMayNotNameTheNextOne() {
        send(rotation(next.publicJwk()), old);
        InboxMessage refused = send(rotation(SigningKey.generate("P63-24-3").publicJwk()), old);
        assertEquals(InboxState.RETURNED, refused.state());
        assertEquals("KEY_ROTATION_BY_OLD_KEY", refused.cause());
        assertEquals(2, services.<List<UnitKey>>transact(work -> work.the(UnitKeys.class).of(UNIT)).size());
    }

    @Test
    void aKeyWhoseIdWasGivenBeforeOrWhichIsNoneIsReturned() {
        assertEquals("KEY_ID_TAKEN", send(rotation(SigningKey.generate(old.kid()).publicJwk()), old).cause());
        String noPoint = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"x\",\"x\":\"" + "_".repeat(43) + "\"}";
        InboxMessage noKey = send(rotation(noPoint), old);
        assertNotEquals(InboxState.ACCEPTED, noKey.state());
        assertTrue(key(old).isCurrent());
    }

    @Test
    void aRotationThatGivesAPrivateKeyAwayOrSpeaksOfAnotherUnitIsParked() {
        assertEquals("SCHEMA_UNKNOWN_FIELD", send(rotation(next.privateJwk()), old).cause());
        assertEquals("SENDER_NOT_IN_BODY", send(event(MessageType.KEY_ROTATION, data(next.publicJwk()).put("unit", "P63-27")), old).cause());
        assertTrue(key(old).isCurrent());
    }

    @Test
    void onlyAnAdministratorRevokesAndSaysWhyAndBothAreOnRecord() {
        assertThrows(NotVisible.class, () -> revoke(Viewers.DEPT_LEADER, old.kid(), "Tôi muốn"));
        assertThrows(NotVisible.class, () -> revoke(Viewers.director("P63-24"), old.kid(), "Tôi muốn"));
        assertEquals(Optional.of("KEY_REASON_MISSING"), revoke(ADMINISTRATOR, old.kid(), " ").map(Refusal::rule));
        assertEquals(Optional.of("KEY_ALREADY_ENDED"), revoke(ADMINISTRATOR, "không có", "Mất").map(Refusal::rule));
        assertEquals(Optional.empty(), revoke(ADMINISTRATOR, old.kid(), "Máy bị mất"));
        assertEquals(Optional.of("KEY_ALREADY_ENDED"), revoke(ADMINISTRATOR, old.kid(), "Lần nữa").map(Refusal::rule));
        assertEquals(List.of("KEY_REASON_MISSING", "KEY_ALREADY_ENDED", "OK", "KEY_ALREADY_ENDED"), audited("UNIT_KEY_REVOKED"));
    }

    @Test
    void anAdministratorLetsAKeyInWhereTheOldOneIsLost() {
        assertEquals(Optional.of("KEY_NOT_USABLE"), register("{}").map(Refusal::rule));
        assertEquals(Optional.of("KEY_NOT_USABLE"), register(next.privateJwk()).map(Refusal::rule));
        assertEquals(Optional.of("KEY_ID_TAKEN"), register(old.publicJwk()).map(Refusal::rule));
        assertEquals(Optional.empty(), register(next.publicJwk()));
        assertEquals(InboxState.ACCEPTED, send(test("khóa mới"), next).state());
        assertEquals(InboxState.ACCEPTED, send(test("khóa cũ"), old).state(), "until it is revoked");
    }

    @Test
    void theKeyThatThePortalHoldsIsRenewedAtTheNextSubmissionOnceItWasReplacedOrRevoked() {
        SigningKey first = portalKey();
        assertEquals(first.kid(), portalKey().kid());
        assertEquals(Optional.empty(), rotate(first.kid()));
        assertEquals(Optional.of("KEY_ALREADY_ENDED"), rotate(old.kid()).map(Refusal::rule), "the unit's own key is its own matter");
        SigningKey second = portalKey();
        assertNotEquals(first.kid(), second.kid());
        assertEquals(second.kid(), key(first).replacedBy());
        revoke(ADMINISTRATOR, second.kid(), "Nghi lộ");
        assertNotEquals(second.kid(), portalKey().kid());
        assertTrue(key(old).isCurrent());
    }

    @Test
    void aTestMessageGoesTheWholeWayIsAnsweredAsATestAndChangesNothing() {
        InboxMessage message = send(test("sau khi cấp danh tính"), old);
        assertEquals(InboxState.ACCEPTED, message.state());
        List<Receipt> receipts = receipts(message);
        assertEquals(List.of(Receipt.Stage.TECHNICAL, Receipt.Stage.BUSINESS), receipts.stream().map(Receipt::stage).toList());
        String ministry = services.transact(work -> work.the(MinistryKey.class).publicJwk());
        for (Receipt receipt : receipts) {
            assertTrue(Signatures.verify(receipt.body(), receipt.jws(), ministry));
            assertTrue(new String(receipt.body(), java.nio.charset.StandardCharsets.UTF_8).contains("Thử kênh"));
        }
        assertEquals(0L, services.<Long>transact(work -> work.em().createQuery("select count(v) from DocumentVersion v", Long.class).getSingleResult()));
        ChannelTestPassed passed = services.transact(work -> work.the(UnitKeyDesk.class).lastTests(ADMINISTRATOR)).get(0);
        assertEquals(UNIT, passed.unit());
        assertEquals(old.kid(), passed.kid());
        assertEquals(Services.NOW, passed.passedAt());
        assertEquals(List.of(), services.<List<Integer>>transact(work -> work.the(Submissions.class).years(ADMINISTRATOR)), "it is of no year");
    }

    @Test
    void theLastTestIsTheLatestByItsTimeWhateverItsNumber() {
        long first = send(test("một"), old).id();
        long second = send(test("hai"), old).id();
        services.transact(work -> work.em().createQuery("update ChannelTestPassed t set t.passedAt = :earlier where t.messageId = :second")
                .setParameter("earlier", Services.NOW.minusSeconds(60)).setParameter("second", second).executeUpdate());
        assertEquals(List.of(first), services.transact(work -> work.the(UnitKeyDesk.class).lastTests(ADMINISTRATOR)).stream()
                .map(ChannelTestPassed::messageId).toList());
    }

    @Test
    void aTestBySomebodyElsesKeyIsNoTest() {
        assertEquals("SIGNATURE_KEY_UNKNOWN", send(test("giả"), next).cause());
        assertEquals("SIGNATURE_WRONG", send(test("giả"), SigningKey.generate(old.kid())).cause());
        assertEquals(List.of(), services.transact(work -> work.the(UnitKeyDesk.class).lastTests(ADMINISTRATOR)));
    }

    @Test
    void aClockThatIsFarFromOursIsNotedUntilItIsRightAgainAndTheMessageIsTaken() {
        send(test("đúng giờ"), old);
        assertEquals(List.of(), clocks());
        assertEquals(InboxState.ACCEPTED, send(test("giờ máy nhanh", 301), old).state(), "a time is a claim");
        assertEquals(301, clocks().get(0).skewSeconds());
        assertTrue(clocks().get(0).beyond());
        send(test("đã chỉnh", -300), old);
        assertFalse(clocks().get(0).beyond());
        assertEquals(-300, clocks().get(0).skewSeconds());
        ObjectNode impossible = tree(test("năm 900000"));
        impossible.put("time", "+900000-01-01T00:00:00Z");
        assertEquals(-300, services.<Long>transact(work -> {
            byte[] bytes = impossible.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            UnitAtItsDoor.arrive(work, UNIT, bytes, old.sign(bytes));
            return work.the(UnitClocks.class).all().get(0).skewSeconds();
        }), "a time that no database could keep is no time");
    }

    private List<UnitClock> clocks() {
        return services.transact(work -> work.the(UnitClocks.class).all());
    }

    private SigningKey portalKey() {
        return services.transact(work -> {
            byte[] body = {1};
            String kid = Signatures.claimedKey(work.the(PortalKeys.class).sign(UNIT, body, "so.p63-24")).orElseThrow();
            return SigningKey.generate(kid);
        });
    }

    private Optional<Refusal> revoke(Viewer by, String kid, String reason) {
        return services.transact(work -> work.the(UnitKeyDesk.class).revoke(by, UNIT, kid, reason));
    }

    private Optional<Refusal> rotate(String kid) {
        return services.transact(work -> work.the(UnitKeyDesk.class).rotate(ADMINISTRATOR, UNIT, kid, "Định kỳ"));
    }

    private Optional<Refusal> register(String jwk) {
        return services.transact(work -> work.the(UnitKeyDesk.class).register(ADMINISTRATOR, UNIT, jwk, "Mất khóa cũ"));
    }

    private UnitKey key(SigningKey key) {
        return services.transact(work -> work.the(UnitKeys.class).known(UNIT, key.kid()).orElseThrow());
    }

    private List<String> audited(String act) {
        return services.transact(work -> work.em().createQuery("select e.outcome from AuditEntry e where e.act = vn.khuyencong.audit.AuditAct." + act
                + " order by e.id", String.class).getResultList());
    }

    private long parkedBy(String cause) {
        return services.transact(work -> work.em().createQuery("select count(m) from InboxMessage m where m.cause = :cause", Long.class)
                .setParameter("cause", cause).getSingleResult());
    }

    private List<Receipt> receipts(InboxMessage message) {
        return services.transact(work -> work.the(Receipts.class).of(message.id()));
    }

    private InboxMessage send(byte[] body, SigningKey key) {
        arrive(body, key.sign(body));
        return last(body);
    }

    private void arrive(byte[] body, String jws) {
        services.transact(work -> {
            UnitAtItsDoor.arrive(work, UNIT, body, jws);
            return null;
        });
    }

    private InboxMessage inbox(byte[] body) {
        return services.transact(work -> UnitAtItsDoor.inbox(work, body));
    }

    /** What the bytes became when they came last. */
    private InboxMessage last(byte[] body) {
        return services.transact(work -> work.em().createQuery("select m from InboxMessage m where m.digest = :digest order by m.id desc", InboxMessage.class)
                .setParameter("digest", vn.khuyencong.exchange.contract.Digest.sha256(body)).setMaxResults(1).getSingleResult());
    }

    private byte[] rotation(String jwk) {
        return event(MessageType.KEY_ROTATION, data(jwk));
    }

    private static ObjectNode data(String jwk) {
        ObjectNode data = Json.MAPPER.createObjectNode().put("unit", UNIT.value());
        data.set("publicJwk", tree(jwk.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return data;
    }

    private static ObjectNode tree(byte[] json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] test(String note) {
        return test(note, 0);
    }

    /** A test by a clock that is so many seconds fast. */
    private byte[] test(String note, long seconds) {
        return event(MessageType.EXCHANGE_TEST, Json.MAPPER.createObjectNode().put("unit", UNIT.value()).put("note", note), seconds);
    }

    private byte[] event(MessageType type, JsonNode data) {
        return event(type, data, 0);
    }

    private byte[] event(MessageType type, JsonNode data, long seconds) {
        return EventWriter.compose(EventWriter.Origin.gateway(UNIT, "gw", ++sequence), type, data, Services.NOW.plusSeconds(seconds)).body();
    }
}

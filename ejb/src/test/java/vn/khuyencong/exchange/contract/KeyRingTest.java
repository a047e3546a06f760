package vn.khuyencong.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant T1 = Instant.parse("2025-07-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant T3 = Instant.parse("2027-07-01T00:00:00Z");

    private final SigningKey first = SigningKey.generate("ministry-1");
    private final SigningKey second = SigningKey.generate("ministry-2");
    private final SigningKey third = SigningKey.generate("ministry-3");
    private final KeyRing anchored = KeyRing.anchoredIn(List.of(first.publicJwk()));

    @Test
    void fromTheKeyThatWasHandedOverTheChainLeadsToTheKeyOfToday() {
        KeyRing ring = take(take(take(anchored, handingOver(2, first, second), first), handingOver(3, first, second, third), second), handingOver(4, first, second, third), third);
        assertEquals(4, ring.number());
        assertBelieved(ring, document(T3), third);
        assertBelieved(ring, document(T1), first);
    }

    @Test
    void aKeyOfTodayVouchesForThoseBeforeIt() {
        KeyRing ring = take(KeyRing.anchoredIn(List.of(second.publicJwk())), handingOver(3, first, second), second);
        assertBelieved(ring, document(T1), first);
    }

    @Test
    void aListThatNoBelievedKeySignedIsNotTaken() {
        assertEquals(Optional.of(Doubt.KEY_UNKNOWN), taken(anchored, handingOver(3, first, second), second).doubt(), "the list before it is missing");
        SigningKey forger = SigningKey.generate("ministry-1");
        assertEquals(Optional.of(Doubt.WRONG), taken(anchored, handingOver(2, forger, second), forger).doubt());
        assertEquals(Optional.of(Doubt.NO_SIGNATURE), anchored.take(handingOver(2, first).write(), "x").doubt());
        assertEquals(Optional.of(Doubt.NO_LIST), anchored.take("{}".getBytes(StandardCharsets.UTF_8), "a..b").doubt());
        assertEquals(Optional.of(Doubt.NO_LIST), anchored.take("[".getBytes(StandardCharsets.UTF_8), "a..b").doubt());
    }

    @Test
    void theSameListAgainAndOlderOnesChangeNothing() {
        KeyList two = handingOver(2, first, second);
        KeyRing ring = take(anchored, two, first);
        assertEquals(new KeyRing.Taken(ring, Optional.empty()), taken(ring, two, first));
        assertEquals(new KeyRing.Taken(ring, Optional.empty()), taken(ring, handingOver(1, first), first));
    }

    @Test
    void aKeyThatHandedOverCannotNameAnotherSuccessor() {
        KeyRing ring = take(anchored, handingOver(2, first, second), first);
        assertEquals(Optional.of(Doubt.FORKED), taken(ring, handingOver(2, first, third), first).doubt(), "the same number with other keys");
        assertEquals(Optional.of(Doubt.FORKED), taken(ring, handingOver(3, first, second, third), first).doubt(), "it has handed over");
    }

    @Test
    void aListThatLeavesAKeyOutOrChangesItOrBringsItBackIsNotTaken() {
        KeyRing ring = take(anchored, handingOver(2, first, second), first);
        assertEquals(Optional.of(Doubt.FORKED), taken(ring, handingOver(3, second), second).doubt());
        SigningKey other = SigningKey.generate("ministry-1");
        assertEquals(Optional.of(Doubt.FORKED), taken(ring, handingOver(3, other, second), second).doubt());
        KeyList revoked = new KeyList(3, T3, List.of(new KeyList.Key(first.publicJwk(), T1, T2, T2), new KeyList.Key(second.publicJwk(), T2, null, null)));
        KeyRing without = take(ring, revoked, second);
        assertEquals(Optional.of(Doubt.FORKED), taken(without, handingOver(4, first, second), second).doubt());
    }

    @Test
    void whatARevokedKeySignedBeforeIsBelievedAndNothingAfter() {
        KeyList list = new KeyList(2, T3, List.of(new KeyList.Key(first.publicJwk(), T1, T2, T2), new KeyList.Key(second.publicJwk(), T2, null, null)));
        KeyRing ring = take(KeyRing.anchoredIn(List.of(second.publicJwk())), list, second);
        assertBelieved(ring, document(T1), first);
        assertEquals(Optional.of(Doubt.REVOKED), ring.against(document(T2), first.sign(document(T2))));
        byte[] undated = "{}".getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.of(Doubt.REVOKED), ring.against(undated, first.sign(undated)), "what has no time cannot be from before");
    }

    @Test
    void anOldKeySignsNothingMoreOnceItHasHandedOver() {
        KeyRing ring = take(anchored, handingOver(2, first, second), first);
        Instant over = ring.find("ministry-1").orElseThrow().signsUntil();
        assertBelieved(ring, document(over.plusSeconds(60)), first);
        byte[] late = document(over.plusSeconds(601));
        assertEquals(Optional.of(Doubt.AFTER_ITS_TIME), ring.against(late, first.sign(late)));
    }

    @Test
    void aNewBeginningIsBelievedOnlyByWhoWasGivenItsKey() {
        KeyList fresh = new KeyList(3, T3, List.of(new KeyList.Key(first.publicJwk(), T1, T2, null),
                new KeyList.Key(second.publicJwk(), T2, T3, T3), new KeyList.Key(third.publicJwk(), T3, null, null)));
        assertEquals(Optional.of(Doubt.KEY_UNKNOWN), taken(take(anchored, handingOver(2, first, second), first), fresh, third).doubt());
        KeyRing ring = take(KeyRing.anchoredIn(List.of(third.publicJwk())), fresh, third);
        assertBelieved(ring, document(T1), first);
    }

    @Test
    void aListSaysTheSameAfterItWasWrittenAndRead() {
        KeyList list = new KeyList(12, T3, List.of(new KeyList.Key(first.publicJwk(), T1, T2, T3), new KeyList.Key(second.publicJwk(), T2, null, null)));
        KeyList read = KeyList.read(list.write()).orElseThrow();
        assertEquals("KB-0012", read.name());
        assertEquals(list, read);
        assertTrue(KeyList.isOne(list.write()));
        assertFalse(KeyList.isOne("{}".getBytes(StandardCharsets.UTF_8)));
        assertTrue(KeyList.read(new String(list.write(), StandardCharsets.UTF_8).replace("Ed25519", "X25519").getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void anAnchorIsAtLeastOneKeyAndNoTwoUnderOneId() {
        assertThrows(IllegalArgumentException.class, () -> KeyRing.anchoredIn(List.of()));
        assertThrows(IllegalArgumentException.class, () -> KeyRing.anchoredIn(List.of(first.publicJwk(), SigningKey.generate("ministry-1").publicJwk())));
        assertThrows(IllegalArgumentException.class, () -> KeyRing.anchoredIn(List.of(first.privateJwk())));
    }

    @Test
    void aFingerprintIsOfTheKeyAndNotOfItsIdAndIsComparedAsPeopleWriteIt() {
        // RFC 8037, appendix A.3
        String jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\",\"kid\":\"a\"}";
        String fingerprint = Fingerprint.of(jwk);
        assertEquals(fingerprint, Fingerprint.of(jwk.replace("\"a\"", "\"b\"")));
        assertTrue(fingerprint.matches("[0-9a-f]{4}( [0-9a-f]{4}){15}"), fingerprint);
        assertTrue(fingerprint.startsWith("90fa cafe a9b1 5566 "), fingerprint);
        assertTrue(Fingerprint.matches(jwk, fingerprint.toUpperCase().replace(" ", ":")));
        assertFalse(Fingerprint.matches(jwk, fingerprint.substring(5)));
        assertFalse(Fingerprint.matches(jwk, ""));
    }

    /** Keys that took over from each other in time. */
    private static KeyList handingOver(int number, SigningKey... keys) {
        Instant[] times = {T1, T2, T3};
        List<KeyList.Key> listed = new java.util.ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            listed.add(new KeyList.Key(keys[i].publicJwk(), times[i], i + 1 < keys.length ? times[i + 1] : null, null));
        }
        return new KeyList(number, T3, listed);
    }

    private static KeyRing take(KeyRing ring, KeyList list, SigningKey by) {
        KeyRing.Taken taken = taken(ring, list, by);
        assertEquals(Optional.empty(), taken.doubt());
        return taken.ring();
    }

    private static KeyRing.Taken taken(KeyRing ring, KeyList list, SigningKey by) {
        return ring.take(list.write(), by.sign(list.write()));
    }

    private static void assertBelieved(KeyRing ring, byte[] document, SigningKey by) {
        assertEquals(Optional.empty(), ring.against(document, by.sign(document)));
    }

    private static byte[] document(Instant time) {
        return ("{\"time\":\"" + time + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}

package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys by which somebody believes the ministry: one or more that were handed over in person, and those that signed lists add
 * to them. Whoever holds a key of before gets to every later one, and one of today vouches for those before it. Immutable.
 */
public final class KeyRing {

    /** Nodes may disagree on the time for a moment when a key takes over from another. */
    private static final Duration HANDING_OVER = Duration.ofMinutes(10);

    private final Map<String, KeyList.Key> keys;
    private final int number;
    private final String digest;

    private KeyRing(Map<String, KeyList.Key> keys, int number, String digest) {
        this.keys = keys;
        this.number = number;
        this.digest = digest;
    }

    /**
     * Believes keys that came out of band, and no others.
     *
     * @throws IllegalArgumentException if there is none, one is no public key, or two have one id
     */
    public static KeyRing anchoredIn(Collection<String> publicJwks) {
        return of(publicJwks.stream().map(jwk -> new KeyList.Key(jwk, Instant.EPOCH, null, null)).toList());
    }

    /** Believes these keys; the ministry knows its own. */
    public static KeyRing of(List<KeyList.Key> keys) {
        Map<String, KeyList.Key> byId = byId(keys);
        if (byId.isEmpty() || byId.size() != keys.size()) {
            throw new IllegalArgumentException("no keys, or two with one id");
        }
        return new KeyRing(byId, 0, "");
    }

    /** What became of a list that was offered: the ring with it, or why it is not believed. */
    public record Taken(KeyRing ring, Optional<Doubt> doubt) {
    }

    /** Takes a list; the same or an older one changes nothing. */
    public Taken take(byte[] document, String jws) {
        Optional<KeyList> read = KeyList.read(document);
        Optional<Doubt> doubt = read.isEmpty() ? Optional.of(Doubt.NO_LIST) : signature(document, jws);
        if (doubt.isPresent() || read.get().number() < number || isHeld(read.get(), document)) {
            return new Taken(this, doubt);
        }
        KeyList list = read.get();
        KeyList.Key signer = keys.get(Signatures.claimedKey(jws).orElseThrow());
        boolean follows = list.number() > number && signer.signsStill() && continues(byId(list.keys()));
        return follows ? new Taken(new KeyRing(byId(list.keys()), list.number(), Digest.sha256(document)), Optional.empty())
                : new Taken(this, Optional.of(Doubt.FORKED));
    }

    private boolean isHeld(KeyList list, byte[] document) {
        return list.number() == number && digest.equals(Digest.sha256(document));
    }

    /** No key is left out, none becomes another, none comes back. */
    private boolean continues(Map<String, KeyList.Key> listed) {
        return keys.values().stream().allMatch(key -> {
            KeyList.Key now = listed.get(key.kid());
            return now != null && Fingerprint.of(now.publicJwk()).equals(Fingerprint.of(key.publicJwk()))
                    && (key.revokedAt() == null || key.revokedAt().equals(now.revokedAt()));
        });
    }

    /** Why a document is not the ministry's, by the time it says it was written at; empty where it is. */
    public Optional<Doubt> against(byte[] document, String jws) {
        return against(document, jws, timeOf(document));
    }

    /** @param time when the document was written; null where nobody says so */
    public Optional<Doubt> against(byte[] document, String jws, Instant time) {
        Optional<Doubt> doubt = signature(document, jws);
        return doubt.isPresent() ? doubt : outOfTime(keys.get(Signatures.claimedKey(jws).orElseThrow()), time);
    }

    private Optional<Doubt> signature(byte[] document, String jws) {
        Optional<String> kid = Signatures.claimedKey(jws);
        if (kid.isEmpty()) {
            return Optional.of(Doubt.NO_SIGNATURE);
        }
        KeyList.Key key = keys.get(kid.get());
        return key == null ? Optional.of(Doubt.KEY_UNKNOWN)
                : Signatures.verify(document, jws, key.publicJwk()) ? Optional.empty() : Optional.of(Doubt.WRONG);
    }

    private static Optional<Doubt> outOfTime(KeyList.Key key, Instant time) {
        if (key.revokedAt() != null && (time == null || !time.isBefore(key.revokedAt()))) {
            return Optional.of(Doubt.REVOKED);
        }
        boolean late = key.signsUntil() != null && time != null && time.isAfter(key.signsUntil().plus(HANDING_OVER));
        return late ? Optional.of(Doubt.AFTER_ITS_TIME) : Optional.empty();
    }

    /** A key of the ring by its id. */
    public Optional<KeyList.Key> find(String kid) {
        return Optional.ofNullable(keys.get(kid));
    }

    /** Every key of the ring, the oldest first. */
    public List<KeyList.Key> keys() {
        return List.copyOf(keys.values());
    }

    /** Number of the last list taken; 0 while there is none. */
    public int number() {
        return number;
    }

    private static Map<String, KeyList.Key> byId(Collection<KeyList.Key> keys) {
        Map<String, KeyList.Key> byId = new LinkedHashMap<>();
        keys.forEach(key -> byId.putIfAbsent(key.kid(), key));
        return byId;
    }

    private static Instant timeOf(byte[] document) {
        try {
            JsonNode event = Json.MAPPER.readTree(document);
            return event.hasNonNull("time") ? Instant.parse(event.path("time").asText()) : null;
        } catch (IOException | DateTimeException noTime) {
            return null;
        }
    }
}

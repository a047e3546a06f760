package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.organization.UnitKey;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * Proves who sent a message: the unit whose door it came through (the divert writes that address, nobody can forge it),
 * whose registered key signed exactly these bytes, and whom the body names. What cannot be proven fails closed.
 */
@Stateless
public class SenderProof {

    @Inject
    private UnitKeys keys;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private ExchangeLimits limits;

    /** The unit must be on the list and exist on the business day; in demo mode that day can be set. */
    public Optional<Refusal> door(Delivery delivery, UnitId sender, UnitMap units, LocalDate businessDay) {
        if (sender == null) {
            return Optional.of(Refusal.error("SENDER_UNKNOWN", "", "", String.valueOf(delivery.address())));
        }
        if (units.find(sender).isEmpty()) {
            return Optional.of(Refusal.error("SENDER_NOT_A_UNIT", "", "", sender));
        }
        return exists(units.get(sender), units, businessDay, "");
    }

    /** A unit that has ended is told who speaks for it now. */
    public static Optional<Refusal> exists(Unit unit, UnitMap units, LocalDate day, String cell) {
        if (unit.existsOn(day)) {
            return Optional.empty();
        }
        Unit holder = units.holderOn(unit.id(), day);
        return Optional.of(holder.equals(unit) ? Refusal.error("SENDER_NOT_VALID_TODAY", "", cell, unit.id(), day)
                : Refusal.error("SENDER_ENDED", "", cell, unit.id(), unit.validTo(), holder.id(), holder.nameOn(day).text()));
    }

    /**
     * A unit's document bears a key of the unit. One that claims to be entered from paper bears the ministry's own, which
     * proves that the entry came through the portal and is nobody's signature under the content.
     *
     * @param firstSeen when these bytes with this signature first came; what a key proves is judged by that, never by what a message claims
     */
    public Optional<Refusal> signature(Delivery delivery, MessageReader.Parsed parsed, UnitId sender, Instant firstSeen) {
        if (delivery.jws() == null || delivery.jws().isBlank()) {
            return Optional.of(Refusal.error("SIGNATURE_MISSING", "", ""));
        }
        Optional<String> kid = Signatures.claimedKey(delivery.jws());
        if (parsed.claimsPaper()) {
            return kid.filter(ministryKey::isMinistrys).isEmpty() ? Optional.of(Refusal.error("PAPER_NOT_BY_MINISTRY", "", "/entry", kid.orElse("?")))
                    : ministryKey.proving(kid.get(), firstSeen).map(key -> verified(delivery, key))
                    .orElseGet(() -> Optional.of(Refusal.error("SIGNATURE_KEY_REVOKED", "", "", kid.get())));
        }
        Optional<UnitKey> key = kid.flatMap(id -> keys.known(sender, id));
        if (key.isEmpty()) {
            return Optional.of(Refusal.error("SIGNATURE_KEY_UNKNOWN", "", "", kid.orElse("?"), sender));
        }
        return ended(key.get(), firstSeen).or(() -> verified(delivery, key.get().publicJwk()));
    }

    /** A revoked key proves nothing that first came after that; one that was replaced does so for the days of grace. */
    private Optional<Refusal> ended(UnitKey key, Instant firstSeen) {
        if (key.revokedAt() != null && !firstSeen.isBefore(key.revokedAt())) {
            return Optional.of(Refusal.error("SIGNATURE_KEY_REVOKED", "", "", key.kid()));
        }
        if (key.replacedAt() == null) {
            return Optional.empty();
        }
        Instant end = key.replacedAt().plus(limits.keyGrace(key.replacedAt()));
        return firstSeen.isBefore(end) ? Optional.empty() : Optional.of(Refusal.error("SIGNATURE_KEY_EXPIRED", "", "", key.kid(),
                LocalDate.ofInstant(end, BusinessClock.ZONE)));
    }

    private static Optional<Refusal> verified(Delivery delivery, String publicJwk) {
        return Signatures.verify(delivery.body(), delivery.jws(), publicJwk) ? Optional.empty()
                : Optional.of(Refusal.error("SIGNATURE_WRONG", "", ""));
    }

    /** Whether a key of this server signed a message whose signature is proven. */
    public boolean isOfPortal(Delivery delivery, UnitId sender) {
        Optional<String> kid = Signatures.claimedKey(delivery.jws());
        return kid.filter(ministryKey::isMinistrys).isPresent() || kid.flatMap(id -> keys.known(sender, id)).filter(UnitKey::serverHeld).isPresent();
    }

    public Optional<Refusal> claim(MessageReader.Parsed parsed, UnitId sender) {
        Optional<UnitId> claimed = parsed.claimedSender();
        return claimed.filter(sender::equals).isPresent() ? Optional.empty()
                : Optional.of(Refusal.error("SENDER_NOT_IN_BODY", "", "/source",
                claimed.map(UnitId::value).orElse(parsed.tree().path("source").asText("")), sender));
    }
}

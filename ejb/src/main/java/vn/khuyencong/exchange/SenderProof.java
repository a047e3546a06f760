package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.organization.UnitKeys;
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
     */
    public Optional<Refusal> signature(Delivery delivery, MessageReader.Parsed parsed, UnitId sender) {
        if (delivery.jws() == null || delivery.jws().isBlank()) {
            return Optional.of(Refusal.error("SIGNATURE_MISSING", "", ""));
        }
        Optional<String> kid = Signatures.claimedKey(delivery.jws());
        if (parsed.claimsPaper() && !isMinistrys(kid)) {
            return Optional.of(Refusal.error("PAPER_NOT_BY_MINISTRY", "", "/entry", kid.orElse("?")));
        }
        Optional<String> key = parsed.claimsPaper() ? Optional.of(ministryKey.publicJwk()) : kid.flatMap(id -> keys.find(sender, id));
        if (key.isEmpty()) {
            return Optional.of(Refusal.error("SIGNATURE_KEY_UNKNOWN", "", "", kid.orElse("?"), sender));
        }
        return Signatures.verify(delivery.body(), delivery.jws(), key.get()) ? Optional.empty()
                : Optional.of(Refusal.error("SIGNATURE_WRONG", "", ""));
    }

    /** Whether a key of this server signed a message whose signature is proven. */
    public boolean isOfPortal(Delivery delivery, UnitId sender) {
        Optional<String> kid = Signatures.claimedKey(delivery.jws());
        return isMinistrys(kid) || kid.filter(id -> keys.isServerHeld(sender, id)).isPresent();
    }

    private boolean isMinistrys(Optional<String> kid) {
        return kid.filter(ministryKey.id()::equals).isPresent();
    }

    public Optional<Refusal> claim(MessageReader.Parsed parsed, UnitId sender) {
        Optional<UnitId> claimed = parsed.claimedSender();
        return claimed.filter(sender::equals).isPresent() ? Optional.empty()
                : Optional.of(Refusal.error("SENDER_NOT_IN_BODY", "", "/source",
                claimed.map(UnitId::value).orElse(parsed.tree().path("source").asText("")), sender));
    }
}

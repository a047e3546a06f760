package vn.khuyencong.exchange;

import java.util.Optional;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.shared.Refusal;

/** What must be right before a key is let in or ended. Who ends one says why; years later somebody will ask. */
final class KeyRules {

    private static final int LONGEST = 1_000;

    private KeyRules() {
    }

    /** Whether a text is no key that a unit could sign with, or its id was given before. */
    static Optional<Refusal> unfit(String publicJwk, UnitKeys keys, String cell) {
        try {
            String kid = SigningKey.publicKeyId(publicJwk);
            return keys.isRegistered(kid) ? Optional.of(Refusal.error("KEY_ID_TAKEN", "", cell, kid)) : Optional.empty();
        } catch (IllegalArgumentException noKey) {
            return Optional.of(Refusal.error("KEY_NOT_USABLE", "", cell));
        }
    }

    static Optional<Refusal> missing(String reason) {
        boolean said = reason != null && !reason.isBlank() && reason.length() <= LONGEST;
        return said ? Optional.empty() : Optional.of(Refusal.error("KEY_REASON_MISSING", "", "/reason", LONGEST));
    }
}

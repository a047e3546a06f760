package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.DataDirectory;
import vn.khuyencong.organization.UnitKey;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.shared.UnitId;

/**
 * The keys by which the portal signs for units: one a unit, made when it first submits there, kept beside the ministry's
 * key, registered under an id of its own beside those of the unit's gateway.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PortalKeys {

    private static final String FOLDER = "portal-keys";

    @Inject
    private UnitKeys keys;
    @Inject
    private AuditTrail audit;

    /** Signs for a unit. The caller holds the unit's portal, so that nobody makes its key twice. */
    public String sign(UnitId unit, byte[] body, String actor) {
        int number = 1;
        while (Files.exists(file(unit, number + 1))) {
            number++;
        }
        SigningKey key = KeyFile.loadOrCreate(file(unit, number), () -> fresh(unit));
        Optional<UnitKey> registered = keys.known(unit, key.kid());
        if (registered.isPresent() && !registered.get().isCurrent()) {
            // Replaced or revoked by an administrator: the next one is made when it is needed.
            key = KeyFile.loadOrCreate(file(unit, number + 1), () -> fresh(unit));
            registered = Optional.empty();
        }
        // Also after a database that was restored to a day before the key was made.
        if (registered.isEmpty()) {
            keys.registerServerHeld(unit, key.kid(), key.publicJwk(), actor);
            audit.record(actor, AuditAct.PORTAL_KEY_MADE, unit.value(), "OK", key.kid());
        }
        return key.sign(body);
    }

    /** Each key has a file of its own: none is overwritten, so that a restore finds those that it knows. */
    private static Path file(UnitId unit, int number) {
        return DataDirectory.path().resolve(Path.of(FOLDER, number == 1 ? unit + ".jwk" : unit + "." + number + ".jwk"));
    }

    private static SigningKey fresh(UnitId unit) {
        return SigningKey.generate("cong-" + unit + "-" + UUID.randomUUID());
    }
}

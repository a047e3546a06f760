package vn.khuyencong.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.shared.UnitId;

/** A public key a unit signs with. Kept for ever: old messages stay provable. */
@Entity
@Table(name = "unit_key")
public class UnitKey {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "unit_id")
    private String unitId;
    private String kid;
    @Column(name = "public_jwk")
    private String publicJwk;
    @Column(name = "registered_at")
    private Instant registeredAt;
    @Column(name = "registered_by")
    private String registeredBy;
    @Column(name = "server_held")
    private boolean serverHeld;
    @Column(name = "replaced_at")
    private Instant replacedAt;
    @Column(name = "replaced_by")
    private String replacedBy;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "revoked_by")
    private String revokedBy;
    @Column(name = "revoke_reason")
    private String revokeReason;

    protected UnitKey() {
    }

    UnitKey(UnitId unit, String kid, String publicJwk, boolean serverHeld, String registeredBy, Instant registeredAt) {
        unitId = unit.value();
        this.kid = kid;
        this.publicJwk = publicJwk;
        this.serverHeld = serverHeld;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    void wasReplaced(String successor, Instant at) {
        replacedBy = successor;
        replacedAt = at;
    }

    void wasRevoked(String by, String reason, Instant at) {
        revokedBy = by;
        revokeReason = reason;
        revokedAt = at;
    }

    /** Whether nothing has ended it: neither a successor nor a revocation. */
    public boolean isCurrent() {
        return replacedAt == null && revokedAt == null;
    }

    public UnitId unit() {
        return new UnitId(unitId);
    }

    public String kid() {
        return kid;
    }

    public String publicJwk() {
        return publicJwk;
    }

    /** Whether the portal holds the private half, so that a signature proves the portal and the user it names. */
    public boolean serverHeld() {
        return serverHeld;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** Who let it in: an account, or the unit itself by its older key; null for keys from before that was noted. */
    public String registeredBy() {
        return registeredBy;
    }

    /** When a successor took over; null while it has none. */
    public Instant replacedAt() {
        return replacedAt;
    }

    /** The id of the successor; null where it has none, or where the portal has not made it yet. */
    public String replacedBy() {
        return replacedBy;
    }

    /** When it was revoked; null while it is not. */
    public Instant revokedAt() {
        return revokedAt;
    }

    public String revokedBy() {
        return revokedBy;
    }

    public String revokeReason() {
        return revokeReason;
    }
}

package vn.khuyencong.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A public key a unit signs with. Kept for ever: old messages stay provable. */
@Entity
@Table(name = "unit_key")
class UnitKey {

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
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "server_held")
    private boolean serverHeld;

    protected UnitKey() {
    }

    UnitKey(String unitId, String kid, String publicJwk, boolean serverHeld, Instant registeredAt) {
        this.unitId = unitId;
        this.kid = kid;
        this.publicJwk = publicJwk;
        this.serverHeld = serverHeld;
        this.registeredAt = registeredAt;
    }

    String publicJwk() {
        return publicJwk;
    }

    boolean serverHeld() {
        return serverHeld;
    }
}

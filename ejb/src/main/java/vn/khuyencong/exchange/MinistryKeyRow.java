package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.exchange.contract.Fingerprint;
import vn.khuyencong.exchange.contract.KeyList;

/** A key of the ministry on file: since when it signs, and what ended it. Its private half is a file beside the data. */
@Entity
@Table(name = "ministry_key")
public class MinistryKeyRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private String kid;
    @Column(name = "public_jwk")
    private String publicJwk;
    @Column(name = "signs_from")
    private Instant signsFrom;
    @Column(name = "signs_until")
    private Instant signsUntil;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "revoked_by")
    private String revokedBy;
    @Column(name = "revoke_reason")
    private String revokeReason;

    protected MinistryKeyRow() {
    }

    MinistryKeyRow(KeyList.Key key, String madeBy) {
        kid = key.kid();
        publicJwk = key.publicJwk();
        signsFrom = key.signsFrom();
        this.madeBy = madeBy;
        stands(key);
    }

    /** Takes over from a signed list what ended the key. */
    final void stands(KeyList.Key key) {
        signsUntil = key.signsUntil();
        revokedAt = key.revokedAt();
    }

    void handsOver(Instant at) {
        signsUntil = at;
    }

    void wasRevoked(String by, String reason, Instant at) {
        signsUntil = signsUntil == null ? at : signsUntil;
        revokedAt = at;
        revokedBy = by;
        revokeReason = reason;
    }

    KeyList.Key listed() {
        return new KeyList.Key(publicJwk, signsFrom, signsUntil, revokedAt);
    }

    /** Whether it is the one that signs. */
    public boolean isCurrent() {
        return signsUntil == null && revokedAt == null;
    }

    public String kid() {
        return kid;
    }

    public String publicJwk() {
        return publicJwk;
    }

    public String fingerprint() {
        return Fingerprint.of(publicJwk);
    }

    public Instant signsFrom() {
        return signsFrom;
    }

    /** When its successor took over; null while it signs. */
    public Instant signsUntil() {
        return signsUntil;
    }

    public String madeBy() {
        return madeBy;
    }

    /** From when on nothing that it signed is believed; null while it is not revoked. */
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

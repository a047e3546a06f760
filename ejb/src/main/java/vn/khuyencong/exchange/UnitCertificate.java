package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.certificate.BrokerRole;
import vn.khuyencong.exchange.certificate.Pem;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/** A certificate given to a unit. Its days are those of the calendar and not of a day that is played: TLS knows no other. */
@Entity
@Table(name = "unit_certificate")
public class UnitCertificate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "serial_number")
    private String serialNumber;
    private String fingerprint;
    @Column(name = "key_digest")
    private String keyDigest;
    @Column(name = "not_before")
    private Instant notBefore;
    @Column(name = "not_after")
    private Instant notAfter;
    private String pem;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Column(name = "issued_by")
    private String issuedBy;
    @Column(name = "revoked_at")
    private Instant revokedAt;
    @Column(name = "revoked_by")
    private String revokedBy;
    @Column(name = "revocation_reason")
    private String revocationReason;

    protected UnitCertificate() {
    }

    UnitCertificate(UnitId unit, X509Certificate certificate, String keyDigest, String issuedBy, Instant issuedAt) {
        this.unitId = unit.value();
        this.serialNumber = certificate.getSerialNumber().toString(16);
        this.fingerprint = BrokerRole.fingerprint(certificate);
        this.keyDigest = keyDigest;
        this.notBefore = certificate.getNotBefore().toInstant();
        this.notAfter = certificate.getNotAfter().toInstant();
        this.pem = Pem.of(certificate);
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
    }

    void revoke(String by, String reason, Instant at) {
        revokedBy = by;
        revocationReason = reason;
        revokedAt = at;
    }

    public CertificateState stateAt(Instant moment) {
        if (revokedAt != null) {
            return CertificateState.REVOKED;
        }
        return notAfter.isAfter(moment) ? CertificateState.VALID : CertificateState.EXPIRED;
    }

    public UnitId unit() {
        return new UnitId(unitId);
    }

    public String serialNumber() {
        return serialNumber;
    }

    String fingerprint() {
        return fingerprint;
    }

    String keyDigest() {
        return keyDigest;
    }

    /** The last day on which it is good all day, in Viet Nam. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(notAfter, BusinessClock.ZONE).minusDays(1);
    }

    public String pem() {
        return pem;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedBy() {
        return issuedBy;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    public String revokedBy() {
        return revokedBy;
    }

    public String revocationReason() {
        return revocationReason;
    }
}

package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.norm.rules.NormIssue;

/** A norm pack as it was given out, its bytes and signature kept for ever. */
@Entity
@Table(name = "norm_pack")
public class IssuedNormPack {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private int number;
    @Column(name = "issued_on")
    private LocalDate issuedOn;
    private String digest;
    @Column(name = "fresh_until")
    private LocalDate freshUntil;
    @Lob
    private byte[] body;
    private String jws;
    @Column(name = "issued_at")
    private Instant issuedAt;

    protected IssuedNormPack() {
    }

    IssuedNormPack(NormIssue issue, byte[] body, String jws, Instant issuedAt) {
        number = issue.version();
        issuedOn = issue.issuedOn();
        digest = issue.digest();
        freshUntil = issue.freshUntil();
        this.body = body.clone();
        this.jws = jws;
        this.issuedAt = issuedAt;
    }

    /** What its receivers know it by. */
    public String name() {
        return NormIssue.name(number, issuedOn);
    }

    /** The running number of its content. */
    public int number() {
        return number;
    }

    /** SHA-256 of its content. */
    String digest() {
        return digest;
    }

    LocalDate freshUntil() {
        return freshUntil;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    public byte[] body() {
        return body.clone();
    }

    public String jws() {
        return jws;
    }
}

package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.exchange.contract.ContractNotice;

/** A notice of the versions taken as it was given out, its bytes and signature kept for ever. */
@Entity
@Table(name = "contract_notice")
public class IssuedContractNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    private int number;
    private String digest;
    @Lob
    private byte[] body;
    private String jws;
    @Column(name = "issued_at")
    private Instant issuedAt;

    protected IssuedContractNotice() {
    }

    IssuedContractNotice(ContractNotice notice, String digest, String jws) {
        number = notice.data().number();
        this.digest = digest;
        body = notice.write();
        this.jws = jws;
        issuedAt = notice.time();
    }

    /** What its receivers know it by. */
    public String name() {
        return "contract-versions-" + number;
    }

    int number() {
        return number;
    }

    /** SHA-256 of its content. */
    String digest() {
        return digest;
    }

    public byte[] body() {
        return body.clone();
    }

    public String jws() {
        return jws;
    }
}

package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.exchange.contract.KeyList;

/** A list of the ministry's keys as it was signed and sent, kept for ever: one leads to the next. */
@Entity
@Table(name = "ministry_key_list")
public class IssuedKeyList {

    @Id
    private int number;
    private String name;
    @Column(name = "issued_at")
    private Instant issuedAt;
    @Lob
    private byte[] body;
    private String jws;

    protected IssuedKeyList() {
    }

    IssuedKeyList(KeyList list, byte[] body, String jws) {
        number = list.number();
        name = list.name();
        issuedAt = list.issuedAt();
        this.body = body.clone();
        this.jws = jws;
    }

    public int number() {
        return number;
    }

    /** The id of the event. */
    public String name() {
        return name;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public byte[] body() {
        return body.clone();
    }

    public String jws() {
        return jws;
    }
}

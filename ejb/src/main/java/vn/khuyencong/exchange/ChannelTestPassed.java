package vn.khuyencong.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.shared.UnitId;

/** A test message of a unit that came the whole way and was answered. */
@Entity
@Table(name = "channel_test")
public class ChannelTestPassed {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "unit_id")
    private String unitId;
    private String kid;
    @Column(name = "message_id")
    private long messageId;
    @Column(name = "passed_at")
    private Instant passedAt;

    protected ChannelTestPassed() {
    }

    ChannelTestPassed(UnitId unit, String kid, long messageId, Instant passedAt) {
        unitId = unit.value();
        this.kid = kid;
        this.messageId = messageId;
        this.passedAt = passedAt;
    }

    public UnitId unit() {
        return new UnitId(unitId);
    }

    /** The key that signed it. */
    public String kid() {
        return kid;
    }

    public long messageId() {
        return messageId;
    }

    public Instant passedAt() {
        return passedAt;
    }
}

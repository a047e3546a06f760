package vn.khuyencong.establishment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Two records that may be one establishment, and what an officer made of them. */
@Entity
@Table(name = "suspected_pair")
public class SuspectedPair {

    /** What became of it. */
    public enum PairState {
        /** Chờ cán bộ xem. */
        OPEN,
        /** Đã gộp. */
        MERGED,
        /** Đã xác định là hai cơ sở khác nhau; không đề xuất lại. */
        APART
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "first_id")
    private Establishment first;
    @ManyToOne
    @JoinColumn(name = "second_id")
    private Establishment second;
    @Enumerated(EnumType.STRING)
    private Suspicion suspicion;
    @Enumerated(EnumType.STRING)
    private PairState state;
    @Column(name = "found_at")
    private Instant foundAt;

    protected SuspectedPair() {
    }

    /** @param suspicion null where an officer brought the two together himself */
    SuspectedPair(Establishment one, Establishment other, Suspicion suspicion, Instant foundAt) {
        first = one.id() < other.id() ? one : other;
        second = first == one ? other : one;
        this.suspicion = suspicion;
        this.foundAt = foundAt;
        state = PairState.OPEN;
    }

    void become(PairState newState) {
        state = newState;
    }

    public long id() {
        return id;
    }

    public Establishment first() {
        return first;
    }

    public Establishment second() {
        return second;
    }

    /** Null where an officer brought the two together himself. */
    public Suspicion suspicion() {
        return suspicion;
    }

    public PairState state() {
        return state;
    }

    public Instant foundAt() {
        return foundAt;
    }
}

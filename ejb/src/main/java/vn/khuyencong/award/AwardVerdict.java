package vn.khuyencong.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.khuyencong.award.ranking.Place;

/** What the council decided of an entry by a ranking. None is changed; the newest counts. */
@Entity
@Table(name = "award_verdict")
public class AwardVerdict {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "round_id")
    private AwardRound round;
    @ManyToOne
    @JoinColumn(name = "entry_id")
    private AwardEntry entry;
    @ManyToOne
    @JoinColumn(name = "ranking_id")
    private AwardRanking ranking;
    private Integer rank;
    @Column(name = "total_milli")
    private Integer totalMilli;
    private boolean passes;
    private boolean certified;
    private String prize;
    private String reason;
    private Instant at;
    @Column(name = "by_account")
    private String byAccount;

    protected AwardVerdict() {
    }

    AwardVerdict(AwardRanking ranking, AwardEntry entry, Place place, NewVerdict decided, Instant at, String byAccount) {
        this.ranking = ranking;
        this.entry = entry;
        this.at = at;
        this.byAccount = byAccount;
        round = ranking.round();
        rank = place.rank();
        totalMilli = place.totalMilli();
        passes = place.passes();
        certified = decided.certified();
        prize = decided.prize();
        reason = decided.reason();
    }

    /** Whether the council decided other than the ranking says. */
    public boolean differs() {
        return certified != passes;
    }

    public long id() {
        return id;
    }

    public AwardRound round() {
        return round;
    }

    public AwardEntry entry() {
        return entry;
    }

    public AwardRanking ranking() {
        return ranking;
    }

    /** In its group by the ranking; null: none. */
    public Integer rank() {
        return rank;
    }

    /** Mean of the totals in thousandths of a point; null: too few sheets. */
    public Integer totalMilli() {
        return totalMilli;
    }

    /** By the ranking alone. */
    public boolean passes() {
        return passes;
    }

    /** By the council. */
    public boolean certified() {
        return certified;
    }

    /** A, B, C of old rounds; else null. */
    public String prize() {
        return prize;
    }

    /** Null where the council follows the ranking and has nothing to say. */
    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }

    public String byAccount() {
        return byAccount;
    }
}

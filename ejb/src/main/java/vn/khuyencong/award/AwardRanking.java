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
import java.util.Arrays;
import vn.khuyencong.award.ranking.Canonical;
import vn.khuyencong.award.ranking.Ranking;
import vn.khuyencong.award.ranking.Scoring;
import vn.khuyencong.exchange.contract.Digest;

/** What the sheets of a jury said when it was closed: the very bytes that went in and came out. */
@Entity
@Table(name = "award_ranking")
public class AwardRanking {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "round_id")
    private AwardRound round;
    private byte[] input;
    @Column(name = "input_digest")
    private String inputDigest;
    private byte[] result;
    @Column(name = "result_digest")
    private String resultDigest;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;

    protected AwardRanking() {
    }

    AwardRanking(AwardRound round, Scoring scoring, Instant madeAt, String madeBy) {
        this.round = round;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        input = scoring.bytes();
        inputDigest = Digest.sha256(input);
        result = Ranking.of(scoring).bytes();
        resultDigest = Digest.sha256(result);
    }

    /** What went in. */
    public Scoring scoring() {
        return Canonical.read(input, Scoring.class);
    }

    /** What came out. */
    public Ranking ranking() {
        return Canonical.read(result, Ranking.class);
    }

    /** Whether the same comes out again, to the byte, and nobody touched what is kept. */
    public boolean isReproduced() {
        Scoring scoring = scoring();
        return Digest.sha256(input).equals(inputDigest) && Arrays.equals(scoring.bytes(), input)
                && Arrays.equals(Ranking.of(scoring).bytes(), result) && Digest.sha256(result).equals(resultDigest);
    }

    public long id() {
        return id;
    }

    public AwardRound round() {
        return round;
    }

    /** SHA-256 in hexadecimal. */
    public String inputDigest() {
        return inputDigest;
    }

    public String resultDigest() {
        return resultDigest;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }
}

package vn.khuyencong.merit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;

/**
 * How a unit did in a year, as it was known on a day. Nothing but counts is kept; points and percentages are computed from them.
 *
 * @param unit  the unit
 * @param year  plan year
 * @param asOf  the day of the counts
 * @param lines in the order of the criteria
 */
public record ScoreCard(String unit, int year, LocalDate asOf, List<ScoreLine> lines) {

    /** Thousandths of a point of all lines. */
    @JsonIgnore
    public long getThousandths() {
        return lines.stream().mapToLong(ScoreLine::getThousandths).sum();
    }

    /** Points that could be had: those of lines that can be judged. */
    @JsonIgnore
    public int getJudgedPoints() {
        return lines.stream().filter(ScoreLine::isJudged).mapToInt(ScoreLine::mostPoints).sum();
    }

    /** Its bytes, the same for the same counts. */
    public byte[] canonical() {
        try {
            return Json.MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a score card is made of plain values", e);
        }
    }

    /** SHA-256 of its bytes. */
    public String digest() {
        return Digest.sha256(canonical());
    }

    static ScoreCard read(byte[] canonical) {
        try {
            return Json.MAPPER.readValue(canonical, ScoreCard.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

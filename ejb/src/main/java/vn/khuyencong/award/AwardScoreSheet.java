package vn.khuyencong.award;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import vn.khuyencong.award.ranking.Canonical;
import vn.khuyencong.award.ranking.Sheet;
import vn.khuyencong.exchange.contract.Json;

/** What a juror gives an entry. A draft is his alone and changes; a given sheet is never changed, a later version replaces it. */
@Entity
@Table(name = "award_score_sheet")
public class AwardScoreSheet {

    private static final TypeReference<Map<String, Integer>> POINTS = new TypeReference<>() { };

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "juror_id")
    private AwardJuror juror;
    @Column(name = "document")
    private String reference;
    private int version;
    private boolean given;
    private String points;
    private String remark;
    private String reason;
    private String digest;
    private Instant at;

    protected AwardScoreSheet() {
    }

    AwardScoreSheet(AwardJuror juror, String reference, int version) {
        this.juror = juror;
        this.reference = reference;
        this.version = version;
    }

    /** Writes what is not given yet. */
    void write(SheetEntry entered, Instant now) {
        points = new String(Canonical.bytes(entered.tenths()), StandardCharsets.UTF_8);
        remark = blank(entered.remark());
        reason = blank(entered.reason());
        at = now;
        digest = sheet().digest();
    }

    void give() {
        given = true;
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What counts of it. */
    Sheet sheet() {
        return new Sheet(juror.account(), reference, version, tenths());
    }

    /** Criterion → tenths of a point. */
    public Map<String, Integer> tenths() {
        try {
            return Json.MAPPER.readValue(points, POINTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("points that were kept cannot be read", e);
        }
    }

    public long id() {
        return id;
    }

    public AwardJuror juror() {
        return juror;
    }

    /** The entry: unit/document. */
    public String reference() {
        return reference;
    }

    public int version() {
        return version;
    }

    /** False: a draft that its juror alone sees. */
    public boolean given() {
        return given;
    }

    public String remark() {
        return remark;
    }

    /** Why it replaces the version before; null for the first. */
    public String reason() {
        return reason;
    }

    /** SHA-256 of juror, entry, version and points. */
    public String digest() {
        return digest;
    }

    public Instant at() {
        return at;
    }
}

package vn.khuyencong.scheme.estimate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.VietnameseText;

/** Dự toán: one version of the estimate of a scheme; a correction is the next version. */
@Entity
@Table(name = "scheme_estimate")
public class Estimate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    private int version;
    @Column(name = "price_day")
    private LocalDate priceDay;
    private String note;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "business_day")
    private LocalDate businessDay;
    @OneToMany(mappedBy = "estimate", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<EstimateLine> lines = new ArrayList<>();

    protected Estimate() {
    }

    Estimate(SchemeRecord record, int version, EstimateDraft draft, String by, Instant at, LocalDate businessDay) {
        this.record = record;
        this.version = version;
        priceDay = draft.priceDay();
        note = draft.note() == null || draft.note().isBlank() ? null : VietnameseText.normalize(draft.note().strip());
        madeBy = by;
        madeAt = at;
        this.businessDay = businessDay;
    }

    void add(EstimateLine line) {
        lines.add(line);
    }

    public SchemeRecord record() {
        return record;
    }

    /** From 1. */
    public int version() {
        return version;
    }

    /** The day whose prices it is held against. */
    public LocalDate priceDay() {
        return priceDay;
    }

    public String note() {
        return note;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** The business day on which it was made; of one from before that was kept the day of real time. */
    public LocalDate day() {
        return businessDay == null ? LocalDate.ofInstant(madeAt, BusinessClock.ZONE) : businessDay;
    }

    public List<EstimateLine> lines() {
        return List.copyOf(lines);
    }

    /** The whole cost, đồng: always the sum of its lines. */
    public long amount() {
        return lines.stream().mapToLong(EstimateLine::amount).sum();
    }

    /** Đồng from khuyến công. */
    public long promotion() {
        return lines.stream().mapToLong(EstimateLine::promotion).sum();
    }

    /** Đồng from the establishments. */
    public long counterpart() {
        return lines.stream().mapToLong(EstimateLine::counterpart).sum();
    }

    /** Đồng from other sources. */
    public long other() {
        return lines.stream().mapToLong(EstimateLine::other).sum();
    }

    /** Over all lines that have a price on file. */
    public Deviation deviation() {
        return lines.stream().map(EstimateLine::deviation).reduce(Deviation.NONE, Deviation::plus);
    }

    /** How many lines are not at their price on file. */
    public long deviating() {
        return lines.stream().filter(line -> line.filedPrice() != null && line.price() != line.filedPrice()).count();
    }

    /** How many lines had no price on file. */
    public long unfiled() {
        return lines.stream().filter(line -> line.filedPrice() == null).count();
    }

    /** How many lines are held against a price that nobody has verified. */
    public long unverified() {
        return lines.stream().filter(EstimateLine::unverified).count();
    }
}

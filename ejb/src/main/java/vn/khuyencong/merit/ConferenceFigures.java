package vn.khuyencong.merit;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.shared.Period;

/** The figures that were reported at a conference, with their digest; never changed. */
@Entity
@Table(name = "conference_figures")
public class ConferenceFigures {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "conference_id")
    private RegionalConference conference;
    @Column(name = "plan_year")
    private int planYear;
    @Enumerated(EnumType.STRING)
    private Period period;
    private byte[] content;
    private String digest;
    @Column(name = "frozen_at")
    private Instant frozenAt;
    @Column(name = "frozen_on")
    private LocalDate frozenOn;
    @Column(name = "frozen_by")
    private String frozenBy;

    protected ConferenceFigures() {
    }

    ConferenceFigures(RegionalConference conference, FrozenReport report, Instant frozenAt, String frozenBy) {
        this.conference = conference;
        planYear = report.year();
        period = report.period();
        frozenOn = report.asOf();
        this.frozenAt = frozenAt;
        this.frozenBy = frozenBy;
        try {
            content = Json.MAPPER.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is made of plain values", e);
        }
        digest = Digest.sha256(content);
    }

    public long id() {
        return id;
    }

    public RegionalConference conference() {
        return conference;
    }

    public int planYear() {
        return planYear;
    }

    public Period period() {
        return period;
    }

    /** The figures as they were reported. */
    public FrozenReport report() {
        try {
            return Json.MAPPER.readValue(content, FrozenReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String digest() {
        return digest;
    }

    /** Whether nobody changed them since. */
    public boolean intact() {
        return Digest.sha256(content).equals(digest);
    }

    public LocalDate frozenOn() {
        return frozenOn;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    public String frozenBy() {
        return frozenBy;
    }
}

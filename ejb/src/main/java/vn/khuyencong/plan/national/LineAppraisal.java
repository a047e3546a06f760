package vn.khuyencong.plan.national;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.norm.rules.ReturnedCells;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.SchemeLine;

/** What somebody of the department thought of a line on a day; never changed, the newest counts. */
@Entity
@Table(name = "line_appraisal")
public class LineAppraisal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "line_id")
    private SchemeLine line;
    @Enumerated(EnumType.STRING)
    private AppraisalOutcome outcome;
    private Long amount;
    private String cells;
    @Column(name = "reason_code")
    private String reasonCode;
    private String note;
    private Instant at;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private String actor;
    @Column(name = "on_behalf_of")
    private String onBehalfOf;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "carried_from")
    private LineAppraisal carriedFrom;

    protected LineAppraisal() {
    }

    LineAppraisal(SchemeLine line, Opinion opinion, Viewer viewer, Instant at, LocalDate businessDay) {
        this.line = line;
        this.at = at;
        this.businessDay = businessDay;
        outcome = opinion.outcome();
        amount = outcome == AppraisalOutcome.REDUCE ? opinion.amount() : null;
        cells = outcome == AppraisalOutcome.RETURN ? write(ReturnedCells.withDependants(opinion.cells())) : null;
        reasonCode = opinion.reasonCode();
        note = opinion.note();
        actor = viewer.name();
        onBehalfOf = viewer.onBehalfOf();
    }

    /** The same thought of the same line in the next version of its document. */
    LineAppraisal(SchemeLine line, LineAppraisal earlier) {
        this.line = line;
        carriedFrom = earlier;
        outcome = earlier.outcome;
        amount = earlier.amount;
        reasonCode = earlier.reasonCode;
        note = earlier.note;
        at = earlier.at;
        businessDay = earlier.businessDay;
        actor = earlier.actor;
        onBehalfOf = earlier.onBehalfOf;
    }

    static String write(List<String> pointers) {
        try {
            return Json.MAPPER.writeValueAsString(pointers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pointers are plain texts", e);
        }
    }

    static List<String> read(String pointers) {
        try {
            return pointers == null ? List.of() : Json.MAPPER.readValue(pointers, new TypeReference<List<String>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("pointers are written by us", e);
        }
    }

    public SchemeLine line() {
        return line;
    }

    public AppraisalOutcome outcome() {
        return outcome;
    }

    /** Đồng that the line is reduced to; null unless it is reduced. */
    public Long amount() {
        return amount;
    }

    /** JSON pointers to the returned cells of the document as submitted; empty unless it is returned. */
    public List<String> cells() {
        return read(cells);
    }

    public String reasonCode() {
        return reasonCode;
    }

    public String note() {
        return note;
    }

    public Instant at() {
        return at;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    public String actor() {
        return actor;
    }

    public String onBehalfOf() {
        return onBehalfOf;
    }

    /** Whether it was thought of the same line in an earlier version. */
    public boolean carried() {
        return carriedFrom != null;
    }

    /** What is left of the line's support, in đồng. */
    public long decided() {
        return !outcome.passes() ? 0 : amount == null ? line.support() : amount;
    }
}

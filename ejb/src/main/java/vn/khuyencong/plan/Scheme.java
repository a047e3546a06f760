package vn.khuyencong.plan;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;

/** Đề án khuyến công, as one version of a plan states it. */
@Entity
public class Scheme {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id")
    private DocumentVersion version;
    private String code;
    private String name;
    @Enumerated(EnumType.STRING)
    private PlanSubmission.SchemeKind kind;
    @Column(name = "implementing_unit")
    private String implementingUnit;
    private String place;
    @Column(name = "start_month")
    private String startMonth;
    @Column(name = "end_month")
    private String endMonth;
    @Column(name = "expected_result")
    private String expectedResult;
    private int position;
    @OneToMany(mappedBy = "scheme", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<SchemeLine> lines = new ArrayList<>();

    protected Scheme() {
    }

    Scheme(DocumentVersion version, int position, PlanSubmission.Scheme source) {
        this.version = version;
        this.position = position;
        code = source.code();
        name = source.name();
        kind = source.kind();
        implementingUnit = source.implementingUnit();
        place = source.place();
        startMonth = source.startMonth();
        endMonth = source.endMonth();
        expectedResult = source.expectedResult();
    }

    void add(SchemeLine line) {
        lines.add(line);
    }

    public long id() {
        return id;
    }

    public DocumentVersion version() {
        return version;
    }

    /** Its place in the document, from 1. */
    public int position() {
        return position;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public PlanSubmission.SchemeKind kind() {
        return kind;
    }

    public String implementingUnit() {
        return implementingUnit;
    }

    public String place() {
        return place;
    }

    public String startMonth() {
        return startMonth;
    }

    public String endMonth() {
        return endMonth;
    }

    public String expectedResult() {
        return expectedResult;
    }

    public List<SchemeLine> lines() {
        return lines;
    }

    /** Sum of the lines' support, in đồng. */
    public long support() {
        return lines.stream().mapToLong(SchemeLine::support).sum();
    }
}

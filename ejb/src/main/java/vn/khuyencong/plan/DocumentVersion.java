package vn.khuyencong.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.Payload;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/** One version of a plan or a report, with its lines. Only its state changes after it was taken in. */
@Entity
@Table(name = "document_version")
public class DocumentVersion {

    /** The type of a version that a decision recorded here has made. */
    public static final String DECISION = "vn.khuyencong.plan.decided";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "message_id")
    private long messageId;
    private String sender;
    private String type;
    private String subject;
    @Column(name = "plan_year")
    private int planYear;
    private String stream;
    private String document;
    private int version;
    @Enumerated(EnumType.STRING)
    private SubmissionKind kind;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    @Enumerated(EnumType.STRING)
    private Period period;
    @Enumerated(EnumType.STRING)
    @Column(name = "value_status")
    private ValueStatus valueStatus;
    @Enumerated(EnumType.STRING)
    private Basis basis;
    @Column(name = "decision_number")
    private String decisionNumber;
    @Column(name = "decision_date")
    private LocalDate decisionDate;
    @Column(name = "decision_authority")
    private String decisionAuthority;
    private String title;
    private boolean sample;
    @Enumerated(EnumType.STRING)
    private Origin origin;
    @Enumerated(EnumType.STRING)
    private VersionState state;
    @Column(name = "in_force_from")
    private LocalDate inForceFrom;
    @Column(name = "in_force_to")
    private LocalDate inForceTo;

    @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Scheme> schemes = new ArrayList<>();
    @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ReportedFigure> figures = new ArrayList<>();
    @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
    private List<SchemeSum> sums = new ArrayList<>();

    protected DocumentVersion() {
    }

    /** The head of a version as it came; its lines are taken over only when it is accepted. */
    DocumentVersion(long messageId, Message message) {
        Payload payload = message.payload();
        DocumentKey key = payload.key();
        this.messageId = messageId;
        sender = message.envelope().sender().value();
        type = message.envelope().type().eventType();
        subject = key.unit();
        planYear = key.planYear();
        stream = key.stream();
        document = key.document();
        version = key.version();
        kind = payload.kind();
        sample = payload.sample();
        origin = message.envelope().paper() == null ? Origin.SIGNED : Origin.PAPER;
        state = VersionState.WAITING;
        if (payload instanceof PlanSubmission plan) {
            describe(plan);
        } else if (payload instanceof PeriodicReport report) {
            describe(report);
        }
    }

    /** What was decided here on an earlier version: it rests on the same message. */
    DocumentVersion(DocumentVersion earlier, int number, PlanSubmission.Decision decision) {
        messageId = earlier.messageId;
        sender = earlier.sender;
        type = DECISION;
        subject = earlier.subject;
        planYear = earlier.planYear;
        stream = earlier.stream;
        document = earlier.document;
        version = number;
        kind = SubmissionKind.REPLACEMENT;
        fund = earlier.fund;
        period = earlier.period;
        valueStatus = earlier.valueStatus;
        title = earlier.title;
        sample = earlier.sample;
        basis = Basis.DECIDED;
        decisionNumber = decision.number();
        decisionDate = decision.date();
        decisionAuthority = decision.authority();
        origin = Origin.DECISION;
        state = VersionState.WAITING;
    }

    private void describe(PlanSubmission plan) {
        fund = plan.fund();
        period = Period.YEAR;
        valueStatus = ValueStatus.PLANNED;
        title = plan.title();
        basis = plan.decision() == null ? Basis.SUBMITTED : Basis.DECIDED;
        if (plan.decision() != null) {
            decisionNumber = plan.decision().number();
            decisionDate = plan.decision().date();
            decisionAuthority = plan.decision().authority();
        }
    }

    private void describe(PeriodicReport report) {
        period = report.period();
        valueStatus = report.valueStatus();
        title = report.title();
        basis = Basis.DECIDED;
    }

    void comeIntoForce(LocalDate day) {
        inForceFrom = day;
        state = VersionState.IN_FORCE;
    }

    void beReturned() {
        state = VersionState.RETURNED;
    }

    void beSuperseded(LocalDate day) {
        inForceTo = day;
        state = VersionState.SUPERSEDED;
    }

    void add(Scheme scheme) {
        schemes.add(scheme);
    }

    /** All schemes are there: what they come to is kept beside them. */
    void sumUp() {
        schemes.stream().collect(Collectors.groupingBy(Scheme::kind)).forEach((schemeKind, ofKind) -> sums.add(new SchemeSum(this, schemeKind, ofKind)));
    }

    void add(ReportedFigure figure) {
        figures.add(figure);
    }

    public long id() {
        return id;
    }

    public long messageId() {
        return messageId;
    }

    public UnitId sender() {
        return new UnitId(sender);
    }

    public UnitId subject() {
        return new UnitId(subject);
    }

    public DocumentKey key() {
        return new DocumentKey(subject, planYear, stream, document, version);
    }

    public int planYear() {
        return planYear;
    }

    public SubmissionKind kind() {
        return kind;
    }

    /** The fund of a plan; null for a report. */
    public FundSource fund() {
        return fund;
    }

    public Period period() {
        return period;
    }

    public ValueStatus valueStatus() {
        return valueStatus;
    }

    public Basis basis() {
        return basis;
    }

    public String title() {
        return title;
    }

    public String decisionNumber() {
        return decisionNumber;
    }

    public LocalDate decisionDate() {
        return decisionDate;
    }

    public String decisionAuthority() {
        return decisionAuthority;
    }

    public boolean sample() {
        return sample;
    }

    /** Whether its unit signed it, or it was entered from paper. */
    public Origin origin() {
        return origin;
    }

    /** The business day on which it came into force; null if it never did. */
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** The business day on which another took its place; null while it is in force. */
    public LocalDate inForceTo() {
        return inForceTo;
    }

    public VersionState state() {
        return state;
    }

    public List<Scheme> schemes() {
        return schemes;
    }

    public List<ReportedFigure> figures() {
        return figures;
    }
}

package vn.khuyencong.consultancy;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.exchange.contract.ConsultancyReport.Client;
import vn.khuyencong.exchange.contract.ConsultancyReport.Project;
import vn.khuyencong.exchange.contract.ConsultancyReport.Recognised;
import vn.khuyencong.exchange.contract.ConsultancyStatus;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.UnitId;

/** A version of a consultancy project, as a message brought it. Only its state changes after it was taken in. */
@Entity
@Table(name = "consultancy_project")
public class ConsultancyProject {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "message_id")
    private long messageId;
    private String sender;
    @Column(name = "unit_id")
    private String unit;
    @Column(name = "plan_year")
    private int planYear;
    private String document;
    private int version;
    @Enumerated(EnumType.STRING)
    private SubmissionKind kind;
    @Enumerated(EnumType.STRING)
    private ProjectState state;
    private String title;
    @Enumerated(EnumType.STRING)
    private ConsultancyField field;
    @Column(name = "client_name")
    private String clientName;
    @Column(name = "client_tax_code")
    private String clientTaxCode;
    @Column(name = "client_address")
    private String clientAddress;
    @Column(name = "contract_number")
    private String contractNumber;
    @Column(name = "signed_on")
    private LocalDate signedOn;
    @Column(name = "starts_on")
    private LocalDate startsOn;
    @Column(name = "ends_on")
    private LocalDate endsOn;
    @Column(name = "contract_value")
    private long contractValue;
    @Enumerated(EnumType.STRING)
    private ConsultancyStatus status;
    @OneToMany(mappedBy = "project", cascade = CascadeType.PERSIST)
    @OrderBy("revenueYear, revenueQuarter, id")
    private List<ConsultancyRevenue> revenue = new ArrayList<>();
    @Column(name = "received_at")
    private Instant receivedAt;
    @Column(name = "business_day")
    private LocalDate businessDay;
    private boolean sample;

    protected ConsultancyProject() {
    }

    /** As a message brought it, waiting to be judged. */
    ConsultancyProject(long messageId, Message message, Instant receivedAt, LocalDate businessDay) {
        ConsultancyReport stated = (ConsultancyReport) message.payload();
        this.messageId = messageId;
        sender = message.envelope().sender().value();
        unit = stated.key().unit();
        planYear = stated.key().planYear();
        document = stated.key().document();
        version = stated.key().version();
        kind = stated.kind();
        sample = stated.sample();
        state = ProjectState.WAITING;
        this.receivedAt = receivedAt;
        this.businessDay = businessDay;
        if (stated.project() != null) {
            agreed(stated.project());
            stated.revenue().forEach(one -> revenue.add(new ConsultancyRevenue(this, one)));
        }
    }

    private void agreed(Project project) {
        title = project.title();
        field = project.field();
        clientName = project.client().name();
        clientTaxCode = project.client().taxCode();
        clientAddress = project.client().address();
        contractNumber = project.contractNumber();
        signedOn = project.signedOn();
        startsOn = project.startsOn();
        endsOn = project.endsOn();
        contractValue = project.contractValue();
        status = project.status();
    }

    /** From now on it is not found waiting; what became of it is told when it is judged. */
    void isJudged(Instant came, LocalDate day) {
        state = ProjectState.RETURNED;
        receivedAt = came;
        businessDay = day;
    }

    /** It counts from now on. */
    void comeIntoForce() {
        state = ProjectState.IN_FORCE;
    }

    /** A later version has taken its place. */
    void beSuperseded() {
        state = ProjectState.SUPERSEDED;
    }

    /** It was taken back, or takes back. */
    void beWithdrawn() {
        state = ProjectState.WITHDRAWN;
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

    /** Whose project it is. */
    public UnitId unit() {
        return new UnitId(unit);
    }

    public DocumentKey key() {
        return new DocumentKey(unit, planYear, ConsultancyReport.STREAM, document, version);
    }

    public SubmissionKind kind() {
        return kind;
    }

    public ProjectState state() {
        return state;
    }

    /** All that its message says. */
    public ConsultancyReport stated() {
        return new ConsultancyReport(key(), kind, project(), revenue.stream().map(ConsultancyRevenue::stated).toList(), sample);
    }

    /** What was agreed; null in a withdrawal. */
    public Project project() {
        return title == null ? null : new Project(title, field, new Client(clientName, clientTaxCode, clientAddress), contractNumber, signedOn, startsOn,
                endsOn, contractValue, status);
    }

    /** Whole đồng recognised from the first to the last of some days, quarters counted whole. */
    public long recognised(LocalDate from, LocalDate until) {
        return revenue.stream().map(ConsultancyRevenue::stated).filter(one -> !one.firstDay().isBefore(from) && !one.lastDay().isAfter(until))
                .mapToLong(Recognised::amount).reduce(0, Math::addExact);
    }

    /** Whole đồng recognised at all. */
    public long recognised() {
        return recognised(LocalDate.MIN, LocalDate.MAX);
    }

    /** Whether it was worked on from the beginning of a year to a day: signed then, or earning then. One that was stopped counts only where it earned. */
    public boolean isCarriedOut(int year, LocalDate until) {
        boolean signed = signedOn.getYear() == year && !signedOn.isAfter(until) && status != ConsultancyStatus.STOPPED;
        return signed || recognised(LocalDate.of(year, 1, 1), until) > 0;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    public boolean sample() {
        return sample;
    }
}

package vn.khuyencong.scheme.registration;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.establishment.Recognition;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.TaxCode;
import vn.khuyencong.shared.UnitId;

/** Nhu cầu đã đăng ký của một cơ sở: what its form says, and where it stands. */
@Entity
@Table(name = "registration")
public class Registration {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "plan_year")
    private int planYear;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    @Column(name = "call_id")
    private Long callId;
    private String name;
    @Column(name = "name_key")
    private String nameKey;
    @Column(name = "tax_code")
    private String taxCode;
    private String district;
    private String commune;
    private String form;
    @Enumerated(EnumType.STRING)
    private RegistrationState state;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    @Column(name = "recorded_by")
    private String recordedBy;
    @Column(name = "recorded_on")
    private LocalDate recordedOn;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "code_digest")
    private String codeDigest;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "record_id")
    private SchemeRecord record;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** How it came. */
    public enum Channel {
        /** By the establishment itself, on the public page. */
        PUBLIC,
        COLLABORATOR,
        OFFICE
    }

    /** What it is registered for. */
    public record Purpose(UnitId unit, int planYear, FundSource fund, Long callId) {
    }

    protected Registration() {
    }

    Registration(Purpose purpose, RegistrationForm stated, String code) {
        unitId = purpose.unit().value();
        planYear = purpose.planYear();
        fund = purpose.fund();
        callId = purpose.callId();
        name = stated.who().name().strip();
        nameKey = Recognition.key(name);
        taxCode = TaxCode.of(stated.who().taxCode()).map(TaxCode::value).orElse(null);
        district = stated.who().district();
        commune = stated.who().commune();
        form = stated.json();
        state = RegistrationState.RECORDED;
        codeDigest = LookUpCode.digest(code);
    }

    void recorded(Channel by, String who, LocalDate day, Instant at) {
        channel = by;
        recordedBy = who;
        recordedOn = day;
        recordedAt = at;
    }

    void go(RegistrationState next) {
        state = next;
    }

    void becomes(SchemeRecord scheme) {
        record = scheme;
    }

    public long id() {
        return id;
    }

    public UnitId unit() {
        return new UnitId(unitId);
    }

    public int planYear() {
        return planYear;
    }

    /** {@link FundSource#UNSPLIT} while it is not known. */
    public FundSource fund() {
        return fund;
    }

    public Long callId() {
        return callId;
    }

    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    /** Null where none was stated, or none that is one. */
    public String taxCode() {
        return taxCode;
    }

    public String district() {
        return district;
    }

    public String commune() {
        return commune;
    }

    public RegistrationForm form() {
        return RegistrationForm.of(form);
    }

    public RegistrationState state() {
        return state;
    }

    public Channel channel() {
        return channel;
    }

    /** User name, or {@code public}. */
    public String recordedBy() {
        return recordedBy;
    }

    public LocalDate recordedOn() {
        return recordedOn;
    }

    /** The scheme it became; null before. */
    public SchemeRecord record() {
        return record;
    }
}

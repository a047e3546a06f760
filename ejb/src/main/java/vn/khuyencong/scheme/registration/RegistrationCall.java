package vn.khuyencong.scheme.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** Đợt đăng ký: a unit asks establishments for their needs of a plan year. */
@Entity
@Table(name = "registration_call")
public class RegistrationCall {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "plan_year")
    private int planYear;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    @Column(name = "opens_on")
    private LocalDate opensOn;
    @Column(name = "closes_on")
    private LocalDate closesOn;
    private String title;
    private String content;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "made_at")
    private Instant madeAt;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected RegistrationCall() {
    }

    RegistrationCall(RegistrationCalls.Draft draft, String madeBy, Instant madeAt) {
        unitId = draft.unit().value();
        planYear = draft.planYear();
        fund = draft.fund();
        opensOn = draft.opensOn();
        closesOn = draft.closesOn();
        title = draft.title();
        content = draft.content();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** Ends it before its time. */
    void closeOn(LocalDate day) {
        closesOn = day;
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
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

    /** {@link FundSource#UNSPLIT} means both funds. */
    public FundSource fund() {
        return fund;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    /** The last day. */
    public LocalDate closesOn() {
        return closesOn;
    }

    public String title() {
        return title;
    }

    public String content() {
        return content;
    }
}

package vn.khuyencong.award;

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
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.shared.UnitId;

/** A certificate of recognition: of a round that was run here or as a unit reported it. It is never changed; it may end. */
@Entity
@Table(name = "award_certificate")
public class AwardCertificate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @ManyToOne
    @JoinColumn(name = "round_id")
    private AwardRound round;
    @ManyToOne
    @JoinColumn(name = "entry_id")
    private AwardEntry entry;
    @Column(name = "report_id")
    private Long reportId;
    @Enumerated(EnumType.STRING)
    private AwardLevel level;
    @Column(name = "issuer_id")
    private String issuer;
    private String number;
    @Column(name = "register_key")
    private String registerKey;
    @Column(name = "standing_key")
    private String standingKey;
    @ManyToOne
    @JoinColumn(name = "product_id")
    private AwardProduct product;
    @Column(name = "unit_id")
    private String unit;
    @Column(name = "product_name")
    private String productName;
    @Column(name = "product_group")
    private String productGroup;
    @Column(name = "establishment_name")
    private String establishmentName;
    private String address;
    private String prize;
    @Column(name = "award_year")
    private int awardYear;
    @Column(name = "decision_number")
    private String decisionNumber;
    @Column(name = "decision_date")
    private LocalDate decisionDate;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Column(name = "check_code")
    private String checkCode;
    @Column(name = "made_at")
    private Instant madeAt;
    @Column(name = "made_by")
    private String madeBy;
    @Column(name = "ended_on")
    private LocalDate endedOn;
    @Column(name = "end_reason")
    private String endReason;
    private boolean sample;

    protected AwardCertificate() {
    }

    /** Of an entry of a round that was run here. */
    AwardCertificate(AwardEntry entered, Register register, String prize, LocalDate validUntil) {
        this(register, entered.product(), entered.unit(), prize, validUntil);
        round = entered.round();
        entry = entered;
        level = round.level();
        productName = entered.productName();
        productGroup = entered.productGroup();
        establishmentName = entered.establishmentName();
        address = entered.stated().establishment().address();
        decided(round.decisionNumber(), round.decisionDate());
        sample = entered.sample() || round.sample();
    }

    /** Of a round that a unit ran elsewhere and reported. */
    AwardCertificate(AwardReport report, AwardResult.RecognisedProduct recognised, AwardProduct product, Register register, LocalDate validUntil) {
        this(register, product, report.unit(), recognised.prize(), validUntil);
        reportId = report.id();
        level = report.level();
        productName = recognised.product();
        productGroup = recognised.group();
        establishmentName = recognised.establishment().name();
        address = recognised.establishment().address();
        decided(report.stated().decision().number(), report.stated().decision().date());
        sample = report.sample();
    }

    private AwardCertificate(Register register, AwardProduct product, UnitId unit, String prize, LocalDate validUntil) {
        issuer = register.issuer() == null ? null : register.issuer().value();
        number = register.number();
        registerKey = register.key();
        checkCode = register.checkCode();
        madeAt = register.at();
        madeBy = register.by();
        this.product = product;
        this.unit = unit.value();
        this.prize = prize;
        this.validUntil = validUntil;
    }

    private void decided(String decision, LocalDate day) {
        decisionNumber = decision;
        decisionDate = day;
        validFrom = day;
        awardYear = day.getYear();
        standingKey = standingKey(issuer(), awardYear, number);
    }

    /** The register that an issuer's numbers are of. */
    static String register(UnitId issuer) {
        return issuer == null ? CertificateRegisters.MINISTRY : issuer.value();
    }

    /** What no other certificate has as long as this one stands; of a round that was run here for ever. */
    static String standingKey(UnitId issuer, int year, String number) {
        return register(issuer) + "/" + year + "/" + number;
    }

    /**
     * How a certificate stands in the register.
     *
     * @param issuer    null: the ministry
     * @param number    in its issuer's register of the year
     * @param key       unique for ever
     * @param checkCode by which anybody can have it checked
     * @param at        when it was made
     * @param by        user name, or the unit that reported it
     */
    record Register(UnitId issuer, String number, String key, String checkCode, Instant at, String by) {
    }

    /** It is worth nothing any more from a day on. */
    void end(LocalDate day, String reason) {
        endedOn = day;
        endReason = reason;
        standingKey = round == null ? null : standingKey;
    }

    /** Whether it is neither withdrawn nor over on a day. */
    public boolean validOn(LocalDate day) {
        return endedOn == null && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    public long id() {
        return id;
    }

    public AwardRound round() {
        return round;
    }

    public AwardEntry entry() {
        return entry;
    }

    public Long reportId() {
        return reportId;
    }

    public AwardLevel level() {
        return level;
    }

    /** Null: the ministry. */
    public UnitId issuer() {
        return issuer == null ? null : new UnitId(issuer);
    }

    /** In the issuer's register. */
    public String number() {
        return number;
    }

    /** Issuer, number; and the report where two units use one number twice. */
    public String registerKey() {
        return registerKey;
    }

    public AwardProduct product() {
        return product;
    }

    /** The province of the establishment. */
    public UnitId unit() {
        return new UnitId(unit);
    }

    public String productName() {
        return productName;
    }

    public String productGroup() {
        return productGroup;
    }

    public String establishmentName() {
        return establishmentName;
    }

    public String address() {
        return address;
    }

    public String prize() {
        return prize;
    }

    public int awardYear() {
        return awardYear;
    }

    public String decisionNumber() {
        return decisionNumber;
    }

    public LocalDate decisionDate() {
        return decisionDate;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Null: no end is known. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** What its QR code leads to. */
    public String checkCode() {
        return checkCode;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String madeBy() {
        return madeBy;
    }

    /** Withdrawn, or the report it came from is no longer in force. */
    public LocalDate endedOn() {
        return endedOn;
    }

    public String endReason() {
        return endReason;
    }

    public boolean sample() {
        return sample;
    }
}

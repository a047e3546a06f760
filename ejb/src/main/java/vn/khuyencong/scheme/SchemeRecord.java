package vn.khuyencong.scheme;

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
import java.time.LocalDate;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/**
 * Hồ sơ của một đề án: one record for the whole life of a scheme, known by unit, plan year, fund and code. It says where the
 * scheme stands; how it came there is in its events, what it is in the versions of the plan.
 */
@Entity
@Table(name = "scheme_record")
public class SchemeRecord {

    private static final int LONGEST_SEARCH_KEY = 1200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    private long id;
    @Column(name = "unit_id")
    private String unitId;
    @Column(name = "plan_year")
    private int planYear;
    @Enumerated(EnumType.STRING)
    private FundSource fund;
    private String code;
    private String name;
    @Enumerated(EnumType.STRING)
    private PlanSubmission.SchemeKind kind;
    @Column(name = "implementing_unit")
    private String implementingUnit;
    @Column(name = "end_month")
    private String endMonth;
    @Enumerated(EnumType.STRING)
    private SchemeState state;
    @Enumerated(EnumType.STRING)
    @Column(name = "former_state")
    private SchemeState formerState;
    private int steps;
    @Column(name = "percent_done")
    private int percentDone;
    @Column(name = "search_key")
    private String searchKey;
    @Column(name = "last_act_on")
    private LocalDate lastActOn;
    @Column(name = "last_step_on")
    private LocalDate lastStepOn;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scheme_id")
    private Scheme scheme;
    /** The same for questions alone, which would leave out what is only drafted if they went by the scheme. */
    @Column(name = "scheme_id", insertable = false, updatable = false)
    private Long schemeId;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replaces_id")
    private SchemeRecord replaces;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    protected SchemeRecord() {
    }

    SchemeRecord(UnitId unit, int planYear, FundSource fund, String code) {
        unitId = unit.value();
        this.planYear = planYear;
        this.fund = fund;
        this.code = code;
        state = SchemeState.NEW;
    }

    /** Takes over what the newest version of the plan says of it. */
    void beAsIn(Scheme stated) {
        scheme = stated;
        describe(stated.name(), stated.kind(), stated.implementingUnit(), stated.endMonth());
    }

    public void describe(String newName, PlanSubmission.SchemeKind newKind, String newImplementingUnit, String newEndMonth) {
        name = newName;
        kind = newKind;
        implementingUnit = newImplementingUnit;
        endMonth = newEndMonth;
        String key = VietnameseText.searchKey(code + " " + newName);
        searchKey = key.substring(0, Math.min(key.length(), LONGEST_SEARCH_KEY));
    }

    /** Goes where a transition leads; a side state remembers where it came from. */
    void go(Transition transition) {
        SchemeState next = transition.to() == null ? formerState : transition.to();
        if (next.isPending() && !state.isPending()) {
            formerState = state;
        } else if (!next.isPending()) {
            formerState = null;
        }
        state = next;
    }

    /** Something was done to it on a business day: lists of what waits and of what stands still ask for the last one of thousands of schemes. */
    void acted(SchemeAct act, LocalDate day) {
        lastActOn = later(lastActOn, day);
        lastStepOn = act.isStep() ? later(lastStepOn, day) : lastStepOn;
    }

    private static LocalDate later(LocalDate known, LocalDate day) {
        return known == null || day.isAfter(known) ? day : known;
    }

    void stepTaken(int number) {
        steps = number;
    }

    void done(int percent) {
        percentDone = percent;
    }

    void replaces(SchemeRecord other) {
        replaces = other;
    }

    public long id() {
        return id;
    }

    /** The unit whose plan it was approved in; a successor acts for it. */
    public UnitId unit() {
        return new UnitId(unitId);
    }

    public int planYear() {
        return planYear;
    }

    public FundSource fund() {
        return fund;
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

    /** The month in which it is to end, as {@code yyyy-MM}; may be null. */
    public String endMonth() {
        return endMonth;
    }

    public SchemeState state() {
        return state;
    }

    /** Where it was before a request or a hold; null unless it is pending. */
    public SchemeState formerState() {
        return formerState;
    }

    /** How many steps its unit has sent: the next message about it carries this number plus one. */
    public int steps() {
        return steps;
    }

    /** Khối lượng công việc đã thực hiện, 0 to 100. */
    public int percentDone() {
        return percentDone;
    }

    /** The business day on which something was last done to it. */
    public LocalDate lastActOn() {
        return lastActOn;
    }

    /** What the newest version of the plan says of it; null while it is drafted. */
    public Scheme scheme() {
        return scheme;
    }

    /** The stopped scheme whose freed money it uses, or null. */
    public SchemeRecord replaces() {
        return replaces;
    }
}

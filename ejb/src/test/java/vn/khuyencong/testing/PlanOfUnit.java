package vn.khuyencong.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.Judgement;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** A plan as a unit sends it, scheme by scheme; amounts in triệu đồng. */
public final class PlanOfUnit {

    private static final long TRIEU = 1_000_000;

    private final UnitId unit;
    private final int year;
    private final FundSource fund;
    private final List<PlanSubmission.Scheme> schemes = new ArrayList<>();
    private int version = 1;
    private SubmissionKind kind = SubmissionKind.ORIGINAL;
    private PlanSubmission.Decision decision;

    public PlanOfUnit(String unit, int year, FundSource fund) {
        this.unit = new UnitId(unit);
        this.year = year;
        this.fund = fund;
    }

    /** A scheme that supports one establishment with a machine. */
    public PlanOfUnit machine(String code, String establishment, long support) {
        return machineFor(code, establishment, support, 3 * support);
    }

    /** The same, held against the ceiling of its unit. */
    public PlanOfUnit machineByRate(String code, String establishment, long support) {
        return machine(code, establishment, support, 3 * support, "MACHINERY");
    }

    /** The same of a machine of a price. */
    public PlanOfUnit machineFor(String code, String establishment, long support, long price) {
        return machine(code, establishment, support, price, fund == FundSource.NATIONAL ? "MACHINERY" : null);
    }

    private PlanOfUnit machine(String code, String establishment, long support, long price, String norm) {
        PlanSubmission.Equipment machine = new PlanSubmission.Equipment("Máy " + code, "Công suất 10 kW", "Việt Nam", 1, price * TRIEU,
                new PlanSubmission.Quotation("BG-" + code, "Công ty Máy", LocalDate.of(year - 1, 6, 1), LocalDate.of(year, 6, 30)));
        PlanSubmission.Line line = new PlanSubmission.Line("A3", norm, "Máy móc tiên tiến", "Chế biến", "Gỗ", null, false,
                null, new PlanSubmission.Establishment(establishment, PlanSubmission.LegalForm.COMPANY, null, "xã A"), 1, price * TRIEU,
                support * TRIEU, 2 * price / 3 * TRIEU, 0, List.of(machine));
        return scheme(code, support, line);
    }

    /** A scheme that the unit carries out by itself: communication, training, management. */
    public PlanOfUnit ownWork(String code, long support) {
        return scheme(code, support, new PlanSubmission.Line("A6", null, "Thông tin, tuyên truyền", null, null, null, false, null, null, 1,
                support * TRIEU, support * TRIEU, 0, 0, List.of()));
    }

    /** A scheme that takes part in a fair. */
    public PlanOfUnit fair(String code, long support) {
        return scheme(code, support, new PlanSubmission.Line("A4", fund == FundSource.NATIONAL ? "FAIR_DOMESTIC_ORGANISE" : null, "Hội chợ", null, null, null,
                false, null, null, 1, support * TRIEU, support * TRIEU, 0, 0, List.of()));
    }

    private PlanOfUnit scheme(String code, long support, PlanSubmission.Line line) {
        schemes.add(new PlanSubmission.Scheme(code, "Đề án " + code, PlanSubmission.SchemeKind.SINGLE, "Trung tâm Khuyến công", "xã A",
                year + "-02", year + "-10", "Hoàn thành", support * TRIEU, List.of(line)));
        return this;
    }

    public PlanOfUnit decided(String number, LocalDate day) {
        return decidedBy(fund == FundSource.NATIONAL ? "Bộ trưởng Bộ Công Thương" : "Chủ tịch UBND tỉnh", number, day);
    }

    public PlanOfUnit decidedBy(String authority, String number, LocalDate day) {
        decision = new PlanSubmission.Decision(number, day, authority);
        return this;
    }

    /** The next version, empty and undecided at first: it takes the place of what came before. */
    public PlanOfUnit next() {
        version++;
        decision = null;
        kind = SubmissionKind.REPLACEMENT;
        schemes.clear();
        return this;
    }

    /** The next version, which adds to what came before. */
    public PlanOfUnit supplement() {
        next();
        kind = SubmissionKind.SUPPLEMENT;
        return this;
    }

    /** The next version, which takes everything back. */
    public PlanOfUnit withdrawal() {
        next();
        kind = SubmissionKind.WITHDRAWAL;
        return this;
    }

    public PlanSubmission data() {
        long support = schemes.stream().mapToLong(PlanSubmission.Scheme::support).sum();
        long counterpart = schemes.stream().flatMap(scheme -> scheme.lines().stream()).mapToLong(PlanSubmission.Line::counterpart).sum();
        long lines = schemes.stream().mapToLong(scheme -> scheme.lines().size()).sum();
        return new PlanSubmission(new DocumentKey(unit.value(), year, "PLAN_" + fund, "KH-" + fund, version), kind, fund, "Kế hoạch", false,
                decision, List.copyOf(schemes), List.of(), new PlanSubmission.Totals(schemes.size(), lines, support, counterpart));
    }

    /** Takes it in as intake does; the version, accepted or returned. */
    public Judgement taken(Services.Work work, LocalDate today) {
        EventWriter.Composed composed = EventWriter.compose(EventWriter.Origin.gateway(unit, "gw", 1), Json.MAPPER.valueToTree(data()), Services.NOW);
        Message message = composed.read().message();
        long messageId = InboxRows.add(work.em(), today, composed.body());
        BudgetPlans plans = work.the(BudgetPlans.class);
        DocumentVersion registered = plans.register(messageId, message);
        return plans.judge(registered, message, today);
    }
}

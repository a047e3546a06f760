package vn.khuyencong.norm.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;

/** Builds plans and the law they are judged by, in the words of the field; money in triệu đồng. */
final class Plans {

    static final LocalDate RECEIPT_DAY = LocalDate.of(2023, 1, 20);
    private static final long MILLION = 1_000_000L;

    private final FundSource fund;
    private final List<PlanSubmission.Scheme> schemes = new ArrayList<>();
    private SubmissionKind kind = SubmissionKind.ORIGINAL;
    private int version = 1;
    private LocalDate decided;
    private long statedTotal = -1;
    private List<Amount> targets = List.of();

    private Plans(FundSource fund) {
        this.fund = fund;
    }

    static Plans nationalPlan() {
        return new Plans(FundSource.NATIONAL);
    }

    static Plans localPlan() {
        return new Plans(FundSource.LOCAL);
    }

    Plans decidedOn(String day) {
        decided = LocalDate.parse(day);
        return this;
    }

    Plans as(SubmissionKind newKind, int newVersion) {
        kind = newKind;
        version = newVersion;
        return this;
    }

    Plans statingTotal(long millions) {
        statedTotal = millions * MILLION;
        return this;
    }

    Plans withTarget(String indicator, FundSource of, long amount) {
        targets = List.of(new Amount(indicator, of, null, amount));
        return this;
    }

    Plans scheme(String code, PlanSubmission.Line... lines) {
        long support = List.of(lines).stream().mapToLong(PlanSubmission.Line::support).sum();
        schemes.add(new PlanSubmission.Scheme(code, "Đề án " + code, PlanSubmission.SchemeKind.SINGLE, "Trung tâm Khuyến công",
                null, null, null, null, support, List.of(lines)));
        return this;
    }

    static PlanSubmission.Line machinery(String establishment, long support, long cost) {
        return line("A3", "MACHINERY", establishment, support, cost);
    }

    static PlanSubmission.Line line(String activity, String norm, String establishment, long support, long cost) {
        return new PlanSubmission.Line(activity, norm, "Nội dung", null, null, null, false, null,
                establishment == null ? null
                        : new PlanSubmission.Establishment(establishment, PlanSubmission.LegalForm.COMPANY, null, null),
                1, cost * MILLION, support * MILLION, (cost - support) * MILLION, 0, List.of());
    }

    PlanSubmission build() {
        List<PlanSubmission.Line> lines = schemes.stream().flatMap(scheme -> scheme.lines().stream()).toList();
        long support = lines.stream().mapToLong(PlanSubmission.Line::support).sum();
        PlanSubmission.Totals totals = new PlanSubmission.Totals(schemes.size(), lines.size(),
                statedTotal < 0 ? support : statedTotal, lines.stream().mapToLong(PlanSubmission.Line::counterpart).sum());
        PlanSubmission.Decision decision = decided == null ? null : new PlanSubmission.Decision("1/QĐ-BCT", decided, "Bộ trưởng");
        return new PlanSubmission(new DocumentKey("P63-24", 2023, "PLAN_" + fund, "KH-01", version), kind, fund, "Kế hoạch",
                false, decision, schemes, targets, totals);
    }

    static NormPack lawOf(LocalDate day) {
        return file().on(day);
    }

    /** The national ceilings of the two circulars that the tests need, the activities of both decrees, and some indicators. */
    static NormFile file() {
        List<Ceiling> ceilings = List.of(
                ceiling(1, "MACHINERY", "A3", "50", 200L, "establishment", "2014-04-08", "2018-05-10", "TTLT 26/2014", true),
                ceiling(2, "MACHINERY", "A3", "50", 300L, "establishment", "2018-05-11", null, "TT 28/2018/TT-BTC, Điều 8", true),
                ceiling(3, "DEMO_NEW", "A3", "30", 1_000L, "model", "2018-05-11", null, "TT 28/2018/TT-BTC, Điều 8", true),
                ceiling(4, "BRAND", "A4", "50", 35L, "trademark", "2018-05-11", null, "TT 28/2018/TT-BTC", false));
        List<NormFile.Activity> activities = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            activities.add(activity("A" + i, "2012-07-05", "NĐ 45/2012/NĐ-CP, Điều 4"));
        }
        activities.add(activity("A10", "2025-10-15", "NĐ 235/2025/NĐ-CP"));
        Set<FundSource> all = Set.of(FundSource.values());
        return new NormFile(ceilings, activities, List.of(indicator("funds", all, null), indicator("vocational_trained", all, null),
                indicator("vocational_employed_after", all, "vocational_trained"),
                indicator("consultancy_projects", Set.of(FundSource.UNSPLIT), null)));
    }

    private static NormFile.Activity activity(String code, String from, String basis) {
        return new NormFile.Activity(code, "Nội dung " + code, LocalDate.parse(from), null, basis, true);
    }

    private static NormFile.Indicator indicator(String code, Set<FundSource> funds, String atMost) {
        return new NormFile.Indicator(code, "Chỉ tiêu " + code, funds, atMost, LocalDate.of(2014, 1, 1), null, null, false);
    }

    private static Ceiling ceiling(long id, String rule, String activity, String percent, Long millions, String per,
                                   String from, String to, String basis, boolean verified) {
        return new Ceiling(id, rule, activity, FundSource.NATIONAL, new BigDecimal(percent), Dong.ofMillions(millions), per,
                LocalDate.parse(from), to == null ? null : LocalDate.parse(to), basis, verified);
    }
}

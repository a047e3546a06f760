package vn.khuyencong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;

/** A decided plan as the records of a province tell of it, written scheme by scheme; amounts in triệu đồng. */
final class RecordedPlan {

    private static final long MILLION = 1_000_000L;
    private static final int MACHINERY_PERCENT = 50;
    private static final int MODEL_PERCENT = 30;

    private final String unit;
    private final String province;
    private final int year;
    private final FundSource fund;
    private final PlanSubmission.Decision decision;
    private final List<PlanSubmission.Scheme> schemes = new ArrayList<>();

    RecordedPlan(String unit, String province, int year, FundSource fund, PlanSubmission.Decision decision) {
        this.unit = unit;
        this.province = province;
        this.year = year;
        this.fund = fund;
        this.decision = decision;
    }

    static PlanSubmission.Decision byTheMinister(String number, LocalDate day) {
        return new PlanSubmission.Decision(number, day, "Bộ trưởng Bộ Công Thương");
    }

    static PlanSubmission.Decision byTheProvince(String number, LocalDate day) {
        return new PlanSubmission.Decision(number, day, "Chủ tịch Ủy ban nhân dân");
    }

    static PlanSubmission.Establishment establishment(String name, PlanSubmission.LegalForm form, String address) {
        return new PlanSubmission.Establishment(name, form, null, address);
    }

    /** One that the records do not name. */
    static PlanSubmission.Establishment unnamed(int number, String address) {
        return establishment(String.format("Cơ sở CNNT minh họa %02d", number), PlanSubmission.LegalForm.COMPANY, address);
    }

    /** Advanced machines, the same support for each establishment. */
    RecordedPlan machines(String name, long support, String machine, PlanSubmission.Establishment... establishments) {
        List<PlanSubmission.Line> lines = new ArrayList<>();
        for (PlanSubmission.Establishment establishment : establishments) {
            lines.add(equipment("MACHINERY", name, support, MACHINERY_PERCENT, machine, establishment));
        }
        return scheme(name, lines.size() == 1 ? PlanSubmission.SchemeKind.SINGLE : PlanSubmission.SchemeKind.GROUP, lines);
    }

    /** A model of a new product. */
    RecordedPlan model(String name, long support, String machine, PlanSubmission.Establishment establishment) {
        return scheme(name, PlanSubmission.SchemeKind.SHOWCASE, List.of(equipment("DEMO_NEW", name, support, MODEL_PERCENT, machine, establishment)));
    }

    /** What the centre carries out by itself. */
    RecordedPlan work(String activity, String name, long support) {
        return scheme(name, PlanSubmission.SchemeKind.SINGLE, List.of(new PlanSubmission.Line(activity, null, name, null, null, null, false, null, null,
                1, support * MILLION, support * MILLION, 0, 0, List.of())));
    }

    private RecordedPlan scheme(String name, PlanSubmission.SchemeKind kind, List<PlanSubmission.Line> lines) {
        String code = String.format("%s-%d-%02d", fund == FundSource.NATIONAL ? "KCQG" : "KCDP", year, schemes.size() + 1);
        schemes.add(new PlanSubmission.Scheme(code, name, kind, "Trung tâm Khuyến công " + province, province, year + "-03", year + "-11", null,
                lines.stream().mapToLong(PlanSubmission.Line::support).sum(), lines));
        return this;
    }

    private PlanSubmission.Line equipment(String norm, String content, long support, int percent, String machine,
                                          PlanSubmission.Establishment establishment) {
        long cost = (support * 100 / percent + 10) * MILLION;
        return new PlanSubmission.Line("A3", norm, content, null, null, null, false, null, establishment, 1, cost, support * MILLION,
                cost - support * MILLION, 0, List.of(new PlanSubmission.Equipment(machine, null, null, 1, cost, new PlanSubmission.Quotation(
                "BG-" + (schemes.size() + 1), "Nhà cung cấp minh họa", LocalDate.of(year - 1, 9, 1), LocalDate.of(year, 6, 30)))));
    }

    List<PlanSubmission.Scheme> schemes() {
        return List.copyOf(schemes);
    }

    PlanSubmission document() {
        return document(schemes.isEmpty() ? SubmissionKind.NIL : SubmissionKind.ORIGINAL);
    }

    private PlanSubmission document(SubmissionKind kind) {
        boolean national = fund == FundSource.NATIONAL;
        List<PlanSubmission.Line> lines = schemes.stream().flatMap(scheme -> scheme.lines().stream()).toList();
        return new PlanSubmission(new DocumentKey(unit, year, "PLAN_" + fund, (national ? "KH-KCQG-" : "KH-KCDP-") + year, 1), kind, fund,
                "Kế hoạch kinh phí khuyến công " + (national ? "quốc gia" : "địa phương") + " năm " + year + " - " + province + " (số liệu minh họa)",
                true, decision, schemes(), List.of(), new PlanSubmission.Totals(schemes.size(), lines.size(),
                lines.stream().mapToLong(PlanSubmission.Line::support).sum(), lines.stream().mapToLong(PlanSubmission.Line::counterpart).sum()));
    }
}

package vn.khuyencong.system;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.AttachmentFile;
import vn.khuyencong.exchange.contract.AttachmentReference;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** A plan submission in the making: decided, of the local fund and without a scheme until told otherwise. Money in triệu đồng. */
final class Plan {

    static final long MILLION = 1_000_000L;

    private final UnitId unit;
    private final int year;
    private FundSource fund = FundSource.LOCAL;
    private String number = "KH-01";
    private int version = 1;
    private SubmissionKind kind = SubmissionKind.ORIGINAL;
    private LocalDate decided;
    private final List<PlanSubmission.Scheme> schemes = new ArrayList<>();
    private final List<AttachmentReference> attachments = new ArrayList<>();

    private Plan(UnitId unit, int year) {
        this.unit = unit;
        this.year = year;
    }

    static Plan of(UnitId unit, int year) {
        return new Plan(unit, year);
    }

    Plan fund(FundSource itsFund) {
        fund = itsFund;
        return this;
    }

    Plan number(String itsNumber) {
        number = itsNumber;
        return this;
    }

    Plan version(int itsVersion, SubmissionKind itsKind) {
        version = itsVersion;
        kind = itsKind;
        return this;
    }

    Plan nil() {
        kind = SubmissionKind.NIL;
        return this;
    }

    Plan decidedOn(LocalDate day) {
        decided = day;
        return this;
    }

    /** A scheme of one fair, which has no ceiling of its own. */
    Plan fair(long support) {
        return scheme("Tham gia hội chợ, triển lãm", List.of(line("A4", null, null, support, support)));
    }

    /** A scheme of one machine for one establishment. */
    Plan machine(String establishment, long support, long cost) {
        return scheme("Ứng dụng máy móc, thiết bị tiên tiến", List.of(line("A3", "MACHINERY", establishment, support, cost)));
    }

    /** With a file that travels apart. */
    Plan attached(AttachmentFile file) {
        attachments.add(file.reference(null));
        return this;
    }

    /** One scheme of many lines of one triệu đồng each. */
    Plan manyLines(int count) {
        List<PlanSubmission.Line> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(line("A6", null, null, 1, 1));
        }
        return scheme("Thông tin, tuyên truyền", lines);
    }

    PlanSubmission document() {
        List<PlanSubmission.Line> lines = schemes.stream().flatMap(scheme -> scheme.lines().stream()).toList();
        PlanSubmission.Totals totals = new PlanSubmission.Totals(schemes.size(), lines.size(),
                lines.stream().mapToLong(PlanSubmission.Line::support).sum(),
                lines.stream().mapToLong(PlanSubmission.Line::counterpart).sum());
        PlanSubmission.Decision decision = decided == null ? null
                : new PlanSubmission.Decision("1/QĐ-" + number.replaceAll("\\P{Alnum}", ""), decided, "Chủ tịch Ủy ban nhân dân");
        return new PlanSubmission(new DocumentKey(unit.value(), year, "PLAN_" + fund, number, version), kind, fund,
                "Kế hoạch kinh phí khuyến công năm " + year, false, decision, schemes, List.of(), totals, List.copyOf(attachments));
    }

    private Plan scheme(String name, List<PlanSubmission.Line> lines) {
        schemes.add(new PlanSubmission.Scheme(number + "/" + version + "/ĐA-" + (schemes.size() + 1), name,
                lines.size() == 1 ? PlanSubmission.SchemeKind.SINGLE : PlanSubmission.SchemeKind.GROUP,
                "Trung tâm Khuyến công", null, null, null, null,
                lines.stream().mapToLong(PlanSubmission.Line::support).sum(), List.copyOf(lines)));
        return this;
    }

    private static PlanSubmission.Line line(String activity, String norm, String establishment, long support, long cost) {
        PlanSubmission.Establishment supported = establishment == null ? null : new PlanSubmission.Establishment(establishment,
                PlanSubmission.LegalForm.HOUSEHOLD, null, null);
        return new PlanSubmission.Line(activity, norm, "Nội dung hỗ trợ", null, null, null, false, null, supported, 1,
                cost * MILLION, support * MILLION, (cost - support) * MILLION, 0, List.of());
    }
}

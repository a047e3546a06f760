package vn.khuyencong.plan.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.plan.national.SchemeTurn.To;

/**
 * What the thoughts on its lines make of a scheme: with a returned line, or one nobody has looked at, it stays in appraisal;
 * with a line that passes it passes, reduced to what passes; else its most lenient refusal says where it goes.
 *
 * @param scheme as it was submitted
 * @param lines  the newest appraisal of each line, in their order; null where there is none
 */
public record SchemeAppraisal(Scheme scheme, List<LineAppraisal> lines) {

    public static SchemeAppraisal of(Scheme scheme, Map<Long, LineAppraisal> newest) {
        return new SchemeAppraisal(scheme, new ArrayList<>(scheme.lines().stream().map(line -> newest.get(line.id())).toList()));
    }

    public boolean complete() {
        return lines.stream().allMatch(line -> line != null && line.outcome() != AppraisalOutcome.RETURN);
    }

    public boolean passes() {
        return complete() && lines.stream().anyMatch(line -> line.outcome().passes());
    }

    public boolean returned() {
        return lines.stream().anyMatch(line -> line != null && line.outcome() == AppraisalOutcome.RETURN);
    }

    /** What is left of it, in đồng. */
    public long decided() {
        return lines.stream().filter(Objects::nonNull).mapToLong(LineAppraisal::decided).reduce(0, Math::addExact);
    }

    /** Where the scheme stands by it. */
    public To turn() {
        return !complete() ? To.APPRAISAL : passes() ? To.PASSED : To.REJECTED;
    }

    /** The appraisal that says why it is not, or not wholly, in the plan; null where all of it passes. */
    public LineAppraisal why() {
        return lines.stream().filter(Objects::nonNull).filter(line -> line.outcome() != AppraisalOutcome.PASS)
                .min(Comparator.comparing(line -> LENIENT_FIRST.indexOf(line.outcome()))).orElse(null);
    }

    private static final List<AppraisalOutcome> LENIENT_FIRST = List.of(AppraisalOutcome.RETURN, AppraisalOutcome.MOVE_TO_LOCAL,
            AppraisalOutcome.DEFER, AppraisalOutcome.REJECT, AppraisalOutcome.REDUCE);

    /** The lines that go into another plan, and why; null if none does. */
    LineAppraisal move() {
        return lines.stream().filter(Objects::nonNull).filter(line -> line.outcome().moves()).findFirst().orElse(null);
    }

    /** The scheme with the lines that go into another plan, as they were submitted. */
    PlanSubmission.Scheme asMoved() {
        PlanSubmission.Scheme stated = AsSubmitted.scheme(scheme);
        return stated.with(IntStream.range(0, lines.size()).filter(i -> lines.get(i) != null && lines.get(i).outcome().moves())
                .mapToObj(stated.lines()::get).toList());
    }

    /** The scheme with the lines that passed and what is left of their support. */
    PlanSubmission.Scheme asDecided() {
        PlanSubmission.Scheme stated = AsSubmitted.scheme(scheme);
        List<PlanSubmission.Line> passed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).outcome().passes()) {
                passed.add(stated.lines().get(i).supportedBy(lines.get(i).decided()));
            }
        }
        return stated.with(passed);
    }

    /** Where a line stands in the document as submitted. */
    public static String cell(SchemeLine line, Scheme scheme) {
        return "/data/schemes/" + (scheme.position() - 1) + "/lines/" + scheme.lines().indexOf(line);
    }
}

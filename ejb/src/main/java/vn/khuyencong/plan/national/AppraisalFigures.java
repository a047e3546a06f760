package vn.khuyencong.plan.national;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Schemes and their appraisal in figures; money in đồng.
 *
 * @param schemes   how many there are
 * @param lines     how many lines they have
 * @param submitted support asked for
 * @param looked    lines with an outcome other than a return
 * @param returned  lines returned
 * @param passing   schemes that pass
 * @param passed    support that passes
 * @param refused   lines that are rejected
 * @param moved     lines that go to the local fund or to the next year
 */
public record AppraisalFigures(long schemes, long lines, long submitted, long looked, long returned, long passing, long passed, long refused,
                               long moved) {

    static final AppraisalFigures NONE = new AppraisalFigures(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Of schemes that are not appraised here; support in đồng. */
    static AppraisalFigures unappraised(long schemes, long lines, long support) {
        return new AppraisalFigures(schemes, lines, support, 0, 0, 0, 0, 0, 0);
    }

    static AppraisalFigures of(List<SchemeAppraisal> schemes) {
        List<LineAppraisal> thoughts = schemes.stream().flatMap(scheme -> scheme.lines().stream()).filter(Objects::nonNull).toList();
        long returned = thoughts.stream().filter(thought -> thought.outcome() == AppraisalOutcome.RETURN).count();
        return new AppraisalFigures(schemes.size(), schemes.stream().mapToLong(scheme -> scheme.lines().size()).sum(),
                schemes.stream().mapToLong(scheme -> scheme.scheme().support()).reduce(0, Math::addExact), thoughts.size() - returned, returned,
                schemes.stream().filter(SchemeAppraisal::passes).count(),
                schemes.stream().filter(SchemeAppraisal::passes).mapToLong(SchemeAppraisal::decided).reduce(0, Math::addExact),
                thoughts.stream().filter(thought -> thought.outcome() == AppraisalOutcome.REJECT).count(),
                thoughts.stream().filter(thought -> thought.outcome().moves()).count());
    }

    /** Of several documents together. */
    public static AppraisalFigures sum(Collection<AppraisalFigures> parts) {
        return parts.stream().reduce(NONE, AppraisalFigures::plus);
    }

    private AppraisalFigures plus(AppraisalFigures more) {
        return new AppraisalFigures(schemes + more.schemes, lines + more.lines, Math.addExact(submitted, more.submitted), looked + more.looked,
                returned + more.returned, passing + more.passing, Math.addExact(passed, more.passed), refused + more.refused, moved + more.moved);
    }

    /** Lines that nobody has looked at. */
    public long waiting() {
        return lines - looked - returned;
    }
}

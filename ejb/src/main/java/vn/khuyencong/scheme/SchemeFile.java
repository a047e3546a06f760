package vn.khuyencong.scheme;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.plan.comparison.Comparison;
import vn.khuyencong.shared.Basis;

/**
 * Everything there is to know about one scheme.
 *
 * @param record   where it stands
 * @param granted  đồng granted and not yet settled
 * @param settled  đồng settled
 * @param content  what it is, in the first decided version (else the first) against the newest; null while it is drafted
 * @param facts    place, time and expected result in the newest version; null while it is drafted
 * @param lines    its lines in the newest version; empty while it is drafted
 * @param versions the versions of the plan that state it, oldest first
 * @param events   what was done to it, oldest first
 * @param money    where its money came from and went to, oldest first
 * @param replaces the stopped scheme whose freed money it uses, or null
 */
public record SchemeFile(SchemeRecord record, long granted, long paid, long settled, Comparison content, Facts facts,
                         List<PlanSubmission.Line> lines, List<Mention> versions, List<SchemeEvent> events, List<MoneyMove> money,
                         Neighbour replaces) {

    /** What the newest version says beyond money; {@code sample} where its figures are sample data. */
    public record Facts(String place, String startMonth, String expectedResult, boolean sample) {
    }

    /** Another scheme, by its number and code. */
    public record Neighbour(long id, String code, String name) {
    }

    /**
     * A version of the plan that states it.
     *
     * @param id        number of the version
     * @param messageId the message it came by or rests on
     * @param number    number of the version in its document
     * @param support   what it gives the scheme, in đồng
     */
    public record Mention(long id, long messageId, String document, int number, Basis basis, VersionState state, String decisionNumber,
                          LocalDate decisionDate, LocalDate inForceFrom, LocalDate inForceTo, long support) {
    }

    /** The messages it is spoken of in, oldest first. */
    public List<Long> messages() {
        return java.util.stream.Stream.concat(versions.stream().map(Mention::messageId),
                events.stream().map(SchemeEvent::messageId).filter(java.util.Objects::nonNull)).distinct().sorted().toList();
    }
}

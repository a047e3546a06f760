package vn.khuyencong.award;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.AwardLevel;

/**
 * What the minutes of a council say, as they are signed.
 *
 * @param round         its code
 * @param heldOn        the day on which the council met
 * @param scoringDigest of what the ranking was computed from
 * @param rankingDigest of the ranking
 * @param jurors        who judged, and who was taken out while the jury worked
 * @param recusals      who did not judge what
 * @param members       of the council
 * @param decisions     of every entry, in the order of the ranking
 * @param opinion       what else was said; null for nothing
 */
public record MinutesContent(String round, String roundName, AwardLevel level, LocalDate heldOn, String place, String scoringDigest, String rankingDigest,
                             List<JurorLine> jurors, List<RecusalLine> recusals, List<Member> members, List<Decision> decisions, String opinion) {

    /** @param endReason why his sheets do not count; null where they do */
    public record JurorLine(String name, String position, JurorRole role, String group, String endReason) {
    }

    public record RecusalLine(String juror, String entry, String reason) {
    }

    public record Member(String name, String position, CouncilRole role, boolean present) {
    }

    /** @param verdict number of the record that it rests on */
    public record Decision(long verdict, String entry, String product, String establishment, String group, Integer rank, Integer totalMilli, boolean passes,
                           boolean certified, String prize, String reason) {

        /** Whether the council decided other than the ranking says. */
        public boolean differs() {
            return certified != passes;
        }

        static Decision of(AwardVerdict verdict) {
            AwardEntry entry = verdict.entry();
            return new Decision(verdict.id(), entry.reference(), entry.productName(), entry.establishmentName(), entry.productGroup(), verdict.rank(),
                    verdict.totalMilli(), verdict.passes(), verdict.certified(), verdict.prize(), verdict.reason());
        }
    }
}

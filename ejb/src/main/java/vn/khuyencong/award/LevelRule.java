package vn.khuyencong.award;

import java.time.LocalDate;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.norm.LawContent.AwardTerms;
import vn.khuyencong.norm.LawEntry;

/**
 * A level of recognition while it exists, and what holds in its rounds.
 *
 * @param below               the level whose valid certificate a product must hold; null: none
 * @param passMark            points of 100 from which on a product passes
 * @param certificateMonths   how long a certificate holds; null: not limited
 * @param mostOfEstablishment entries of one establishment in a round; null: not limited
 * @param mostOfUnit          entries of one unit in a round; null: not limited
 * @param juryLeast           given sheets that an entry needs
 * @param legalBasis          where it stands
 * @param verified            whether somebody has held it against that text
 */
public record LevelRule(AwardLevel level, AwardLevel below, int passMark, Integer certificateMonths, Integer mostOfEstablishment, Integer mostOfUnit,
                        int juryLeast, String legalBasis, boolean verified) {

    static LevelRule of(LawEntry entry) {
        AwardTerms terms = (AwardTerms) entry.content();
        return new LevelRule(terms.level(), terms.below(), terms.passMark(), terms.certificateMonths(), terms.mostOfEstablishment(), terms.mostOfUnit(),
                terms.juryLeast(), entry.legalBasis(), entry.verified());
    }

    /** Last day of a certificate of a decision of a day; null: not limited. */
    LocalDate until(LocalDate decided) {
        return certificateMonths == null ? null : decided.plusMonths(certificateMonths).minusDays(1);
    }
}

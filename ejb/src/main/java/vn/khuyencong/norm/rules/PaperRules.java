package vn.khuyencong.norm.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.shared.Refusal;

/**
 * What holds for documents of past years entered from paper. They tell what was decided then, and history cannot be
 * corrected: what a ceiling would refuse today is a warning there. What contradicts itself (sums, codes) was mistyped and is
 * refused as ever.
 */
public final class PaperRules {

    /** Rules that hold a line against the law of its day. */
    private static final Set<String> OF_CEILINGS = Set.of("CEILING_EXCEEDED", "CEILING_SHARE_EXCEEDED", "NORM_NOT_IN_FORCE",
            "ESTABLISHMENT_MISSING");

    private PaperRules() {
    }

    /** Only years before the current one are entered from paper; for this one the unit itself is to submit. */
    public static Optional<Refusal> year(int planYear, LocalDate businessDay) {
        return planYear < businessDay.getYear() ? Optional.empty()
                : Optional.of(Refusal.error("PAPER_YEAR_NOT_PAST", "", "/data/key/planYear", Integer.toString(planYear),
                Integer.toString(businessDay.getYear())));
    }

    /**
     * The findings of the ordinary rules as they count for a paper entry, and what is wrong with the paper itself.
     *
     * @param planYear the year the document speaks of: its paper is of that year, the one before or the one after
     * @param findings of the ordinary rules, by the law of the decision's day, else of the paper's
     */
    public static List<Refusal> judge(PaperSource paper, int planYear, List<Refusal> findings, LocalDate businessDay) {
        List<Refusal> judged = new ArrayList<>(findings.stream().map(PaperRules::asHistory).toList());
        if (paper.date().isAfter(businessDay)) {
            judged.add(Refusal.error("PAPER_IN_FUTURE", "", "/paperdate", paper.date(), businessDay));
        } else if (Math.abs(paper.date().getYear() - planYear) > 1) {
            judged.add(Refusal.error("PAPER_NOT_OF_YEAR", "", "/paperdate", paper.date(), Integer.toString(planYear)));
        }
        return judged;
    }

    private static Refusal asHistory(Refusal finding) {
        return !OF_CEILINGS.contains(finding.rule()) ? finding
                : new Refusal(finding.rule(), Refusal.Severity.WARNING, finding.article(), finding.cell(), finding.arguments());
    }
}

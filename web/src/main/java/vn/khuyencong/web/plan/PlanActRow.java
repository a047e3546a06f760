package vn.khuyencong.web.plan;

import java.util.List;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.plan.national.AppraisalFigures;
import vn.khuyencong.plan.national.NationalPlans;
import vn.khuyencong.plan.national.PlanAct;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;

/**
 * An act on the plan as the page offers it.
 *
 * @param possible whether whoever asks may do it now
 * @param means    what it would mean, in figures
 * @param against  why not, and what to do
 */
public record PlanActRow(PlanAct act, boolean possible, String means, String paper, List<String> against) {

    private static final int MOST = 5;

    /** @param outstanding who would be shut out by the lock, in words */
    static PlanActRow of(NationalPlans.Offer offer, AppraisalFigures figures, int nextVersion, String outstanding) {
        PlanAct act = offer.transition().act();
        String figured = means(act, figures, nextVersion);
        String means = act == PlanAct.LOCK ? Words.get("plan.lock.both", figured, outstanding) : figured;
        return new PlanActRow(act, offer.possible(), means, offer.transition().paper(),
                offer.against().stream().filter(Refusal::blocks).limit(MOST).map(PlanActRow::say).toList());
    }

    private static String means(PlanAct act, AppraisalFigures figures, int nextVersion) {
        Formats formats = new Formats();
        return Words.get("plan.means." + act.name(), formats.count(figures.schemes()), formats.count(figures.submitted()),
                formats.count(figures.passing()), formats.count(figures.passed()), formats.count(figures.submitted() - figures.passed()),
                formats.count(figures.refused()), formats.count(figures.moved()), nextVersion);
    }

    private static String say(Refusal refusal) {
        return RefusalTexts.message(refusal, Language.current().texts()) + " " + RefusalTexts.remedy(refusal, Language.current().texts());
    }

    /** Whether number and day of a decision belong to it. */
    public boolean isDecision() {
        return act == PlanAct.APPROVE || act == PlanAct.AMEND;
    }
}

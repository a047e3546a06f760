package vn.khuyencong.scheme.dossier;

import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationForm;
import vn.khuyencong.shared.FundSource;

/** Fills the first version of a dossier from what the establishments registered: a line for each of them. */
final class Drafting {

    private Drafting() {
    }

    static DossierContent of(Dossiers.Draft draft, List<Registration> needs) {
        List<PlanSubmission.Line> lines = needs.stream().map(need -> line(need, draft.fund())).toList();
        PlanSubmission.SchemeKind kind = needs.size() == 1 ? PlanSubmission.SchemeKind.SINGLE : PlanSubmission.SchemeKind.GROUP;
        String place = needs.stream().map(need -> need.form().who().place()).distinct().reduce((one, other) -> one + "; " + other).orElse(null);
        PlanSubmission.Scheme scheme = new PlanSubmission.Scheme(draft.code(), draft.name(), kind, draft.implementingUnit(),
                cut(place), null, null, null, 0, lines);
        return new DossierContent(scheme, List.<SchemeStep.Effect>of(), List.of()).summed();
    }

    private static PlanSubmission.Line line(Registration need, FundSource fund) {
        RegistrationForm form = need.form();
        String norm = form.activity().equals("A3") && fund == FundSource.NATIONAL ? "MACHINERY" : null;
        long rest = form.totalInvestment() - form.support() - form.counterpart();
        return new PlanSubmission.Line(form.activity(), norm, form.need(), blankless(form.who().sector()), cut(form.who().products()), null, false,
                null, new PlanSubmission.Establishment(need.name(), form.who().legalForm(), need.taxCode(), cut(form.who().place())), 1,
                form.totalInvestment(), form.support(), form.counterpart(), rest, form.equipment());
    }

    private static String blankless(String text) {
        return text == null || text.isBlank() ? null : cut(text);
    }

    /** Texts of a plan have at most 400 letters. */
    private static String cut(String text) {
        return text == null || text.length() <= 400 ? text : text.substring(0, 399) + "…";
    }
}

package vn.khuyencong.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Typed;
import vn.khuyencong.web.page.Choice;

/** What one may choose in the form of a need, with what was chosen before. */
@Named("formChoices")
@RequestScoped
public class FormChoices {

    @Inject
    private Norms norms;
    @Inject
    private Typed typed;
    @Inject
    private BusinessClock clock;

    public List<Choice> getActivities() {
        return norms.on(clock.today()).activities().values().stream().map(activity -> new Choice(activity.code(),
                Words.label("activity", activity.code(), activity.label()), typed.chosen("activity", activity.code(), "A3"))).toList();
    }

    /** Which fund a need or a call is of; often not known yet. */
    public List<Choice> getFunds() {
        return Stream.of(FundSource.UNSPLIT, FundSource.NATIONAL, FundSource.LOCAL).map(fund -> new Choice(fund.name(), Words.named("callFund", fund.name()),
                typed.chosen("fund", fund.name(), FundSource.UNSPLIT))).toList();
    }

    public List<Choice> getLegalForms() {
        return Arrays.stream(PlanSubmission.LegalForm.values()).map(form -> new Choice(form.name(), Words.of(form),
                typed.chosen("legalForm", form.name(), PlanSubmission.LegalForm.COMPANY))).toList();
    }
}

package vn.khuyencong.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.organization.Function;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.survey.SurveyVisit;
import vn.khuyencong.scheme.survey.SurveyVisits;
import vn.khuyencong.scheme.survey.Surveys;
import vn.khuyencong.scheme.survey.VisitCheck;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Typed;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.PageRequest;

/** One visit: its minutes, or the form for them. */
@Named("visitPage")
@RequestScoped
public class VisitPage {

    /** What a post-check compares at least. */
    static final List<String> MEASURES = List.of("CAPACITY", "JOBS", "REVENUE", "ENERGY", "POLLUTION");
    static final List<String> OUTCOMES = List.of("EFFECTIVE", "INEFFECTIVE", "EQUIPMENT_MOVED", "CLOSED_DOWN");

    @Inject
    private Typed typed;
    @Inject
    private PageRequest request;
    @Inject
    private Surveys surveys;
    @Inject
    private SurveyVisits visits;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private SurveyVisit visit;

    /** Whether the address names one. */
    public boolean isAsked() {
        return request.parameters().number("luot", 1, Long.MAX_VALUE).isPresent();
    }

    public SurveyVisit getVisit() {
        if (visit == null) {
            visit = request.parameters().number("luot", 1, Long.MAX_VALUE).flatMap(id -> surveys.visit(request.viewer(), id))
                    .orElseThrow(() -> new NotThere(Words.get("survey.unknown")));
        }
        return visit;
    }

    /** The establishment or the scheme. */
    public String getTarget() {
        return getVisit().isPostCheck() ? getVisit().record().name() : getVisit().registration().name();
    }

    public List<ChecklistItem> getItems() {
        return visits.items(getVisit());
    }

    /** What was found of an item; null while the visit is to come. */
    public VisitCheck found(ChecklistItem item) {
        return visits.checks(getVisit()).stream().filter(check -> check.item().equals(item.code())).findFirst().orElse(null);
    }

    public boolean isMayComplete() {
        return !getVisit().isDone() && request.viewer().may(Function.PREPARE_SCHEMES, getVisit().round().unit(), territory.map());
    }

    /** What its dossier expects; else the usual measures without figures. */
    public List<SchemeStep.Effect> getExpected() {
        List<SchemeStep.Effect> expected = visits.expected(getVisit());
        return expected.isEmpty() ? MEASURES.stream().map(measure -> new SchemeStep.Effect(measure, "", null, null)).toList() : expected;
    }

    public List<Integer> getEffectRows() {
        return IntStream.range(0, getExpected().size()).boxed().toList();
    }

    public List<Choice> getOutcomes() {
        return OUTCOMES.stream().map(one -> new Choice(one, Words.named("outcome", one), typed.chosen("outcome", one, OUTCOMES.get(0)))).toList();
    }

    public String getToday() {
        return clock.today().toString();
    }
}
